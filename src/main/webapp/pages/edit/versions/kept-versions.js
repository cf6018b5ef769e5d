// The version that lost in a conflict, stored in this browser until somebody discards it.
import {html, nothing} from '../../../ui/html.js';
import {t} from '../../../ui/i18n.js';
import {save} from '../../../ui/save.js';
import {local} from '../../../ui/store.js';

/** The key must not change: browsers have versions stored under it. */
const slot = work => `edit.aside.${work.id}`;
const all = new WeakMap();
const kept = work => {
  if (!all.has(work)) all.set(work, local.get(slot(work)) ?? []);
  return all.get(work);
};

function keep(work, versions) {
  all.set(work, versions);
  local.set(slot(work), versions.length > 0 ? versions : null);
}

/** @param whose "mine" or "theirs" */
export function keepVersion(work, {definition, settings}, whose) {
  keep(work, [...kept(work), structuredClone({definition, settings, whose, at: new Date().toISOString()})]);
}

/** Shows the stored versions, with buttons that use or discard them. */
export function keptVersions(work) {
  return kept(work).map(
    version => html`<div class="notice kept"><p>${version.whose === 'mine' ? t('kept.mine') : t('kept.theirs')}</p>
    <p class="actions">${button(t('json.download'), () => saveAs(work, version, version.whose))}
    ${work.isReadOnly ? nothing : button(t('kept.back'), () => bringBack(work, version))}
    ${button(t('kept.drop'), () => drop(work, version))}</p></div>`
  );
}

const button = (text, action) => html`<button type="button" class="button" @click=${action}>${text}</button>`;

/** Swaps the stored version and the current one. */
function bringBack(work, version) {
  const {definition, settings} = structuredClone(version);
  const whose = version.whose === 'mine' ? 'theirs' : 'mine';
  keep(
    work,
    kept(work).filter(other => other !== version)
  );
  keepVersion(work, work, whose);
  work.change(() => Object.assign(work, {definition, settings}));
}

function drop(work, version) {
  keep(
    work,
    kept(work).filter(other => other !== version)
  );
  work.update();
}

/** Downloads a version as the API takes it. */
export function saveAs(work, {definition, settings}, whose) {
  save(`survey-${work.id}-${whose}.json`, 'application/json', JSON.stringify({definition, settings}, null, 2));
}
