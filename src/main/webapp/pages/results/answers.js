// The answers of one response in the words that respondents read.
import {isMap, label} from '../../form/text.js';
import {html, nothing} from '../../ui/html.js';
import {language, number, t} from '../../ui/i18n.js';
import {named} from './choice-names.js';
import {written} from './dates.js';

/**
 * The questions with their answers.
 *
 * @param questions of the form. An answer that several of them share is shown once, with the first one
 * @param answers   by question name, as they were sent
 */
export function answersTo(questions, answers) {
  const firsts = questions.filter((question, i) => questions.findIndex(({key}) => key === question.key) === i);
  return html`<dl class="answers">${firsts.map(first => {
    const sharing = questions.filter(({key}) => key === first.key);
    return entry(
      label(first.json.title, language) ?? first.json.name,
      words(sharing, answers[first.key]),
      answers[first.commentKey]
    );
  })}</dl>`;
}

const entry = (title, answer, comment) => html`<div><dt>${title}</dt>
  <dd>${answer ?? html`<span class="soft">${t('results.no-answer')}</span>`}
  ${comment ? html`<p class="comment">${comment}</p>` : nothing}</dd></div>`;

/** An answer in words; undefined for none. @param sharing the questions that share it, at least one */
function words(sharing, value) {
  const [{type, json}] = sharing;
  if (value === undefined || value === null || value === '') return undefined;
  if (type.questionSet) return inner(type, value);
  if (type.rows && isMap(value)) return byRow(type.rows, value, cell => named(type.columns, cell));
  if (Array.isArray(value)) return list(value.map(item => scalar(sharing, item)));
  return isMap(value) ? JSON.stringify(value) : scalar(sharing, value, json.inputType);
}

function scalar(sharing, value, inputType) {
  const choices = sharing.map(({type}) => type.choices).find(all => all?.byText.has(String(value)));
  if (choices) return named(choices, String(value));
  if (typeof value === 'number') return number(value, 20);
  return html`<span class="written">${written(String(value), inputType)}</span>`;
}

const list = items => html`<ul>${items.map(item => html`<li>${item}</li>`)}</ul>`;

/** Questions in rows, in panels, or in the items of a multiple text. */
function inner({questionSet, rows}, value) {
  const {questions} = questionSet;
  if (Array.isArray(value)) return list(value.map(entries => answersTo(questions, entries ?? {})));
  return rows ? byRow(rows, value, cells => answersTo(questions, cells)) : answersTo(questions, value);
}

const byRow = (rows, value, draw) =>
  html`<dl class="answers">${Object.entries(value).map(([row, cell]) => entry(named(rows, row), draw(cell)))}</dl>`;
