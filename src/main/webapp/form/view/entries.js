// What is asked once an entry, with buttons that add and remove entries: the panels of paneldynamic, the rows of matrixdynamic.
import {html, nothing} from '../../ui/html.js';
import {t} from '../../ui/i18n.js';
import {isHollow, isOn} from '../text.js';
import {totals} from './content.js';
import {group} from './frame.js';

/** How many entries of a question were removed. */
const removed = new WeakMap();
/** Two templates that look alike, for odd and even numbers: as the other one is drawn, nothing is kept of the inputs of entries that moved up. */
const SHELLS = [entries => html`${entries}`, entries => html`${entries}`];

/** What a definition says of the entries, whatever it calls them. */
const wordsOfPanels = json => ({add: json.panelAddText ?? json.addPanelText, remove: json.panelRemoveText ?? json.removePanelText, title: json.templateTitle,
  none: json.noEntriesText, canAdd: json.allowAddPanel, canRemove: json.allowRemovePanel});
const wordsOfRows = json => ({add: json.addRowText, remove: json.removeRowText, none: json.noRowsText ?? json.emptyRowsText, canAdd: json.allowAddRows,
  canRemove: json.allowRemoveRows, locked: json.lockedRowCount});

export const paneldynamic = (sheet, question, level, draw) =>
  entries({sheet, question, level, words: wordsOfPanels(question.json)}, inner => draw(question.kind.fields.elements, inner));

export const matrixdynamic = (sheet, question, level, draw) => entries({sheet, question, level, words: wordsOfRows(question.json)},
  inner => html`<div class="cells">${draw(question.kind.fields.elements, inner)}</div>`);

function entries(list, draw) {
  const {sheet, question, level, words} = list;
  const {kind} = question;
  const all = kind.all(level);
  const shown = all.map((inner, i) => ({inner, i})).filter(({inner}) => kind.isShown(inner));
  const canRemove = all.length > kind.least && isOn(words.canRemove, true);
  return group(sheet, question, level, html`
    ${shown.length === 0 && words.none ? html`<p class="soft">${sheet.text(words.none, level)}</p>` : nothing}
    ${SHELLS[(removed.get(question) ?? 0) % 2](shown.map(({inner, i}) => html`<fieldset class="part" id=${idOf(list, i)}>
      <legend>${sheet.text(words.title, inner) ?? t('answer.panel', {n: i + 1})}</legend>
      ${draw(inner)}${canRemove && i >= (words.locked ?? 0) ? removeButton(list, inner, i) : nothing}</fieldset>`))}
    ${totals(sheet, question, level)}
    ${all.length < kind.most && isOn(words.canAdd, true) ? html`<button type="button" class="button" id=${sheet.id(question, level, '-add')}
      @click=${() => add(list)}>${sheet.text(words.add, level) ?? t('answer.panel-add')}</button>` : nothing}`);
}

const idOf = ({sheet, question, level}, i, part = '') => sheet.id(question, level, `-entry${i}${part}`);

const removeButton = (list, inner, i) => html`<button type="button" class="plain remove" id=${idOf(list, i, '-remove')}
  aria-label=${t('answer.panel-remove-n', {n: i + 1})} @click=${() => mayRemove(list, inner, i)}>${
  list.sheet.text(list.words.remove, list.level) ?? t('answer.panel-remove')}</button>`;

function changed({sheet, question}) {
  sheet.form.answered(question);
  sheet.changed();
}

/** Goes on at the first thing to answer in the new entry. */
function add(list) {
  const {question, level} = list;
  question.kind.add(level);
  changed(list);
  const made = document.getElementById(idOf(list, question.kind.all(level).length - 1));
  made?.querySelector('input:not(:disabled), select:not(:disabled), textarea:not(:disabled)')?.focus();
}

/** Asks first where the definition wants it, and there is something to lose. */
async function mayRemove(list, inner, i) {
  const {sheet, question: {json}, level} = list;
  if (!isOn(json.confirmDelete) || isHollow(inner.values)) return remove(list, i);
  const {openDialog} = await import('../../ui/dialog.js');
  openDialog(t('answer.panel-remove-n', {n: i + 1}), ({close}) => {
    const go = () => {
      close();
      remove(list, i);
    };
    return () => html`<p>${sheet.text(json.confirmDeleteText, level) ?? t('answer.panel-confirm')}</p>
      <p class="actions"><button type="button" class="button" @click=${close}>${t('form.cancel')}</button>
        <button type="button" class="button main bad" @click=${go}>${t('answer.panel-remove')}</button></p>`;
  });
}

/** Goes on at the entry that takes its place, or at the last one. */
function remove(list, i) {
  const {sheet, question, level} = list;
  sheet.forget(question, level);
  removed.set(question, (removed.get(question) ?? 0) + 1);
  question.kind.remove(level, i);
  changed(list);
  const left = question.kind.levels(level);
  const next = left.find(inner => inner.path.at(-1) >= i) ?? left.at(-1);
  const place = next && document.getElementById(idOf(list, next.path.at(-1), '-remove'))
    || document.getElementById(sheet.id(question, level, '-add')) || document.getElementById(sheet.id(question, level));
  place?.focus();
  document.getElementById('said').textContent = t('answer.panel-removed', {n: i + 1});
}
