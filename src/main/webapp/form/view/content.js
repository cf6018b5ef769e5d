// What is only shown: the survey's HTML, pictures, computed values.
import {html, nothing} from '../../ui/html.js';
import {t} from '../../ui/i18n.js';
import {totalsKey} from '../kinds/columns.js';
import {harmless, ownAddress} from './harmless.js';
import {dateInWords} from '../text.js';
import {pointer} from './sheet.js';

const made = new WeakMap();

/** An element with the HTML in it, at each place the same one each time. */
export function markup(owner, text, place = '') {
  if (!made.has(owner)) made.set(owner, new Map());
  const known = made.get(owner).get(place);
  if (known?.text === text) return known.element;
  const element = document.createElement('div');
  element.className = 'markup';
  element.append(harmless(text));
  made.get(owner).set(place, {text, element});
  return element;
}

export function content(sheet, {json}, level) {
  if (json.type === 'html') return markup(json, sheet.html(json.html, level), pointer(level.path));
  const address = ownAddress(sheet.text(json.imageLink));
  const words = sheet.text(json.altText, level) ?? sheet.text(json.title, level) ?? '';
  return html`<p class="picture">${address ? html`<img src=${address} alt=${words}>` : words}</p>`;
}

/** A number as displayStyle asks for it. */
function display({displayStyle, currency = 'USD', precision = -1, maximumFractionDigits = precision, minimumFractionDigits = -1}, value, language) {
  if (typeof value !== 'number') return value instanceof Date ? dateInWords(value) : String(value ?? '');
  const digits = {...(maximumFractionDigits >= 0 && {maximumFractionDigits}), ...(minimumFractionDigits >= 0 && {minimumFractionDigits})};
  const style = {currency: {style: 'currency', currency}, percent: {style: 'percent'}}[displayStyle] ?? {};
  return displayStyle === 'none' || !displayStyle ? String(value) : new Intl.NumberFormat(language, {...digits, ...style}).format(value);
}

/** What the columns of a matrix come to. */
export function totals(sheet, question, level) {
  const values = level.get(totalsKey(question));
  if (!values) return nothing;
  const shown = question.kind.columns.totals.filter(({json}) => values[json.name] !== undefined).map(({json}) => {
    const value = display({displayStyle: json.totalDisplayStyle, currency: json.totalCurrency, maximumFractionDigits: json.totalMaximumFractionDigits,
      minimumFractionDigits: json.totalMinimumFractionDigits}, values[json.name], sheet.language);
    return html`<div><dt>${sheet.text(json.title, level) ?? json.name}</dt><dd>${(sheet.text(json.totalFormat, level) ?? '{0}').replace('{0}', value)}</dd></div>`;
  });
  return html`<fieldset class="part"><legend>${sheet.text(question.json.totalText, level) ?? t('answer.total')}</legend><dl class="cells">${shown}</dl></fieldset>`;
}

export function expression(sheet, question, level) {
  const value = display(question.json, level.get(question.key), sheet.language);
  const id = sheet.id(question, level);
  const shown = (sheet.text(question.json.format, level) ?? '{0}').replace('{0}', value);
  return html`<div class="question"><span class="title" id="${id}-title">${sheet.title(question, level)}</span>
    <output id=${id} aria-labelledby="${id}-title">${shown || '–'}</output></div>`;
}
