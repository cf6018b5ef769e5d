// The page with the selected part, as respondents see it, beside the fields for it. It follows what is typed; what is
// clicked there is edited, and questions are dragged there. Narrow windows have no room for it.
import {html, nothing, render} from '../../../ui/html.js';
import {t} from '../../../ui/i18n.js';
import {formOf, languageFor} from '../preview.js';
import {onePage} from './one-page.js';
import {edit, moveBeside, write} from './edit.js';

const WIDE = matchMedia('(min-width: 75rem)');

export const livePreview = (work, selected) =>
  html`<survey-live-preview .options=${{work, selected}}></survey-live-preview>`;

class LivePreview extends HTMLElement {
  #work;
  #selected;
  #isReady = false;
  /** The id of the field whose text is edited in the frame. */
  #field;
  /** What was sent last, as JSON. */
  #sent;
  #widened = () => this.#draw();

  set options({work, selected}) {
    this.#work = work;
    this.#selected = selected;
    this.#draw();
    this.#send();
  }

  connectedCallback() {
    addEventListener('message', this);
    WIDE.addEventListener('change', this.#widened);
  }

  disconnectedCallback() {
    removeEventListener('message', this);
    WIDE.removeEventListener('change', this.#widened);
  }

  /** A message of the frame. */
  handleEvent({source, origin, data}) {
    if (origin !== location.origin || source !== this.#frame?.contentWindow || !data.preview) return;
    const {ready, picked, written, moved} = data.preview;
    if (picked) return this.#pick(picked);
    if (written !== undefined) return write(this.#field, written);
    if (moved) return moveBeside(this.#work, moved);
    if (!ready) return;
    this.#isReady = true;
    this.#sent = null;
    this.#send();
  }

  #pick(picked) {
    const field = edit(this.#work, picked);
    if (!field) return;
    this.#field = field.id;
    const label = field.ariaLabel ?? field.labels[0].textContent;
    this.#post({write: {text: field.value, label, hasLines: field.matches('textarea'), n: picked.n}});
  }

  #post(message) {
    this.#frame.contentWindow.postMessage(message, location.origin);
  }

  get #frame() {
    return this.querySelector('iframe');
  }

  #send() {
    if (!this.#isReady || !this.#frame) return;
    const message = {
      form: {...formOf(this.#work), definition: onePage(this.#work, this.#selected)},
      language: languageFor(this.#work),
      seed: this.#work.id,
      isFixed: this.#work.isReadOnly,
      selected: String(this.#selected.json.valueName ?? this.#selected.json.name ?? ''),
    };
    const sent = JSON.stringify(message);
    if (sent === this.#sent) return;
    this.#sent = sent;
    this.#post(message);
  }

  #draw() {
    if (!WIDE.matches) this.#isReady = false;
    render(
      WIDE.matches
        ? html`<iframe src="/preview/${this.#work.id}?live" title=${t('preview.live-frame')}></iframe>
          ${this.#work.isReadOnly ? nothing : html`<p class="hint">${t('preview.live-hint')}</p>`}`
        : nothing,
      this
    );
  }
}

customElements.define('survey-live-preview', LivePreview);
