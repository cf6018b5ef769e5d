// Conditions of the definition: built from rows, or written as text if rows can't express them.
import {html, nothing, render} from '../../../ui/html.js';
import {t} from '../../../ui/i18n.js';
import {question} from '../model/question-list.js';
import {asText} from './condition-text.js';
import {canName, read, write} from './expressions.js';
import {fits} from './operators.js';
import {rows} from './rows.js';

/**
 * @param id        of its group; the ids of controls begin with it
 * @param label     what the condition decides
 * @param value     the expression; undefined for none
 * @param questions elements of the definition that it may name
 * @param changed   (expression, or undefined for none) => takes it, also while it is not a valid expression yet
 * @param errors    messages about it
 */
export const condition = options => html`<survey-condition .options=${options}></survey-condition>`;

const NO_ROWS = {join: 'and', rows: []};

/** Remembers incomplete rows, and whether somebody prefers the text. */
class Condition extends HTMLElement {
  /** Whether the text is shown although rows could express it. */
  prefersText = false;
  #options;
  /** {join, rows} of the text; null if rows can't express it. */
  #parsed = null;

  set options(options) {
    const isOther = options.id !== this.#options?.id;
    this.#options = options;
    this.questions = options.questions.map(json => question(json));
    if (isOther) this.prefersText = false;
    const text = String(options.value ?? '');
    if (isOther || text !== this.text) this.#read(text);
    this.#draw();
  }

  /** The id of its group. */
  get groupId() {
    return this.#options.id;
  }

  get label() {
    return this.#options.label;
  }

  get join() {
    return this.#parsed.join;
  }

  get rows() {
    return this.#parsed.rows;
  }

  #read(text) {
    this.text = text;
    this.#parsed = read(text);
    this.canBeRows = this.#parsed?.rows.every(row => fits(row, this.find(row.name))) ?? false;
  }

  /** The question of this name, ignoring case. */
  find(name) {
    return this.questions.find(question => question.name.toLowerCase() === name.toLowerCase());
  }

  changeRows(rows) {
    this.#changeParsed({...this.#parsed, rows});
  }

  changeJoin(join) {
    this.#changeParsed({...this.#parsed, join});
  }

  #changeParsed(parsed) {
    this.#parsed = parsed;
    this.#write(write(parsed));
  }

  changeText(text) {
    this.prefersText = true; // also once rows could express it
    this.#read(text);
    this.#write(text.trim() ? text : undefined);
  }

  #write(text) {
    this.text = text ?? '';
    this.#options.changed(text);
    this.#draw();
  }

  /**
   * Shows the text instead of the rows, or the rows instead of the text; incomplete rows are still there unless the
   * text has changed.
   */
  #toggle() {
    this.prefersText = !this.prefersText;
    if ((write(this.#parsed ?? NO_ROWS) ?? '') !== this.text) this.#read(this.text);
    this.#draw();
  }

  #draw() {
    const {id, label, errors} = this.#options;
    const isText = this.prefersText || !this.canBeRows;
    const namable = this.questions.filter(({name}) => canName(name));
    render(
      html`<fieldset class="condition" id=${id} tabindex="-1"
        aria-invalid=${errors.length > 0 ? 'true' : nothing}><legend>${label}</legend>
      ${isText ? asText(this) : rows(this, namable)}
      ${errors.map(error => html`<p class="error">${error}</p>`)}
      ${this.canBeRows ? this.#toggleButton(isText) : html`<p class="hint">${t('condition.text-only')}</p>`}
    </fieldset>`,
      this
    );
  }

  #toggleButton(isText) {
    return html`<button type="button" class="plain turn"
      @click=${() => this.#toggle()}>${isText ? t('condition.use-rows') : t('condition.use-text')}</button>`;
  }
}

customElements.define('survey-condition', Condition);
