// What a row of a condition compares with: choices of the question, or what somebody types.
import {html, nothing} from '../../../ui/html.js';
import {t} from '../../../ui/i18n.js';
import {canSay} from './expressions.js';
import {takesList} from './operators.js';

const NUMBER = /^-?(\d+\.\d+|[1-9]\d*|0)$/;
const INPUTS = {date: 'date', 'datetime-local': 'datetime-local', time: 'time', month: 'month', week: 'week'};

/** @param change ({value, typed}) => takes it; undefined for no value yet */
export function valueOf(question, row, id, label, change) {
  if (takesList(row.operator)) return list(question, row, label, change);
  return question?.choices.length > 0 ? pick(question, row, label, change) : input(question, row, id, label, change);
}

const same = (a, b) => a === b || String(a) === String(b);

/** The choices, with those that are none of them (any more). */
function choices(question, values) {
  const lost = values.filter(value => value !== undefined && !question.choices.some(choice => same(choice.value, value)));
  return [...question.choices, ...lost.map(value => ({value, title: t('condition.no-choice', {value: String(value)})}))];
}

function pick(question, {value}, label, change) {
  const all = choices(question, [value]);
  return html`<select class="what" aria-label=${label} @change=${event => change({value: all[event.target.value]?.value})}>
    <option value="" .selected=${value === undefined}>${t('condition.choose')}</option>
    ${all.map(
      (choice, i) => html`<option value=${i} .selected=${value !== undefined && same(choice.value, value)}
      ?disabled=${!canSay(choice.value)}>${choice.title}</option>`
    )}</select>`;
}

function list(question, {value = []}, label, change) {
  const toggle = (choice, isOn) => change({value: isOn ? [...value, choice] : value.filter(one => !same(one, choice))});
  return html`<span class="what choices" role="group" aria-label=${label}>${choices(question, value).map(
    choice => html`<label class="choice">
    <input type="checkbox" .checked=${value.some(one => same(one, choice.value))} ?disabled=${!canSay(choice.value)}
      @change=${event => toggle(choice.value, event.target.checked)}><span>${choice.title}</span></label>`
  )}</span>`;
}

function input(question, {value, typed}, id, label, change) {
  const isSaid = value === undefined || canSay(value);
  const take = text => change({typed: text, value: text === '' ? undefined : NUMBER.test(text) ? Number(text) : text});
  return html`<input class="what" aria-label=${label} type=${INPUTS[question?.inputType] ?? 'text'} .value=${typed ?? String(value ?? '')}
      aria-invalid=${isSaid ? nothing : 'true'} aria-describedby=${isSaid ? nothing : `${id}-unsayable`} @input=${event => take(event.target.value)}>
    ${isSaid ? nothing : html`<span class="error" id="${id}-unsayable">${t('condition.unsayable')}</span>`}`;
}
