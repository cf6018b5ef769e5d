// The frame of the editor: the survey's title, the state of saving, and the tabs.
import {html, nothing} from '../../ui/html.js';
import {has, t} from '../../ui/i18n.js';
import {notice} from '../../ui/notice.js';
import {actions} from '../index/actions.js';
import {copy} from '../index/copy.js';
import {state} from '../index/state.js';
import {keptVersions} from './versions/kept-versions.js';
import {conflict} from './versions/conflict.js';
import {goTo} from './go-to.js';
import {placeOf} from './refusals.js';
import {tablist, tabsOf} from './tabs.js';
import {words} from './model/words.js';

export function frame(work) {
  const title = words(work, work.definition.title) || t('surveys.untitled');
  document.title = `${title} - Surely`;
  return html`<div class="editor">
    <div class="heading"><div><h1>${title}</h1>${states(work)}</div>
      <div class="actions">${
        work.isReadOnly || work.conflict
          ? nothing
          : html`
        <button type="button" class="button" aria-disabled=${!work.undoing.isPossible}
          @click=${() => work.undo()}>${t('edit.undo')}</button>`
      }
        ${actions(
          work.survey,
          () => leave(work),
          () => save(work)
        )}</div></div>
    ${messages(work)}${keptVersions(work)}
    ${work.conflict ? conflict(work) : tabs(work)}</div>`;
}

/** Shows what an action has changed. If it has deleted the draft, goes to the list of surveys. */
const leave = work =>
  work.load().catch(problem => {
    if (problem.slug !== 'not-found') throw problem;
    location.assign('/');
  });

const states = work =>
  html`<p class="soft saving">${state(work.survey)} ${role(work.survey)}
    ${work.isReadOnly ? nothing : saved(work)}</p>`;

const role = ({role: name}) => (name === 'owner' ? nothing : html`<span>${t(`role.${name}`)}</span>`);

function saved(work) {
  if (work.saving.isGoing) return t('edit.saving');
  if (!work.isDirty) return t('edit.saved');
  if (work.errors.size === 0) return t('edit.unsaved');
  return html`<button type="button" class="plain" @click=${() => save(work)}>${t('edit.refused', {
    n: work.faults,
  })}</button>`;
}

const messages = work => html`
  ${
    work.isReadOnly
      ? html`<div class="notice resumed"><p>${t(work.isDraft ? 'edit.viewer' : 'edit.read-only')}</p>
    <button type="button" class="button" @click=${() => copy(work.survey)}>${t('action.copy')}</button></div>`
      : nothing
  }
  ${work.problem && work.problem.errors.length === 0 ? notice(work.problem) : nothing}
  ${work.saving.isAsked && work.errors.size > 0 ? errorLinks(work) : nothing}
  ${work.survey.warnings.length === 0 ? nothing : warnings(work)}`;

const warnings = work => html`<div class="notice warned"><p>${t('edit.warnings', {n: work.survey.warnings.length})}</p>
  <ul class="errors">${work.survey.warnings.map(
    ({pointer, code, message}) => html`<li><button type="button" class="plain" @click=${() => goTo(work, pointer)}>
    ${placeOf(work, pointer)}${has(`warning.${code}`) ? t(`warning.${code}`) : message}</button></li>`
  )}</ul></div>`;

const errorLinks = work => html`<div class="notice bad" role="alert"><p>${t('edit.errors', {n: work.faults})}</p>
  <ul class="errors">${[...work.errors].flatMap(([pointer, texts]) =>
    texts.map(
      text => html`<li><button type="button" class="plain" @click=${() => goTo(work, pointer)}>
    ${placeOf(work, pointer)}${text}</button></li>`
    )
  )}</ul></div>`;

/**
 * Saves now; returns whether everything is saved. Goes to the first error, unless the author has gone on elsewhere
 * during the request.
 */
export async function save(work) {
  const from = document.activeElement;
  const isSaved = await work.save();
  const isStill = [from, document.body].includes(document.activeElement); // what was clicked may be gone by now
  if (work.problem && work.errors.size > 0 && isStill)
    goTo(work, work.errors.keys().next().value);
  return isSaved;
}

function tabs(work) {
  const all = tabsOf(work);
  const current = all.find(tab => `#${tab.name}` === location.hash) ?? all[0];
  return html`${tablist(work, current)}
    <section role="tabpanel" id="panel" aria-labelledby="tab-${current.name}">${drawn(work, current)}</section>`;
}

/** The content of a tab. An unfinished definition may be impossible to draw. */
function drawn(work, tab) {
  try {
    return tab.draw(work);
  } catch (e) {
    return html`<div class="card empty"><p>${t('edit.not-drawn')}</p><p>${e.message}</p></div>`;
  }
}
