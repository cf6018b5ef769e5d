// The page to which a provider sends the browser back, with a code or an error.
import {api, call} from '../../ui/api.js';
import {html, nothing, render} from '../../ui/html.js';
import {t} from '../../ui/i18n.js';
import {notice} from '../../ui/notice.js';
import {Problem} from '../../ui/problem.js';
import {local} from '../../ui/store.js';
import {forget, wayBack} from './way-back.js';

/**
 * Finishes the log-in and goes on to where it began.
 *
 * @param member who is logged in already; null if nobody is
 */
export async function finish({provider, member, main}) {
  const answer = Object.fromEntries(new URLSearchParams(location.search));
  const back = wayBack(answer.state);
  draw(html`<p class="lead" role="status">${t('form.wait')}</p>`, main);
  try {
    await send(provider, answer);
    forget(answer.state);
    local.set('member', true);
    location.replace(back); // so that the way back does not lead here
  } catch (problem) {
    if (problem.slug === undefined) throw problem;
    draw(html`${notice(problem)}${waysOn(back, member)}`, main);
  }
}

async function send(provider, {code, state, iss}) {
  if (code === undefined || state === undefined) throw new Problem({type: 'log-in-denied', title: 'Not logged in'});
  await call('POST', api`providers/${provider}/sessions`, {code, state, iss});
}

const draw = (what, main) => render(html`<div class="narrow"><h1>${t('login.title')}</h1>${what}</div>`, main);

/** After a reload, or a way back to this page, somebody is logged in. */
const waysOn = (back, member) => html`<p class="actions">
  ${member ? html`<a class="button main" href=${back}>${t('login.go-on', {name: member.name})}</a>` : nothing}
  <a class=${member ? 'button' : 'button main'}
    href=${back === '/' ? '/login' : `/login?to=${encodeURIComponent(back)}`}>${t('login.again')}</a></p>`;
