// The field for choices, rows and columns: a list of their texts, each with the value that stands for it in answers.
import {html, nothing} from '../../../ui/html.js';
import {t} from '../../../ui/i18n.js';
import {isMap} from '../../../form/text.js';
import {parts, withText, withValue} from '../model/item.js';
import {edited, words} from '../model/words.js';
import {errorMessages, errorsIn, isWrong} from './errors.js';
import {pictureInput} from './picture.js';

export class ItemList {
  /** @param field as field() makes it */
  constructor(field) {
    this.field = field;
    this.work = field.work;
    this.items = Array.isArray(field.value) ? field.value : [];
  }

  draw() {
    const {id, label} = this.field;
    return html`<fieldset class="field items" id=${id} tabindex="-1"><legend>${label}</legend>
    ${this.items.map((json, i) => this.#row(json, i))}
    ${errorMessages(this.#errorsOfList(), id)}
    <button type="button" class="button" id="${id}-add"
      @click=${() => this.insertNew(this.items.length)}>${t('edit.item-add')}</button>
    <p class="hint">${t('edit.items-hint')}</p></fieldset>`;
  }

  /** Errors of the list as a whole; those of an item are shown in its row. */
  #errorsOfList() {
    const {pointer} = this.field;
    return errorsIn(
      this.work,
      pointer,
      this.items.map((json, i) => `${pointer}/${i}`)
    );
  }

  #row(json, i) {
    const {value, text} = parts(json);
    const own = String(value ?? '');
    const shown = text === undefined ? (this.work.language ? '' : own) : edited(this.work, text);
    const errors = errorsIn(this.work, `${this.field.pointer}/${i}`);
    return html`<div class="item">
    <input class="text" id=${this.#idOf(i)} aria-label=${t('edit.item-text', {n: i + 1})} .value=${shown}
      placeholder=${this.work.language ? words(this.work, text ?? own) : ''}
      aria-invalid=${isWrong(errors)} aria-describedby=${errors.length > 0 ? this.#idOf(i, 'error') : nothing}
      @input=${event => this.replace(i, withText(this.work, json, event.target.value), `text#${this.work.language}`)}
      @paste=${event => this.pasted(i, event)}
      @keydown=${event => event.key === 'Enter' && !event.isComposing && this.insertNew(i + 1)}>
    <input class="value" aria-label=${t('edit.item-value', {n: i + 1})} .value=${text === undefined ? '' : own}
      placeholder=${own}
      spellcheck="false" @change=${event => this.replace(i, withValue(this.work, json, event.target.value))}>
    ${this.#buttons(i, shown || own || String(i + 1))}
    ${this.#hasPictures ? this.#picture(json, i) : nothing}
    ${errorMessages(errors, this.#idOf(i))}</div>`;
  }

  #buttons(i, item) {
    const button = (
      what,
      sign,
      action,
      isOff = false
    ) => html`<button type="button" class="button" id=${this.#idOf(i, what)}
      aria-disabled=${isOff} aria-label=${t(`edit.item-${what}`, {item})}
      @click=${() => isOff || action()}>${sign}</button>`;
    return html`${button('up', '↑', () => this.move(i, i - 1), i === 0)}
    ${button('down', '↓', () => this.move(i, i + 1), i === this.items.length - 1)}
    ${button('remove', '×', () => this.remove(i))}`;
  }

  get #hasPictures() {
    return this.field.node.type === 'imagepicker' && this.field.name === 'choices';
  }

  #picture(json, i) {
    return pictureInput({
      id: this.#idOf(i, 'picture'),
      label: t('edit.item-picture', {n: i + 1}),
      value: json.imageLink,
      change: (imageLink, what = 'imageLink') =>
        this.replace(i, {...(isMap(json) ? json : {value: parts(json).value}), imageLink}, what),
    });
  }

  /** @param what name of the change, as for Work.change(); null: it is undone alone */
  replace(i, json, what = null) {
    this.#put(
      this.items.map((one, at) => (at === i ? json : one)),
      what && `${this.field.pointer}/${i}/${what}`
    );
  }

  /** Adds an item, with its text selected so that typing replaces it. */
  insertNew(i) {
    this.#put([...this.items.slice(0, i), this.#unusedPlaceholder(), ...this.items.slice(i)]);
    this.#element(i)?.select();
  }

  move(from, to) {
    const item = this.items[from];
    const others = this.items.filter((one, at) => at !== from);
    this.#put([...others.slice(0, to), item, ...others.slice(to)]);
    this.#element(to, to < from ? 'up' : 'down').focus();
    document.getElementById('said').textContent = t('answer.rank-moved', {
      choice: words(this.work, parts(item).text ?? parts(item).value),
      n: to + 1,
      all: this.items.length,
    });
  }

  remove(i) {
    this.#put(this.items.filter((one, at) => at !== i));
    (this.#element(Math.min(i, this.items.length - 2)) ?? document.getElementById(`${this.field.id}-add`)).focus();
  }

  /**
   * Several lines become an item each. They replace placeholders and, if its text was selected as a whole, this item.
   */
  pasted(i, event) {
    const lines = event.clipboardData
      .getData('text/plain')
      .split(/\r?\n/)
      .map(line => line.trim())
      .filter(Boolean);
    if (lines.length < 2) return;
    event.preventDefault();
    const {selectionStart, selectionEnd, value} = event.target;
    const isReplaced = !this.work.language && selectionStart === 0 && selectionEnd === value.length;
    const before = this.items
      .slice(0, i + 1)
      .filter((one, at) => !this.#isPlaceholder(one) && !(at === i && isReplaced));
    const after = this.items.slice(i + 1).filter(one => !this.#isPlaceholder(one));
    this.#put([...before, ...lines, ...after]);
    this.#element(before.length + lines.length - 1)?.focus();
  }

  #put(items, what = null) {
    this.field.set(items.length > 0 ? items : undefined, what);
  }

  #idOf(i, part = null) {
    return [this.field.id, i, part].filter(step => step !== null).join('-');
  }

  #element(i, part) {
    return document.getElementById(this.#idOf(i, part));
  }

  /** The text of a new item until the author gives it one. */
  #placeholder(n) {
    return t(`begin.${{rows: 'row', columns: 'column'}[this.field.name] ?? 'choice'}`, {n: String(n)});
  }

  /** The first placeholder that no item has yet. */
  #unusedPlaceholder() {
    let n = this.items.length + 1;
    while (this.items.some(json => parts(json).value === this.#placeholder(n))) n++;
    return this.#placeholder(n);
  }

  #isPlaceholder(json) {
    const n = /\d+/.exec(json)?.[0];
    return n !== undefined && json === this.#placeholder(n);
  }
}
