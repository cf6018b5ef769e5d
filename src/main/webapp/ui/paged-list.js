// Lists that the API gives in pages: each page has a cursor, `next`, with which the page after it is asked for.
import {get} from './api.js';
import {html, nothing} from './html.js';
import {InputForm} from './input-form.js';

/** @param query {after: the cursor of the page before, limit: the size of the page}; both may be missing */
const load = (address, query) => get([address, new URLSearchParams(query)].filter(String).join('?'));

/** All pages, from the first one; each is loaded when it is asked for. */
export async function* pages(address, limit) {
  let page = await load(address, {limit});
  yield page;
  while (page.next) {
    page = await load(address, {limit, after: page.next});
    yield page;
  }
}

/** A list of which a button loads more. */
export class PagedList {
  items = [];
  /** The page that was loaded last. */
  page = null;

  /**
   * @param address of the list in the API
   * @param name    of the array in a page
   * @param query   parameters of all pages
   * @param update  draws the list again
   * @param loaded  may be async: called after each page
   */
  constructor(address, {name = 'items', query = {}, update, loaded = update}) {
    Object.assign(this, {address, name, query, loaded, form: new InputForm(update, () => this.#loadMore())});
  }

  /** Loads the first page, instead of all that was loaded before. */
  async reload() {
    await this.#add([], await this.#load({}));
  }

  async #loadMore() {
    const {page, items} = this;
    const next = await this.#load({after: page.next});
    if (page === this.page) await this.#add(items, next); // otherwise the list was reloaded during the request
  }

  /** A page may be empty although there are more: then it loads the one after it. */
  async #load(cursor) {
    const page = await load(this.address, {...this.query, ...cursor});
    return page[this.name].length === 0 && page.next ? this.#load({after: page.next}) : page;
  }

  async #add(items, page) {
    this.page = page;
    this.items = [...items, ...page[this.name]];
    await this.loaded();
  }

  /** The button, with this text; nothing after the last page. */
  more(text) {
    const {form} = this;
    if (!this.page.next) return nothing;
    return html`<form @submit=${form}>${form.notice()}<p class="actions">${form.submit(text, 'button')}</p></form>`;
  }
}
