// What stands around the editor: the survey's title, what is saved, and the tabs.
import {html, nothing} from '../../ui/html.js';
import {t} from '../../ui/i18n.js';
import {notice} from '../../ui/notice.js';
import {actions} from '../surveys/actions.js';
import {aside} from './aside.js';
import {conflict} from './conflict.js';
import {TABS, tablist} from './tabs.js';
import {words} from './words.js';

export function frame(work) {
  const title = words(work, work.definition.title) || t('surveys.untitled');
  document.title = `${title} - Surely`;
  return html`<div class="editor">
    <div class="heading"><div><h1>${title}</h1>${state(work)}</div>
      <div class="actions">${work.isReadOnly || work.conflict ? nothing : html`
        <button type="button" class="button" aria-disabled=${!work.undoing.isPossible} @click=${() => work.undo()}>${t('edit.undo')}</button>
        <button type="button" class="button main" aria-disabled=${work.isSaving || !work.isDirty} @click=${() => work.save()}>${t('edit.save')}</button>`}
        ${actions(work.survey, () => leave(work), () => work.save())}</div></div>
    ${messages(work)}${aside(work)}
    ${work.conflict ? conflict(work) : tabs(work)}</div>`;
}

/** What an action has changed, is shown; of a draft that is gone, there is nothing to show. */
const leave = work => work.load().catch(problem => {
  if (problem.slug !== 'not-found') throw problem;
  location.assign('/');
});

const state = work => html`<p class="soft saving"><span class="state ${work.survey.state}">${t(`state.${work.survey.state}`)}</span>
  ${work.isReadOnly ? nothing : html`<span role="status">${t(work.isSaving ? 'edit.saving' : work.isDirty ? 'edit.unsaved' : 'edit.saved')}</span>`}</p>`;

const messages = work => html`
  ${work.isReadOnly ? html`<p class="notice">${t('edit.read-only')}</p>` : nothing}
  ${work.isResumed ? html`<div class="notice resumed" role="status"><p>${t('edit.resumed')}</p>
    <button type="button" class="button" @click=${() => work.drop()}>${t('edit.drop')}</button></div>` : nothing}
  ${work.problem && (work.problem.errors.length === 0 || work.errors.size > 0) ? notice(work.problem, [...work.errors.keys()]) : nothing}`;

function tabs(work) {
  const current = TABS.find(tab => `#${tab.name}` === location.hash) ?? TABS[0];
  return html`${tablist(work, current)}
    <section role="tabpanel" id="panel" aria-labelledby="tab-${current.name}">${current.draw(work)}</section>`;
}
