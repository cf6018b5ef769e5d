// The member's surveys and those that others share with them, with their states and actions.
import {api} from '../../ui/api.js';
import {html, nothing, render} from '../../ui/html.js';
import {date, t} from '../../ui/i18n.js';
import {PagedList} from '../../ui/paged-list.js';
import {local} from '../../ui/store.js';
import {actions} from './actions.js';
import {spendings} from './costs.js';
import {create, importFile} from './create.js';
import {state} from './state.js';
import {begin, templates} from './templates.js';
import {toEditor} from './to-editor.js';

export async function draw(main) {
  let costs = new Map();
  let offers = null;
  const show = () => surveys.page && render(view({surveys, shared, costs, welcome, reload}), main);
  const surveys = new PagedList(api`surveys`, {update: show, loaded: count});
  const shared = new PagedList(api`surveys/shared`, {update: show});
  const reload = () => Promise.all([surveys.reload(), shared.reload()]);
  await reload();

  /** What an empty list shows. */
  function welcome() {
    offers ??= templates(show, template => begin(template, reload));
    return html`<div class="card"><h2>${t('surveys.welcome')}</h2><p>${t('surveys.none')}</p>${offers()}</div>`;
  }

  async function count() {
    show();
    costs = await spendings(surveys.items.at(-1)?.createdAt);
    show();
  }
}

const view = ({surveys, shared, costs, welcome, reload}) => html`<div class="wide">
  <div class="heading">
    <h1>${t('surveys.title')}</h1>
    <p class="actions">
      <button type="button" class="button" @click=${importFile}>${t('surveys.import')}</button>
      <button type="button" class="button main" @click=${() => create(reload)}>${t('surveys.create')}</button>
    </p>
  </div>
  ${
    surveys.items.length === 0
      ? welcome()
      : html`<ul class="rows">${surveys.items.map(
          survey => html`<li class="card survey" data-survey=${survey.id}>
            ${what(survey, html`<h2>${link(survey)}</h2>`, costs.get(survey.id))}${buttons(survey, reload)}</li>`
        )}</ul>`
  }
  ${surveys.more(t('list.more'))}
  ${shared.items.length === 0 ? nothing : sharedSection(shared, reload)}
</div>`;

const sharedSection = (shared, reload) => html`<section aria-labelledby="shared">
  <h2 class="part" id="shared">${t('surveys.shared')}</h2>
  <ul class="rows">${shared.items.map(
    survey => html`<li class="card survey" data-survey=${survey.id}>
      ${what(survey, html`<h3>${link(survey)}</h3>`)}${buttons(survey, reload)}</li>`
  )}</ul>
  ${shared.more(t('list.more'))}</section>`;

/** Whether the draft has no unsaved changes. If it has some, opens the editor, which shows them. */
async function isSaved({id}) {
  const isKept = local.get(`edit.${id}`) !== null;
  if (isKept) toEditor({id});
  return !isKept;
}

const link = ({id, title}) => html`<a href="/edit/${id}">${title || t('surveys.untitled')}</a>`;

const what = (survey, heading, cost) => html`<div class="what">${heading}
  <p class="soft">${state(survey)}
    <span>${t('surveys.responses', {n: survey.responses})}${
      survey.settings.responseLimit ? ` / ${t('surveys.places', {n: survey.settings.responseLimit})}` : nothing
    }</span>
    <span>${date(survey.createdAt)}</span>
    ${cost ? html`<span>${t('surveys.cost', {n: -cost})}</span>` : nothing}
    ${survey.role === 'owner' ? nothing : html`<span>${t(`role.${survey.role}`)}</span>`}</p></div>`;

const buttons = (survey, reload) =>
  html`<div class="actions">${actions(survey, reload, () => isSaved(survey))}</div>`;
