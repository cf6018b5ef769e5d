// Rows and columns. What is a table where there is room is a list where there is none.
import {html} from '../../ui/html.js';
import {radiogroup} from './choices.js';
import {totals} from './content.js';
import {group} from './frame.js';
import {withKey} from '../text.js';

const MOST_COLUMNS = 7;

export function matrix(sheet, question, level) {
  const {rows, columns} = question.kind;
  if (!rows) return radiogroup(sheet, question, level);
  const answer = level.get(question.key) ?? {};
  const shown = columns.shown(level);
  return group(sheet, question, level, html`<div class=${shown.length > MOST_COLUMNS ? 'matrix listed' : 'matrix'}>
    <div class="heads" aria-hidden="true" .style=${`--columns: ${shown.length}`}><span></span>${shown.map(column => html`<span>${sheet.choice(column, level)}</span>`)}</div>
    ${rows.shown(level).map((row, i) => html`<div class="row" role="radiogroup" .style=${`--columns: ${shown.length}`}
        aria-labelledby=${sheet.id(question, level, `-row${i}`)}>
      <span class="asks" id=${sheet.id(question, level, `-row${i}`)}>${sheet.choice(row, level)}</span>
      ${shown.map(column => cell(sheet, question, level, {row, column, answer}))}</div>`)}</div>`);
}

function cell(sheet, question, level, {row, column, answer}) {
  const pick = () => sheet.answer(question, level, withKey(answer, String(row.value), column.value));
  return html`<label class="choice"><input type="radio" name=${sheet.id(question, level, `-${row.value}`)} value=${String(column.value)}
    .checked=${question.kind.columns.find(answer[row.value]) === column} @change=${pick}><span>${sheet.choice(column, level)}</span></label>`;
}

/** @param draw draws a question at its level */
export function matrixdropdown(sheet, question, level, draw) {
  const {rows} = question.kind;
  const shown = rows.shown(level);
  return group(sheet, question, level, html`${question.kind.levels(level).map((inner, i) => html`<fieldset class="part">
    <legend>${sheet.choice(shown[i], level)}</legend><div class="cells">${draw(question.kind.fields.elements, inner)}</div></fieldset>`)}
    ${totals(sheet, question, level)}`);
}

export function multipletext(sheet, question, level, draw) {
  return group(sheet, question, level, html`<div class="part"><div class="cells">${draw(question.kind.fields.elements, question.kind.levels(level)[0])}</div></div>`);
}
