// Content that is only shown: HTML, pictures, computed values.
import {html, nothing} from '../../ui/html.js';
import {t} from '../../ui/i18n.js';
import {totalsKey} from '../type/nested/matrix-columns.js';
import {harmless, ownAddress} from './harmless.js';
import {dateInWords} from '../text.js';
import {pointer} from '../json-pointer.js';

const made = new WeakMap();

/** An element with this HTML in it. Each place gets the same element every time. */
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

export function content(view, {json}, scope) {
  if (json.type === 'html') return markup(json, view.html(json.html, scope), pointer(scope.path));
  const address = ownAddress(view.text(json.imageLink));
  const words = view.text(json.altText, scope) ?? view.text(json.title, scope) ?? '';
  return html`<p class="picture">${address ? html`<img src=${address} alt=${words}>` : words}</p>`;
}

/** A value in the format that displayStyle asks for. */
function display(
  {displayStyle, currency = 'USD', precision = -1, maximumFractionDigits = precision, minimumFractionDigits = -1},
  value,
  language
) {
  if (typeof value !== 'number') return value instanceof Date ? dateInWords(value) : String(value ?? '');
  const digits = {
    ...(maximumFractionDigits >= 0 && {maximumFractionDigits}),
    ...(minimumFractionDigits >= 0 && {minimumFractionDigits}),
  };
  const style = {currency: {style: 'currency', currency}, percent: {style: 'percent'}}[displayStyle] ?? {};
  return displayStyle === 'none' || !displayStyle
    ? String(value)
    : new Intl.NumberFormat(language, {...digits, ...style}).format(value);
}

/** The totals of the columns of a matrix. */
export function totals(view, question, scope) {
  const values = scope.get(totalsKey(question));
  if (!values) return nothing;
  const shown = question.type.columns.totals
    .filter(({json}) => values[json.name] !== undefined)
    .map(({json}) => {
      const value = display(
        {
          displayStyle: json.totalDisplayStyle,
          currency: json.totalCurrency,
          maximumFractionDigits: json.totalMaximumFractionDigits,
          minimumFractionDigits: json.totalMinimumFractionDigits,
        },
        values[json.name],
        view.language
      );
      const text = (view.text(json.totalFormat, scope) ?? '{0}').replace('{0}', value);
      return html`<div><dt>${view.text(json.title, scope) ?? json.name}</dt><dd>${text}</dd></div>`;
    });
  return html`<fieldset class="part"><legend>${view.text(question.json.totalText, scope) ?? t('answer.total')}</legend>
    <dl class="cells">${shown}</dl></fieldset>`;
}

export function expression(view, question, scope) {
  const value = display(question.json, scope.get(question.key), view.language);
  const id = view.id(question, scope);
  const shown = (view.text(question.json.format, scope) ?? '{0}').replace('{0}', value);
  return html`<div class="question"><span class="title" id="${id}-title">${view.title(question, scope)}</span>
    <output id=${id} aria-labelledby="${id}-title">${shown || '–'}</output></div>`;
}
