// The dialog that publishes a draft: what that means and costs, and what its author may have forgotten.
import {api, call, get} from '../../ui/api.js';
import {openDialog} from '../../ui/dialog.js';
import {html, nothing} from '../../ui/html.js';
import {t} from '../../ui/i18n.js';
import {InputForm} from '../../ui/input-form.js';
import {persistently} from '../../ui/once.js';
import {share} from './share.js';
import {unfinished} from './unfinished.js';

/**
 * Asks, publishes, and shows how to share it. Says so if only its owner can publish it, from whose points its rewards
 * come.
 *
 * @param done async, called when it is published
 */
export async function publish({id}, done) {
  const [survey, {balance}] = await Promise.all([get(api`surveys/${id}`), get(`${api`points`}?limit=1`)]);
  openDialog(t('action.open'), ({update, close}) => {
    const form = new InputForm(update, () => open(id, close, done));
    if (survey.role !== 'owner' && survey.settings.reward) return () => ownerOnly(survey);
    return () => html`<form @submit=${form}>
      <p><strong>${survey.title || t('surveys.untitled')}</strong></p>
      <p>${t('publish.what')}</p>
      ${forgotten(unfinished(survey.definition))}${price(survey.settings, balance)}
      ${form.notice()}
      <p class="actions"><button type="button" class="button" @click=${close}>${t('form.cancel')}</button>
        ${form.submit(t('action.open'))}</p>
    </form>`;
  });
}

/** Publishes the survey, closes the dialog, and shows how to share it. */
export async function open(id, close, done) {
  const published = await persistently(() => call('POST', api`surveys/${id}/open`));
  close();
  await done();
  share(published);
}

const ownerOnly = ({title}) => html`<p><strong>${title || t('surveys.untitled')}</strong></p>
  <p>${t('publish.owner-only')}</p>`;

function forgotten({isUntitled, questions, texts, pages}) {
  const lines = [
    isUntitled && t('publish.untitled'),
    questions.length > 0 && t('publish.questions', {n: questions.length, names: questions.join(', ')}),
    texts.length > 0 && t('publish.texts', {n: texts.length, texts: texts.join(', ')}),
    pages > 0 && t('publish.pages', {n: pages}),
  ].filter(Boolean);
  if (lines.length === 0) return nothing;
  return html`<div class="notice warned"><p>${t('publish.forgotten')}</p>
    <ul>${lines.map(line => html`<li>${line}</li>`)}</ul></div>`;
}

/** The rewards of all responses are set aside; nothing else costs anything now. */
function price({reward, responseLimit}, balance) {
  const n = (reward ?? 0) * (responseLimit ?? 0);
  if (n === 0) return html`<p>${t('publish.free')}</p>`;
  return html`<p>${t('publish.costs', {n, balance})}</p>${
    n <= balance
      ? nothing
      : html`<p class="notice warned">${t('publish.short', {n: n - balance})}
    <a href="/cards">${t('nav.cards')}</a></p>`
  }`;
}
