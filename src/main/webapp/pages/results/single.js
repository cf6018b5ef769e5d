// Single responses, one after the other. The address names the one that is shown: ?response=its id.
import {api, get} from '../../ui/api.js';
import {html, nothing} from '../../ui/html.js';
import {day, moment, t} from '../../ui/i18n.js';
import {notice} from '../../ui/notice.js';
import {answersTo} from './answers.js';

const named = () => new URLSearchParams(location.search).get('response');

export class SingleResponses {
  /** The response that is shown; null while it is loaded. */
  response = null;
  problem = null;
  busy = false;

  /**
   * @param survey    of the API
   * @param questions of the form
   * @param update    draws the page again
   */
  constructor(survey, questions, update) {
    Object.assign(this, {survey, questions, update, address: api`surveys/${survey.id}/responses`});
    addEventListener('popstate', () => this.follow());
  }

  /** Whether they are shown, instead of the summary. */
  get isShown() {
    return named() !== null;
  }

  /** Shows what the address names. */
  async follow() {
    const id = named();
    if (id) await this.load(() => this.read(id));
    else this.update();
  }

  /** Shows the oldest response. */
  async open() {
    await this.load(async () => {
      const {items} = await get(`${this.address}?limit=1`);
      await this.go(items[0].id);
    });
  }

  /** Shows the summary. */
  close() {
    history.pushState(null, '', location.pathname);
    this.update();
  }

  /** Looks for the next response if the last one is shown. */
  async lookForNext(total) {
    if (this.isShown && this.response?.next === null && this.response.position < total)
      await this.load(() => this.read(this.response.id));
  }

  /** Shows another response, after it was read: until then the page and its address stay as they are. */
  async go(id) {
    await this.read(id);
    history.pushState(null, '', `?response=${encodeURIComponent(id)}`);
  }

  async read(id) {
    this.response = await get(`${this.address}/${encodeURIComponent(id)}`);
  }

  /** Loads once at a time; a second click does nothing while the first one waits. */
  async load(what) {
    if (this.busy) return;
    this.busy = true;
    try {
      await what();
      this.problem = null;
    } catch (problem) {
      if (problem.slug === undefined) throw problem;
      this.problem = problem;
    } finally {
      this.busy = false;
    }
    this.update();
  }

  /** @param total the number of responses */
  view(total) {
    const {response, survey, questions} = this;
    if (!response) return notice(this.problem);
    const {id, position, submittedAt, respondent, answers} = response;
    return html`<section class="card single">
      <div class="steps screen">${this.step('previous', '←')}
        <h2 role="status">${t('results.position', {n: position, total: Math.max(total, position)})}</h2>
        ${this.step('next', '→')}</div>
      ${notice(this.problem)}
      <p class="soft states"><span>${(survey.settings.anonymous ? day : moment)(submittedAt)}</span>
        ${respondent ? html`<span>${t('results.respondent', {id: respondent})}</span>` : nothing}</p>
      <div data-response=${id}>${answersTo(questions, answers)}</div>
    </section>`;
  }

  /** A button stays where there is no further response, so that the focus stays, too. */
  step(where, arrow) {
    const id = this.response[where];
    return html`<button type="button" class="button" aria-label=${t(`results.${where}`)} aria-disabled=${id === null}
      @click=${() => id !== null && this.load(() => this.go(id))}>${arrow}</button>`;
  }
}
