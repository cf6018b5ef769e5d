// Where the member is logged in, and how to end that.
import {api, call, get} from '../../ui/api.js';
import {html, nothing} from '../../ui/html.js';
import {moment, t} from '../../ui/i18n.js';
import {say} from '../../ui/notice.js';
import {persistently} from '../../ui/once.js';

/** A function that draws the sessions. @param update draws the page again */
export async function ownSessions(update) {
  let {items} = await get(api`members/me/sessions`);
  const end = async address => {
    try {
      await persistently(() => call('DELETE', address));
      ({items} = await get(api`members/me/sessions`));
      update();
      say(t('account.session-ended'));
    } catch (problem) {
      if (problem.slug === undefined) throw problem;
      say(problem.text);
    }
  };
  return () => html`<section class="card">
    <h2>${t('account.sessions')}</h2>
    <ul class="rows sessions">${items.map(session => html`<li>${row(session, end)}</li>`)}</ul>
    ${
      items.length > 1
        ? html`<p class="actions"><button type="button" class="button"
          @click=${() => end(api`members/me/sessions`)}>${t('account.sessions-end')}</button></p>`
        : nothing
    }
  </section>`;
}

function row({id, openedAt, usedAt, current}, end) {
  const opened = openedAt ? moment(openedAt) : t('account.session-old');
  return html`<p>${t('account.session', {opened, used: moment(usedAt)})}</p>
    ${
      current
        ? html`<p class="soft">${t('account.session-current')}</p>`
        : html`<p><button type="button" class="plain" aria-label="${t('account.session-end')}: ${opened}"
          @click=${() => end(api`members/me/sessions/${id}`)}>${t('account.session-end')}</button></p>`
    }`;
}
