// The member's surveys, with their states and actions.
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
  const show = () => render(view(surveys, costs, welcome), main);
  const surveys = new PagedList(api`surveys`, {update: show, loaded: count});
  await surveys.reload();

  /** What an empty list shows. */
  function welcome() {
    offers ??= templates(show, template => begin(template, () => surveys.reload()));
    return html`<div class="card"><h2>${t('surveys.welcome')}</h2><p>${t('surveys.none')}</p>${offers()}</div>`;
  }

  async function count() {
    show();
    costs = await spendings(surveys.items.at(-1)?.createdAt);
    show();
  }
}

const view = (surveys, costs, welcome) => html`<div class="wide">
  <div class="heading">
    <h1>${t('surveys.title')}</h1>
    <p class="actions">
      <button type="button" class="button" @click=${importFile}>${t('surveys.import')}</button>
      <button type="button" class="button main"
        @click=${() => create(() => surveys.reload())}>${t('surveys.create')}</button>
    </p>
  </div>
  ${
    surveys.items.length === 0
      ? welcome()
      : html`<ul
        class="rows">${surveys.items.map(survey => row(survey, costs.get(survey.id), () => surveys.reload()))}</ul>`
  }
  ${surveys.more(t('list.more'))}
</div>`;

/** Whether the draft has no unsaved changes. If it has some, opens the editor, which shows them. */
async function isSaved({id}) {
  const isKept = local.get(`edit.${id}`) !== null;
  if (isKept) toEditor({id});
  return !isKept;
}

function row(survey, cost, reload) {
  const title = survey.title || t('surveys.untitled');
  return html`<li class="card survey" data-survey=${survey.id}>
    <div class="what">
      <h2><a href="/edit/${survey.id}">${title}</a></h2>
      <p class="soft">${state(survey)}
        <span>${t('surveys.responses', {n: survey.responses})}${
          survey.settings.responseLimit ? ` / ${t('surveys.places', {n: survey.settings.responseLimit})}` : nothing
        }</span>
        <span>${date(survey.createdAt)}</span>
        ${cost ? html`<span>${t('surveys.cost', {n: -cost})}</span>` : nothing}</p>
    </div>
    <div class="actions">${actions(survey, reload, () => isSaved(survey))}</div>
  </li>`;
}
