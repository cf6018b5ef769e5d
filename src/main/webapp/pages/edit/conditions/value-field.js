// The value that a row of a condition compares with: choices of the question, or what somebody types.
import {html, nothing} from '../../../ui/html.js';
import {t} from '../../../ui/i18n.js';
import {canWrite} from './expressions.js';
import {takesList} from './operators.js';

const NUMBER = /^-?(\d+\.\d+|[1-9]\d*|0)$/;
const INPUTS = {date: 'date', 'datetime-local': 'datetime-local', time: 'time', month: 'month', week: 'week'};

const same = (a, b) => a === b || String(a) === String(b);

export class ValueField {
  /**
   * @param question undefined if no question has the row's name
   * @param row      {operator, value, typed}; value is undefined while there is none
   * @param change   ({value, typed}) => takes it; undefined for no value yet
   */
  constructor({id, label, question, row, change}) {
    Object.assign(this, {id, label, question, row, change});
  }

  draw() {
    if (takesList(this.row.operator)) return this.#checkboxes();
    return this.question?.choices.length > 0 ? this.#select() : this.#input();
  }

  /** The choices of the question, and values in the row that are not among them (any more). */
  #choices(values) {
    const {choices} = this.question;
    const lost = values.filter(value => value !== undefined && !choices.some(choice => same(choice.value, value)));
    return [...choices, ...lost.map(value => ({value, title: t('condition.no-choice', {value: String(value)})}))];
  }

  #select() {
    const {value} = this.row;
    const all = this.#choices([value]);
    const option = (choice, i) => html`<option value=${i} .selected=${value !== undefined && same(choice.value, value)}
      ?disabled=${!canWrite(choice.value)}>${choice.title}</option>`;
    return html`<select class="what" aria-label=${this.label}
    @change=${event => this.change({value: all[event.target.value]?.value})}>
    <option value="" .selected=${value === undefined}>${t('condition.choose')}</option>
    ${all.map(option)}</select>`;
  }

  #checkboxes() {
    const {value = []} = this.row;
    const toggle = (one, isOn) =>
      this.change({value: isOn ? [...value, one] : value.filter(other => !same(other, one))});
    const checkbox = choice => html`<label class="choice">
    <input type="checkbox" .checked=${value.some(one => same(one, choice.value))} ?disabled=${!canWrite(choice.value)}
      @change=${event => toggle(choice.value, event.target.checked)}><span>${choice.title}</span></label>`;
    return html`<span class="what choices" role="group"
      aria-label=${this.label}>${this.#choices(value).map(checkbox)}</span>`;
  }

  #input() {
    const {value, typed} = this.row;
    const isWritable = value === undefined || canWrite(value);
    const take = text =>
      this.change({typed: text, value: text === '' ? undefined : NUMBER.test(text) ? Number(text) : text});
    return html`<input class="what" aria-label=${this.label} type=${INPUTS[this.question?.inputType] ?? 'text'}
      .value=${typed ?? String(value ?? '')} aria-invalid=${isWritable ? nothing : 'true'}
      aria-describedby=${isWritable ? nothing : `${this.id}-error`} @input=${event => take(event.target.value)}>
    ${isWritable ? nothing : html`<span class="error" id="${this.id}-error">${t('condition.not-writable')}</span>`}`;
  }
}
