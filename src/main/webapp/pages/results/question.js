// The results of a question. The fields in the API's response decide how they are shown.
import {label} from '../../form/text.js';
import {html, nothing} from '../../ui/html.js';
import {language, number, t} from '../../ui/i18n.js';
import {bars, heat, ranks} from './charts.js';
import {named} from './choice-names.js';
import {written} from './dates.js';
import {buckets} from './numbers.js';
import {sum} from './scale.js';
import {allTexts} from './texts.js';

const SEVERAL = ['checkbox', 'tagbox', 'imagepicker'];

const headings = [text => html`<h2>${text}</h2>`, text => html`<h3>${text}</h3>`, text => html`<h4>${text}</h4>`];

/**
 * @param result of the API
 * @param asked  its question, of the form
 * @param survey of the API
 */
export function question(result, asked, survey, depth = 0) {
  const title = label(asked.json.title, language) ?? result.name;
  const view = html`${headings[Math.min(depth, 2)](title)}
    <p class="soft">${summary(result)}</p>
    ${result.answered === 0 ? nothing : answers(result, asked, title, {survey, depth})}`;
  return depth === 0
    ? html`<section class="card result" data-name=${result.name}>${view}</section>`
    : html`<div class="result" data-name=${result.name}>${view}</div>`;
}

function summary({answered, skipped, entries, type}) {
  if (answered === 0) return t('results.unanswered');
  return [
    t('results.answered', {n: answered}),
    skipped > 0 && t('results.skipped', {n: skipped}),
    entries !== undefined && type !== 'multipletext' && t('results.entries', {n: entries}),
  ]
    .filter(Boolean)
    .join(' · ');
}

function answers(result, asked, title, {survey, depth}) {
  if (result.counts) return choices(result, asked, title);
  if (result.distribution) return numbers(result, title);
  if (result.ranks) return ranking(result, asked, title);
  if (result.rows) return matrix(result, asked, title);
  if (result.items) return inner(result, asked, survey, depth);
  if (result.newest) return texts(result, asked, () => allTexts(survey, asked, title));
  return html`<p class="soft">${t('results.in-file')}</p>`;
}

function choices(result, asked, title) {
  const all = asked.type.choices;
  const rows = told(all, result.counts).map(([value, count]) => ({
    name: named(all, value),
    image: all.byText.get(value)?.image,
    count,
  }));
  const isScale = result.mean !== undefined && [...all.byText.values()].every(choice => choice.title === undefined);
  const isMultiple = SEVERAL.includes(result.type) && sum(rows.map(({count}) => count)) > result.answered;
  return html`${result.type === 'rating' || isScale ? facts(result) : nothing}
    ${bars(title, rows, result.answered)}
    ${isMultiple ? html`<p class="hint">${t('results.several')}</p>` : nothing}`;
}

function numbers(result, title) {
  const rows = buckets(result);
  return html`${facts(result)}${bars(
    title,
    rows,
    sum(rows.map(({count}) => count))
  )}`;
}

/** A choice that nobody has ranked has no mean, and comes last. */
function ranking(result, asked, title) {
  const all = asked.type.choices;
  const rows = told(all, result.ranks).map(([value, {mean, counts}]) => ({name: named(all, value), mean, counts}));
  return ranks(
    title,
    rows.sort((a, b) => (a.mean ?? rows.length + 1) - (b.mean ?? rows.length + 1))
  );
}

function matrix(result, asked, title) {
  const {rows, columns} = asked.type;
  const lines = told(rows, result.rows).map(([value, counts]) => ({
    name: named(rows, value),
    cells: told(columns, counts),
  }));
  return heat(
    title,
    lines[0].cells.map(([value]) => named(columns, value)),
    lines.map(({name, cells}) => ({name, counts: cells.map(([, count]) => count)}))
  );
}

const inner = ({items}, asked, survey, depth) =>
  items.map((item, i) => question(item, asked.type.questionSet?.questions[i] ?? end(item), survey, depth + 1));

/** A stand-in for an end of a range, which is not a question of the form. */
const end = ({name}) => ({json: {title: t(`answer.${name}`)}});

const texts = ({newest, answered}, asked, all) => html`
  ${answered > newest.length ? html`<p class="soft">${t('results.newest', {n: newest.length})}</p>` : nothing}
  <ul class="texts">${newest.map(text => html`<li>${written(text, asked.json.inputType)}</li>`)}</ul>
  ${
    answered > newest.length || newest.some(text => text.endsWith('…'))
      ? html`<p class="actions screen"><button type="button" class="button"
        @click=${all}>${t('texts.all', {n: answered})}</button></p>`
      : nothing
  }`;

const facts = ({mean, min, max}) => html`<dl class="numbers">
  ${[
    ['mean', mean, 2],
    ['least', min],
    ['greatest', max],
  ].map(
    ([name, value, digits]) => html`<div><dt>${t(`results.${name}`)}</dt><dd>${number(value, digits)}</dd></div>`
  )}</dl>`;

/**
 * An object by choice as [value, result] pairs in the order of the choices. A JavaScript object puts whole numbers
 * first.
 */
const told = (choices, what) =>
  [...new Set([...choices.byText.keys(), ...Object.keys(what)])]
    .filter(value => Object.hasOwn(what, value))
    .map(value => [value, what[value]]);
