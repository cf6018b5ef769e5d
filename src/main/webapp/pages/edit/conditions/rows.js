// A condition as rows: question, operator, value.
import {html, nothing} from '../../../ui/html.js';
import {t} from '../../../ui/i18n.js';
import {changed, operatorsFor, takesNone, wordOf} from './operators.js';
import {ValueField} from './value-field.js';

/** @param questions that can be named */
export function rows(condition, questions) {
  const {groupId, join, rows: all} = condition;
  const [first] = questions;
  const add = () => condition.changeRows([...all, {name: first.name, operator: operatorsFor(first)[0]}]);
  return html`${all.length > 1 ? joinSelect(condition, join) : nothing}
    ${
      all.length > 0
        ? html`<ul class="rows">${all.map((_, i) => html`<li>${new Row(condition, questions, i).draw()}</li>`)}</ul>`
        : nothing
    }
    <button type="button" class="button" ?disabled=${!first} id="${groupId}-add"
      @click=${add}>${t('condition.add')}</button>`;
}

const joinSelect = (condition, join) => html`<label class="join"><span class="unseen">${t('condition.join')}</span>
  <select id="${condition.groupId}-join" @change=${event => condition.changeJoin(event.target.value)}>
    <option value="and" .selected=${join === 'and'}>${t('condition.all')}</option>
    <option value="or" .selected=${join === 'or'}>${t('condition.any')}</option></select></label>`;

class Row {
  constructor(condition, questions, i) {
    Object.assign(this, {condition, questions, i, row: condition.rows[i]});
    this.question = condition.find(this.row.name);
  }

  draw() {
    return html`${this.#questionSelect()}
    ${this.#operatorSelect()}
    ${takesNone(this.row.operator) ? nothing : this.#valueField().draw()}
    <button type="button" class="plain remove" aria-label=${t('condition.remove', {n: this.i + 1})}
      @click=${() => this.#remove()}>×</button>`;
  }

  /** A name that no question has is kept. */
  #questionSelect() {
    const {row, question, questions, condition} = this;
    const choose = name => this.#replace(changed(row, {name}, condition.find(name)));
    return html`<select class="which" aria-label=${t('condition.question', {n: this.i + 1})}
      @change=${event => choose(event.target.value)}>
  ${question ? nothing : html`<option value=${row.name} .selected=${true}>{${row.name}}</option>`}
  ${questions.map(
    ({name, title}) => html`<option value=${name}
    .selected=${name === question?.name}>${title}</option>`
  )}</select>`;
  }

  #operatorSelect() {
    const {row, question} = this;
    const operators = operatorsFor(question);
    const all = operators.includes(row.operator) ? operators : [...operators, row.operator];
    const choose = operator => this.#replace(changed(row, {operator}, question));
    const option = operator =>
      html`<option value=${operator}
        .selected=${operator === row.operator}>${t(`compare.${wordOf(operator)}`)}</option>`;
    return html`<select class="how" aria-label=${t('condition.operator', {n: this.i + 1})}
      @change=${event => choose(event.target.value)}>
    ${all.map(option)}</select>`;
  }

  #valueField() {
    return new ValueField({
      id: `${this.condition.groupId}-${this.i}`,
      label: t('condition.value', {n: this.i + 1}),
      question: this.question,
      row: this.row,
      change: change => this.#replace({...this.row, ...change}),
    });
  }

  #replace(row) {
    this.condition.changeRows(this.condition.rows.map((other, i) => (i === this.i ? row : other)));
  }

  #remove() {
    this.condition.changeRows(this.condition.rows.filter((_, i) => i !== this.i));
    document.getElementById(`${this.condition.groupId}-add`)?.focus();
  }
}
