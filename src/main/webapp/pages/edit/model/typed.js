// The JSON text of the definition, as somebody types it. A text that is not JSON yet survives a reload; until it is
// JSON, nothing is saved.
import {t} from '../../../ui/i18n.js';
import {Problem} from '../../../ui/problem.js';
import {local} from '../../../ui/store.js';
import {fault} from '../json/locate.js';

const written = definition => JSON.stringify(definition);

export class Typed {
  /** The text; null if it is the definition as this module writes it. */
  #text = null;
  /** The definition that the text means, or meant while it was still JSON. */
  #said = null;
  /** The error in the text, {what, offset, line, column}; null if it is JSON. */
  fault = null;
  /** Whether the text differs from the definition. */
  isPending = false;

  constructor(work) {
    this.work = work;
    this.kept = `edit.text.${work.id}`;
    const {text = null, said = null} = local.get(this.kept) ?? {};
    if (text === null) return;
    this.#take(text, said);
    Object.assign(this, {fault: fault(text), isPending: true});
  }

  #take(text, said) {
    this.#text = text;
    this.#said = said;
  }

  get text() {
    const now = written(this.work.definition);
    if (this.#text === null || (!this.isPending && this.#said !== now))
      this.#take(JSON.stringify(this.work.definition, null, 2), now);
    return this.#text;
  }

  /**
   * Whether the definition has been changed elsewhere since then, so that somebody must choose between it and the text.
   */
  get isApart() {
    return this.isPending && this.#said !== written(this.work.definition);
  }

  type(text) {
    const isApart = this.isApart;
    this.#text = text;
    this.fault = fault(text);
    this.isPending = this.fault !== null || isApart;
    if (!this.isPending) this.use();
    else this.#keep();
  }

  /** Makes the text the definition. */
  use() {
    this.isPending = false;
    this.#said = written(JSON.parse(this.#text));
    this.work.replaceDefinition(JSON.parse(this.#text), 'json');
    this.#keep();
  }

  /** Discards the text in favour of the definition. */
  drop() {
    Object.assign(this, {fault: null, isPending: false});
    this.#text = null;
    this.#keep();
  }

  #keep() {
    local.set(this.kept, this.isPending ? {text: this.#text, said: this.#said} : null);
    if (!this.isPending && this.work.problem?.slug === 'no-json') this.work.problem = null;
    this.work.update();
  }

  /** Why the survey can't be saved; null if it can. */
  get problem() {
    if (!this.isPending) return null;
    const {line, column} = this.fault ?? {};
    return new Problem({
      type: 'no-json',
      title: this.fault ? t('json.unsaved', {line, column}) : t('json.unsaved-apart'),
    });
  }
}
