// Questions that are repeated in entries, with buttons that add and remove entries: the panels of paneldynamic, the
// rows of matrixdynamic.
import {html, nothing} from '../../ui/html.js';
import {t} from '../../ui/i18n.js';
import {isHollow, isOn} from '../text.js';
import {totals} from './content.js';
import {group} from './frame.js';

/** By question, how many entries were removed. */
const removed = new WeakMap();
/**
 * Two templates that look alike, for an even and an odd number of removed entries. Drawing the other one replaces all
 * inputs, so that none keeps the state of an entry that has moved up.
 */
const SHELLS = [entries => html`${entries}`, entries => html`${entries}`];

/** The texts and limits of entries, which have other names in the two types. */
const wordsOfPanels = json => ({
  add: json.panelAddText ?? json.addPanelText,
  remove: json.panelRemoveText ?? json.removePanelText,
  title: json.templateTitle,
  none: json.noEntriesText,
  canAdd: json.allowAddPanel,
  canRemove: json.allowRemovePanel,
});
const wordsOfRows = json => ({
  add: json.addRowText,
  remove: json.removeRowText,
  none: json.noRowsText ?? json.emptyRowsText,
  canAdd: json.allowAddRows,
  canRemove: json.allowRemoveRows,
  locked: json.lockedRowCount,
});

export const paneldynamic = (view, question, scope, draw) =>
  entries({view, question, scope, words: wordsOfPanels(question.json)}, inner =>
    draw(question.type.questionSet.elements, inner)
  );

export const matrixdynamic = (view, question, scope, draw) =>
  entries(
    {view, question, scope, words: wordsOfRows(question.json)},
    inner => html`<div class="cells">${draw(question.type.questionSet.elements, inner)}</div>`
  );

function entries(list, draw) {
  const {view, question, scope, words} = list;
  const {type} = question;
  const all = type.all(scope);
  const shown = all.map((inner, i) => ({inner, i})).filter(({inner}) => type.isShown(inner));
  const canRemove = all.length > type.least && isOn(words.canRemove, true);
  return group(
    {view, question, scope},
    html`
    ${shown.length === 0 && words.none ? html`<p class="soft">${view.text(words.none, scope)}</p>` : nothing}
    ${SHELLS[(removed.get(question) ?? 0) % 2](
      shown.map(
        ({inner, i}) => html`<fieldset class="part" id=${idOf(list, i)}>
      <legend>${view.text(words.title, inner) ?? t('answer.panel', {n: i + 1})}</legend>
      ${draw(inner)}${canRemove && i >= (words.locked ?? 0) ? removeButton(list, inner, i) : nothing}</fieldset>`
      )
    )}
    ${totals(view, question, scope)}
    ${
      all.length < type.most && isOn(words.canAdd, true)
        ? html`<button type="button" class="button" id=${view.id(question, scope, '-add')}
      @click=${() => add(list)}>${view.text(words.add, scope) ?? t('answer.panel-add')}</button>`
        : nothing
    }`
  );
}

const idOf = ({view, question, scope}, i, part = '') => view.id(question, scope, `-entry${i}${part}`);

const removeButton = (list, inner, i) => html`<button type="button" class="plain remove" id=${idOf(list, i, '-remove')}
  aria-label=${t('answer.panel-remove-n', {n: i + 1})} @click=${() => mayRemove(list, inner, i)}>${
    list.view.text(list.words.remove, list.scope) ?? t('answer.panel-remove')
  }</button>`;

function changed({view, question}) {
  view.form.answered(question);
  view.changed();
}

/** Adds an entry, and moves the focus to its first input. */
function add(list) {
  const {question, scope} = list;
  question.type.add(scope);
  changed(list);
  const made = document.getElementById(idOf(list, question.type.all(scope).length - 1));
  made?.querySelector('input:not(:disabled), select:not(:disabled), textarea:not(:disabled)')?.focus();
}

/** Removes an entry. Asks first if the definition wants that and the entry has answers. */
async function mayRemove(list, inner, i) {
  const {
    view,
    question: {json},
    scope,
  } = list;
  if (!isOn(json.confirmDelete) || isHollow(inner.values)) return remove(list, i);
  const {openDialog} = await import('../../ui/dialog.js');
  openDialog(t('answer.panel-remove-n', {n: i + 1}), ({close}) => {
    const go = () => {
      close();
      remove(list, i);
    };
    return () => html`<p>${view.text(json.confirmDeleteText, scope) ?? t('answer.panel-confirm')}</p>
      <p class="actions"><button type="button" class="button" @click=${close}>${t('form.cancel')}</button>
        <button type="button" class="button main bad" @click=${go}>${t('answer.panel-remove')}</button></p>`;
  });
}

/** Moves the focus to the entry that takes its place, or to the last one. */
function remove(list, i) {
  const {view, question, scope} = list;
  view.forget(question, scope);
  removed.set(question, (removed.get(question) ?? 0) + 1);
  question.type.remove(scope, i);
  changed(list);
  const left = question.type.scopes(scope);
  const next = left.find(inner => inner.path.at(-1) >= i) ?? left.at(-1);
  const place =
    (next && document.getElementById(idOf(list, next.path.at(-1), '-remove'))) ||
    document.getElementById(view.id(question, scope, '-add')) ||
    document.getElementById(view.id(question, scope));
  place?.focus();
  document.getElementById('said').textContent = t('answer.panel-removed', {n: i + 1});
}
