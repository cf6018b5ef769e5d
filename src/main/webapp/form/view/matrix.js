// Rows and columns, as a table on wide screens and as a list on narrow ones.
import {html} from '../../ui/html.js';
import {radiogroup} from './choices.js';
import {totals} from './content.js';
import {group} from './frame.js';
import {withKey} from '../text.js';

const MOST_COLUMNS = 7;

export function matrix(view, question, scope) {
  const {rows, columns} = question.type;
  if (!rows) return radiogroup(view, question, scope);
  const answer = scope.get(question.key) ?? {};
  const shown = columns.shown(scope);
  return group(
    {view, question, scope},
    html`<div class=${shown.length > MOST_COLUMNS ? 'matrix listed' : 'matrix'}>
    <div class="heads" aria-hidden="true" .style=${`--columns: ${shown.length}`}><span></span>${shown.map(
      column => html`<span>${view.choice(column, scope)}</span>`
    )}</div>
    ${rows.shown(scope).map(
      (row, i) => html`<div class="row" role="radiogroup" .style=${`--columns: ${shown.length}`}
        aria-labelledby=${view.id(question, scope, `-row${i}`)}>
      <span class="asks" id=${view.id(question, scope, `-row${i}`)}>${view.choice(row, scope)}</span>
      ${shown.map(column => cell(view, question, scope, {row, column, answer}))}</div>`
    )}</div>`
  );
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
