// The survey as respondents see it: their page, in a frame as wide as a phone, a tablet or a desktop.
import {html, nothing, render} from '../../ui/html.js';
import {language, t} from '../../ui/i18n.js';
import {keyed} from '../../ui/keyed.js';
import {languageOf, languagesOf} from '../../form/text.js';
import {copy} from './model/version.js';
import {ownTag, words} from './model/words.js';

/** In CSS pixels. */
const WIDTHS = {phone: 390, tablet: 820, desktop: 1280};
const NARROW = matchMedia('(max-width: 47.99rem)');

/** The device that is shown; it stays when another tab is opened. */
let device = NARROW.matches ? 'phone' : 'desktop';

export const previewTab = work => html`<survey-preview .options=${{work}}></survey-preview>`;

/** The form as the API gives it. */
export function formOf(work) {
  const {definition, settings} = copy(work);
  return {...settings, id: work.id, state: 'open', title: words(work, definition.title), definition, gone: {}};
}

/** The language in which it is shown: the one that is edited, else the survey's own, else the author's. */
export function languageFor(work) {
  const own = languagesOf(work.definition).length > 1 ? ownTag(work) : language;
  return languageOf(work.definition, work.language ?? own, language);
}

class Preview extends HTMLElement {
  #work;
  #form;
  /** The same as JSON. Another one starts anew. */
  #shown;
  #isSent = false;
  /** Why it can't be shown; null if it can. */
  #failure = null;
  /** How often it was started. */
  #starts = 0;
  #resized = new ResizeObserver(() => this.#fit());

  set options({work}) {
    this.#work = work;
    this.#form = formOf(work);
    const shown = JSON.stringify(this.#form);
    if (shown !== this.#shown) this.#start();
    this.#shown = shown;
    this.#draw();
  }

  connectedCallback() {
    addEventListener('message', this);
    this.#resized.observe(this);
  }

  disconnectedCallback() {
    removeEventListener('message', this);
    this.#resized.disconnect();
  }

  #start() {
    this.#starts++;
    this.#isSent = false;
    this.#failure = null;
  }

  /** A message of the frame. */
  handleEvent({source, origin, data}) {
    if (origin !== location.origin || source !== this.#frame?.contentWindow || !data.preview) return;
    const {ready, language: chosen, sent, failed} = data.preview;
    if (ready) this.#send();
    if (chosen) this.#work.speak(chosen);
    this.#isSent = Boolean(sent);
    this.#failure = failed ?? null;
    this.#draw();
  }

  #send() {
    const {id} = this.#work;
    this.#frame.contentWindow.postMessage(
      {form: this.#form, language: languageFor(this.#work), seed: id},
      location.origin
    );
  }

  get #frame() {
    return this.querySelector('iframe');
  }

  /** A device that is wider than the editor is shown smaller. */
  #fit() {
    const scale = Math.min(1, this.clientWidth / WIDTHS[device]);
    this.style.setProperty('--scale', scale);
    this.style.setProperty('--device', `${WIDTHS[device]}px`);
  }

  #choose(name) {
    device = name;
    this.#fit();
    this.#draw();
  }

  #again() {
    this.#start();
    this.#draw();
    this.#frame.focus();
  }

  #draw() {
    const {id} = this.#work;
    render(
      html`<p class="soft">${t('edit.preview')}</p>
      <div class="devices" role="group" aria-label=${t('preview.width')}>${Object.keys(WIDTHS).map(
        name => html`<button type="button" class="button" aria-pressed=${name === device}
          @click=${() => this.#choose(name)}>${t(`preview.${name}`)}</button>`
      )}</div>
      <div role="status">${this.#isSent ? this.#sent() : nothing}</div>
      ${
        this.#failure === null
          ? nothing
          : html`<div class="card empty"><p>${t('edit.not-drawn')}</p><p>${this.#failure}</p></div>`
      }
      <div class="device" ?hidden=${this.#failure !== null}>${keyed(
        this.#starts,
        html`<iframe src="/preview/${id}" title=${t('preview.frame')}></iframe>`
      )}</div>`,
      this
    );
  }

  #sent() {
    return html`<p class="notice resumed"><span>${t('edit.preview-done')}</span>
      <button type="button" class="button" @click=${() => this.#again()}>${t('edit.preview-again')}</button></p>`;
  }
}

customElements.define('survey-preview', Preview);
