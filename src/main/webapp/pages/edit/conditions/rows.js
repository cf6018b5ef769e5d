// A condition as rows: question, operator, value.
import {html, nothing} from '../../../ui/html.js';
import {t} from '../../../ui/i18n.js';
import {changed, operatorsFor, takesNone, wordOf} from './operators.js';
import {valueOf} from './values.js';

/** @param questions that can be named */
export function rows(condition, questions) {
  const {
    said,
    known: {id},
  } = condition;
  const put = all => condition.say({...said, rows: all});
  const first = questions[0];
  return html`${
    said.rows.length > 1
      ? html`<label class="join"><span class="unseen">${t('condition.join')}</span>
      <select id="${id}-join" @change=${event => condition.say({...said, join: event.target.value})}>${['and', 'or'].map(
        join =>
          html`<option value=${join} .selected=${join === said.join}>${join === 'and' ? t('condition.all') : t('condition.any')}</option>`
      )}</select></label>`
      : nothing
  }
    ${said.rows.length > 0 ? html`<ul class="rows">${said.rows.map((row, i) => html`<li>${one(condition, questions, row, i, put)}</li>`)}</ul>` : nothing}
    <button type="button" class="button" ?disabled=${!first} id="${id}-add" @click=${() =>
      put([...said.rows, {name: first.name, operator: operatorsFor(first)[0]}])}>${t('condition.add')}</button>`;
}

function one(condition, questions, row, i, put) {
  const {
    said,
    known: {id},
  } = condition;
  const question = condition.find(row.name);
  const replace = next => put(said.rows.map((other, j) => (j === i ? next : other)));
  const remove = () => {
    put(said.rows.filter((_, j) => j !== i));
    document.getElementById(`${id}-add`)?.focus();
  };
  return html`${which(questions, question, row, i, name => replace(changed(row, {name}, condition.find(name))))}
    ${how(question, row, i, operator => replace(changed(row, {operator}, question)))}
    ${takesNone(row.operator) ? nothing : valueOf(question, row, `${id}-${i}`, t('condition.value', {n: i + 1}), change => replace({...row, ...change}))}
    <button type="button" class="plain remove" aria-label=${t('condition.remove', {n: i + 1})} @click=${remove}>×</button>`;
}

/** A name that is no question's is kept. */
const which = (questions, question, row, i, choose) => html`<select class="which" aria-label=${t('condition.question', {n: i + 1})}
  @change=${event => choose(event.target.value)}>
  ${question ? nothing : html`<option value=${row.name} .selected=${true}>{${row.name}}</option>`}
  ${questions.map(({name, title}) => html`<option value=${name} .selected=${name === question?.name}>${title}</option>`)}</select>`;

function how(question, row, i, choose) {
  const operators = operatorsFor(question);
  const all = operators.includes(row.operator) ? operators : [...operators, row.operator];
  return html`<select class="how" aria-label=${t('condition.operator', {n: i + 1})} @change=${event => choose(event.target.value)}>
    ${all.map(operator => html`<option value=${operator} .selected=${operator === row.operator}>${t(`compare.${wordOf(operator)}`)}</option>`)}</select>`;
}
