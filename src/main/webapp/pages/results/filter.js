// Results of some responses only: of some days, or with some answer. And the cross table of two questions.
import {label} from '../../form/text.js';
import {api, get} from '../../ui/api.js';
import {html, nothing} from '../../ui/html.js';
import {InputForm} from '../../ui/input-form.js';
import {language, t} from '../../ui/i18n.js';
import {heat} from './charts.js';
import {named} from './choice-names.js';
import {written} from './dates.js';

const titleOf = ({json}) => label(json.title, language) ?? json.name;

export class Filter {
  /** What is chosen in the form: {from, to, question, answer}. */
  chosen = {};
  /** What was chosen when it was applied. */
  applied = {};
  /** The results of the responses that match; null without a filter. */
  results = null;
  /** The cross table of the API, with the questions of its rows and columns; null before one was asked for. */
  table = null;

  /**
   * @param questions of the form
   * @param update    draws the page again
   */
  constructor(survey, questions, update) {
    this.address = api`surveys/${survey.id}/results`;
    this.questions = questions.filter(({type}) => type.choices?.byText.size > 0);
    this.form = new InputForm(update, () => this.apply());
    this.cross = new InputForm(update, values => this.compare(values));
    this.update = update;
  }

  ask(what, query) {
    const given = Object.entries(query).filter(([, value]) => value);
    return get(`${this.address}/${what}?${new URLSearchParams(given)}`);
  }

  async apply() {
    const {question, answer, ...days} = this.chosen;
    const chosen = question && answer ? {...days, question, answer} : days;
    const results = await this.ask('filtered', chosen);
    Object.assign(this, {chosen, applied: chosen, results, table: null});
  }

  clear() {
    Object.assign(this, {chosen: {}, applied: {}, results: null, table: null});
    this.update();
  }

  choose(changes) {
    Object.assign(this.chosen, changes);
    this.update();
  }

  async compare({rows, columns}) {
    const [row, column] = [rows, columns].map(name => this.questions.find(({json}) => json.name === name));
    this.table = {row, column, ...(await this.ask('crossed', {rows, columns, ...this.applied}))};
  }

  view() {
    const {question, answer} = this.chosen;
    const asked = this.questions.find(({json}) => json.name === question);
    const day = name => html`<div class="field"><label for=${name}>${t(`filter.${name}`)}</label>
      <input type="date" id=${name} .value=${this.chosen[name] ?? ''}
        @change=${({target}) => this.choose({[name]: target.value})}></div>`;
    return html`<details class="card filter screen" ?open=${this.results !== null}>
      <summary>${t('filter.title')}</summary>
      <form class="choices" @submit=${this.form}>${day('from')} ${day('to')}
        ${select(
          'question',
          this.questions.map(one => [one.json.name, titleOf(one)]),
          question,
          value => this.choose({question: value, answer: ''})
        )}
        ${
          asked
            ? select(
                'answer',
                [...asked.type.choices.byText.keys()].map(value => [value, named(asked.type.choices, value)]),
                answer,
                value => this.choose({answer: value})
              )
            : nothing
        }
        ${this.form.notice()}
        <p class="actions">${this.form.submit(t('filter.apply'), 'button')}
          ${
            this.results
              ? html`<button type="button" class="button"
                @click=${() => this.clear()}>${t('filter.clear')}</button>`
              : nothing
          }</p></form></details>
      ${this.results ? this.outcome() : nothing}`;
  }

  /** How many responses match, and the filter: on paper, too. */
  outcome() {
    const {from, to, question, answer} = this.applied;
    const asked = this.questions.find(({json}) => json.name === question);
    const parts = [
      from && [t('filter.from'), written(from, 'date')],
      to && [t('filter.to'), written(to, 'date')],
      asked && [titleOf(asked), named(asked.type.choices, answer)],
    ];
    return html`<p class="filtered"><strong role="status">${t('filter.shown', {n: this.results.responses})}</strong>
      ${parts.filter(Boolean).map(([what, value]) => html`<span class="soft">${what} <b>${value}</b></span>`)}
      ${left(this.results)}</p>`;
  }

  /** The cross table, and the questions to choose for it. */
  compared() {
    if (this.questions.length < 2) return nothing;
    const choices = this.questions.map(one => [one.json.name, titleOf(one)]);
    const pick = (name, index) => html`<div class="field"><label for=${name}>${t(`cross.${name}`)}</label>
      <select id=${name} name=${name}>${choices.map(
        ([value, text], i) => html`<option value=${value} ?selected=${i === index}>${text}</option>`
      )}</select></div>`;
    return html`<section class=${this.table ? 'card cross' : 'card cross screen'}><h2>${t('cross.title')}</h2>
      <form class="choices screen" @submit=${this.cross}>${pick('rows', 0)} ${pick('columns', 1)}
        ${this.cross.notice()}<p class="actions">${this.cross.submit(t('cross.show'), 'button')}</p></form>
      ${this.table ? crossed(this.table) : nothing}</section>`;
  }
}

const left = ({pending}) => (pending > 0 ? t('filter.left', {n: pending}) : nothing);

const select = (name, choices, chosen, pick) => html`<div class="field">
  <label for=${name}>${t(`filter.${name}`)}</label>
  <select id=${name} @change=${({target}) => pick(target.value)}><option value="">${t('filter.any')}</option>
    ${choices.map(
      ([value, text]) => html`<option value=${value} .selected=${value === chosen}>${text}</option>`
    )}</select></div>`;

function crossed({row, column, rows, ...table}) {
  const [down, across] = [row.type.choices, column.type.choices];
  const order = [...across.byText.keys()];
  return html`<p class="soft" role="status">${t('cross.responses', {n: table.responses})} ${left(table)}</p>
    ${heat(
      t('cross.named', {rows: titleOf(row), columns: titleOf(column)}),
      order.map(value => named(across, value)),
      [...down.byText.keys()].map(value => ({
        name: named(down, value),
        counts: order.map(other => rows[value]?.[other] ?? 0),
      }))
    )}`;
}
