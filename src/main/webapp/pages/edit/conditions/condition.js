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
 * @param changed   (expression, or undefined for none) => takes it, also while it is no expression yet
 * @param errors    texts of what is wrong with it
 */
export const condition = given => html`<survey-condition .given=${given}></survey-condition>`;

const NONE = {join: 'and', rows: []};

/** Remembers rows that are not whole yet, and whether somebody prefers the text. */
class Condition extends HTMLElement {
  isText = false;

  set given(given) {
    const isOther = given.id !== this.known?.id;
    this.known = given;
    this.questions = given.questions.map(json => question(json));
    if (isOther) this.isText = false;
    const text = String(given.value ?? '');
    if (isOther || text !== this.written) this.read(text);
    this.draw();
  }

  read(text) {
    this.written = text;
    this.said = read(this.written);
    this.isReadable = this.said?.rows.every(row => fits(row, this.find(row.name))) ?? false;
  }

  find(name) {
    return this.questions.find(question => question.name.toLowerCase() === name.toLowerCase());
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
    this.isText = true; // also once it could be put together
    this.read(text);
    this.write(text.trim() ? text : undefined);
  }

  /** Restores rows that still lack a value, unless the text has changed. */
  turn() {
    this.isText = !this.isText;
    if ((write(this.said ?? NONE) ?? '') !== this.written) this.read(this.written);
    this.draw();
  }

  draw() {
    const {id, label, errors} = this.known;
    const isText = this.isText || !this.isReadable;
    render(
      html`<fieldset class="condition" id=${id} tabindex="-1" aria-invalid=${errors.length > 0 ? 'true' : nothing}><legend>${label}</legend>
      ${
        isText
          ? asText(this)
          : rows(
              this,
              this.questions.filter(({name}) => canName(name))
            )
      }
      ${errors.map(error => html`<p class="error">${error}</p>`)}
      ${
        isText && !this.isReadable
          ? html`<p class="hint">${t('condition.text-only')}</p>`
          : html`<button type="button" class="plain turn" @click=${() => this.turn()}>${isText ? t('condition.use-rows') : t('condition.use-text')}</button>`
      }
    </fieldset>`,
      this
    );
  }
}

customElements.define('survey-condition', Condition);
