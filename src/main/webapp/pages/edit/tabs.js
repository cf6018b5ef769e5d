// The tabs of the editor. The address names the one that is shown.
import {html, nothing} from '../../ui/html.js';
import {t} from '../../ui/i18n.js';
import {jsonTab} from './json/json.js';
import {logicTab} from './logic/logic.js';
import {isIn} from './model/pointer.js';
import {overviewTab} from './overview.js';
import {previewTab} from './preview.js';
import {questionsTab} from './questions.js';
import {settingsTab} from './settings/settings.js';

/** `root`: the pointer prefix of the errors that the tab shows. */
const TABS = [
  {name: 'questions', draw: questionsTab, root: '/definition'},
  {name: 'logic', draw: logicTab},
  {name: 'settings', draw: settingsTab, root: '/settings'},
  {name: 'json', draw: jsonTab},
  {name: 'preview', draw: previewTab},
];
const OVERVIEW = {name: 'overview', draw: overviewTab};

/** A draft has no overview, because nobody can answer it yet. */
export const tabsOf = work => (work.isDraft ? TABS : [OVERVIEW, ...TABS]);

export function tablist(work, current) {
  const keys = event => {
    const by = {ArrowLeft: -1, ArrowRight: 1}[event.key];
    if (!by) return;
    // Not from `current`, which lags behind fast keys, because it changes with the next drawing.
    const tabs = tabsOf(work);
    const at = tabs.findIndex(tab => event.target.id === `tab-${tab.name}`);
    const next = tabs[(at + by + tabs.length) % tabs.length];
    show(next.name);
    document.getElementById(`tab-${next.name}`).focus();
  };
  return html`<div class="tabs" role="tablist" aria-label=${t('edit.tabs')} @keydown=${keys}>${tabsOf(work).map(
    tab => html`
    <button type="button" role="tab" id="tab-${tab.name}" aria-selected=${tab === current}
      aria-controls=${tab === current ? 'panel' : nothing} tabindex=${tab === current ? 0 : -1}
      @click=${() => show(tab.name)}>${t(`tab.${tab.name}`)}${errorCount(work, tab)}</button>`
  )}</div>`;
}

/** Changes the address without adding to the history. */
export function show(name) {
  location.replace(`#${name}`);
}

function errorCount(work, {root}) {
  const n = root ? [...work.errors].filter(([pointer]) => isIn(pointer, root)).flatMap(([, texts]) => texts).length : 0;
  return n > 0
    ? html` <span class="error-mark"><span aria-hidden="true">${n}</span><span
      class="unseen">${t('edit.error-count', {n})}</span></span>`
    : nothing;
}
