// The tab with the logic of the survey: what depends on which answers, and what can never happen.
import {html, nothing} from '../../../ui/html.js';
import {t} from '../../../ui/i18n.js';
import {goTo} from '../go-to.js';
import {all, tree} from '../model/structure.js';
import {words} from '../model/words.js';
import {titleOf} from '../outline/outline.js';
import {labelOf} from '../properties/fields.js';
import {rulesOf} from './rules.js';
import {sentences} from './says.js';

export function logicTab(work) {
  const rules = rulesOf(work);
  if (rules.length === 0) return html`<div class="card empty"><p>${t('logic.none')}</p></div>`;
  const nodes = [...new Set(rules.map(({node}) => node))];
  const n = rules.filter(({flags}) => flags.length > 0).length;
  return html`<p class="soft">${t('logic.lead')}</p>
    ${n > 0 ? html`<p class="notice bad">${t('logic.faults', {n})}</p>` : nothing}
    <ul class="logic">${nodes.map(
      node => html`<li class="card"><h2>${link(work, node, node.pointer)}</h2>
      <ul>${rules
        .filter(rule => rule.node === node)
        .map(rule => html`<li data-rule=${rule.pointer}>${drawn(work, rule)}</li>`)}</ul></li>`
    )}</ul>`;
}

const link = (work, node, pointer, text = titleOf(work, node)) =>
  html`<button type="button" class="plain" @click=${() => goTo(work, pointer)}>${text}</button>`;

function drawn(work, rule) {
  const {node, pointer, reads, flags} = rule;
  return html`<p class="leading">${link(work, node, pointer, leadOf(work, rule))}</p>
    ${said(work, rule)}
    ${
      reads.length > 0
        ? html`<p class="soft">${t('logic.reads')} ${reads.map(
            (one, i) => html`${i > 0 ? ', ' : nothing}${link(work, one, one.pointer)}`
          )}</p>`
        : nothing
    }
    ${flags.map(flag => html`<p class="error">${flagged(work, rule, flag)}</p>`)}`;
}

/** What the rule decides. */
function leadOf(work, {property, item, trigger}) {
  if (trigger) return effect(work, trigger);
  const what = labelOf(property);
  return item ? `${what} – ${words(work, item.text ?? String(item.value))}` : what;
}

/** What a trigger does. */
function effect(work, {type, pages = [], questions = [], gotoName, setToName, fromName}) {
  const kind = String(type).replace(/trigger$/, '');
  const titled = name => {
    const node = all(tree(work)).find(({json}) => json.name === name);
    return node ? titleOf(work, node) : String(name);
  };
  const names = {
    visible: [...pages, ...questions],
    skip: [gotoName],
    setvalue: [setToName],
    copyvalue: [fromName, setToName],
    runexpression: [setToName],
  }[kind];
  const titles = (names ?? []).filter(Boolean).map(titled).join(', ');
  return names || kind === 'complete' ? t(`trigger.${kind}`, {titles}) : kind;
}

/** The condition in words; one that has no such form as it is written. */
function said(work, rule) {
  if (rule.text === '') return nothing;
  if (!rule.parsed) return html`<p><code>${rule.text}</code></p>`;
  const all = sentences(work, rule);
  if (all.length === 1) return html`<p>${all[0]}</p>`;
  return html`<p>${t(rule.parsed.join === 'and' ? 'condition.all' : 'condition.any')}:</p>
    <ul>${all.map(text => html`<li>${text}</li>`)}</ul>`;
}

function flagged(work, {property, item}, {kind, node, value, names}) {
  const title = node && titleOf(work, node);
  if (kind === 'unknown') return t('logic.unknown', {names: names.join(', ')});
  if (kind !== 'never') return t(`logic.${kind}`, {title, value});
  return !item && ['visibleIf', 'enableIf', 'requiredIf'].includes(property)
    ? t(`logic.never-${property}`)
    : t('logic.never');
}
