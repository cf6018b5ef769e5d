// Conditions of the definition: put together from rows, or written as text where they say more than rows can.
import {html, render} from '../../ui/html.js';
import {t} from '../../ui/i18n.js';
import {asText} from './condition-text.js';
import {canName, read, write} from './expressions.js';
import {fits} from './operators.js';
import {rows} from './rows.js';

/**
 * @param id        of its group; the ids of controls begin with it
 * @param label     what the condition decides
 * @param value     the expression; undefined for none
 * @param questions that may be named, as asked() gives them
 * @param changed   (expression, or undefined for none) => takes it, also while it is no expression yet
 * @param errors    texts of what is wrong with it
 */
export const condition = given => html`<survey-condition .given=${given}></survey-condition>`;

/** Remembers rows that are not whole yet, and whether somebody prefers the text. */
class Condition extends HTMLElement {
  isText = false;

  set given(given) {
    const isOther = given.id !== this.known?.id;
    this.known = given;
    if (isOther) this.isText = false;
    if (isOther || (given.value ?? '') !== this.written) this.read();
    this.draw();
  }

  read() {
    this.written = this.known.value ?? '';
    this.said = read(this.written);
    this.isReadable = this.said?.rows.every(row => fits(row, this.find(row.name))) ?? false;
  }

  find(name) {
    return this.known.questions.find(question => question.name.toLowerCase() === name.toLowerCase());
  }

  /** Rows have been changed. */
  say(said) {
    this.said = said;
    this.write(write(said));
  }

  write(text) {
    this.written = text ?? '';
    this.known.changed(text);
    this.draw();
  }

  writeText(text) {
    this.write(text.trim() ? text : undefined);
    this.read();
    this.draw();
  }

  turn() {
    this.isText = !this.isText;
    this.read();
    this.draw();
  }

  draw() {
    const {id, label, questions, errors} = this.known;
    const isText = this.isText || !this.isReadable;
    render(html`<fieldset class="condition" id=${id} tabindex="-1"><legend>${label}</legend>
      ${isText ? asText(this) : rows(this, questions.filter(({name}) => canName(name)))}
      ${errors.map(error => html`<p class="error">${error}</p>`)}
      ${isText && !this.isReadable ? html`<p class="hint">${t('condition.text-only')}</p>`
        : html`<button type="button" class="plain turn" @click=${() => this.turn()}>${isText ? t('condition.use-rows') : t('condition.use-text')}</button>`}
    </fieldset>`, this);
  }
}

customElements.define('survey-condition', Condition);
