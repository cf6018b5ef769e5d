// Rows and columns, as a table on wide screens and as a list on narrow ones.
import {html, nothing} from '../../ui/html.js';
import {t} from '../../ui/i18n.js';
import {radiogroup} from './choices.js';
import {totals} from './content.js';
import {group} from './frame.js';
import {withKey} from '../text.js';

const MOST_COLUMNS = 7;

/** From how many rows the answered ones are counted. */
const MANY_ROWS = 8;

/** Widths in rem: of a row's text (least, most), of a cell, of the gap between, and of the tables in the CSS. */
const [ROW, MOST_OF_ROW, CELL, GAP, SMALL, LARGE] = [8, 14, 3.5, 0.25, 34, 41];
/** How wide a character is at most on average, in rem: of Latin, and of scripts with square characters. */
const [LETTER, SQUARE] = [0.58, 0.95];
/** How much larger the rows' texts are than the heads of columns. */
const LARGER = 1.15;

/** About how wide the longest word of a text is, which is not broken. */
const wordWidth = text =>
  Math.max(
    ...String(text)
      .split(/[\s-]+/)
      .map(word => [...word].reduce((width, sign) => width + (sign > '\u1100' ? SQUARE : LETTER), 0))
  );

/**
 * The least width of the rows' texts and of each column, and which table has room for them: "small", "large", or none
 * ("listed").
 */
function layout(asks, heads) {
  const row = Math.min(MOST_OF_ROW, Math.max(ROW, ...asks.map(text => LARGER * wordWidth(text))));
  const widths = heads.map(text => Math.max(CELL, wordWidth(text)));
  const all = row + widths.reduce((sum, width) => sum + GAP + width, 0);
  const fits = heads.length > MOST_COLUMNS || all > LARGE ? 'listed' : all > SMALL ? 'large' : 'small';
  const cells = widths.map(width => `minmax(${width.toFixed(2)}rem, 1fr)`).join(' ');
  return {fits, style: `--asks: ${row.toFixed(2)}rem; --cells: ${cells}`};
}

export function matrix(view, question, scope) {
  const {rows, columns} = question.type;
  if (!rows) return radiogroup(view, question, scope);
  const answer = scope.get(question.key) ?? {};
  const shown = columns.shown(scope);
  const words = list => list.map(one => view.choice(one, scope));
  const {fits, style} = layout(words(rows.shown(scope)), words(shown));
  return group(
    {view, question, scope},
    html`<div class="matrix ${fits}" .style=${style}>
    <div class="heads" aria-hidden="true"><span></span>${shown.map(
      column => html`<span>${view.choice(column, scope)}</span>`
    )}</div>
    ${rows.shown(scope).map(
      (row, i) => html`<div class="row" role="radiogroup"
        aria-labelledby=${view.id(question, scope, `-row${i}`)}>
      <span class="asks" id=${view.id(question, scope, `-row${i}`)}>${view.choice(row, scope)}</span>
      ${shown.map(column => cell(view, question, scope, {row, column, answer}))}</div>`
    )}</div>${rowsAnswered(rows.shown(scope), answer)}`
  );
}

function rowsAnswered(shown, answer) {
  if (shown.length < MANY_ROWS) return nothing;
  const n = shown.filter(({value}) => answer[value] !== undefined).length;
  return html`<p class="hint">${t('answer.rows-answered', {n, all: shown.length})}</p>`;
}

function cell(view, question, scope, {row, column, answer}) {
  const pick = () => view.answer(question, scope, withKey(answer, String(row.value), column.value));
  return html`<label class="choice"><input type="radio" name=${view.id(question, scope, `-${row.value}`)}
    value=${String(column.value)}
    .checked=${question.type.columns.find(answer[row.value]) === column} @change=${pick}><span>${view.choice(
      column,
      scope
    )}</span></label>`;
}

/** @param draw draws a question in its scope */
export function matrixdropdown(view, question, scope, draw) {
  const {rows} = question.type;
  const shown = rows.shown(scope);
  return group(
    {view, question, scope},
    html`${question.type.scopes(scope).map(
      (inner, i) => html`<fieldset class="part">
    <legend>${view.choice(shown[i], scope)}</legend><div
      class="cells">${draw(question.type.questionSet.elements, inner)}</div></fieldset>`
    )}
    ${totals(view, question, scope)}`
  );
}

export function multipletext(view, question, scope, draw) {
  return group(
    {view, question, scope},
    html`<div class="part"><div
      class="cells">${draw(question.type.questionSet.elements, question.type.scopes(scope)[0])}</div></div>`
  );
}
