// The page to which a provider sends the browser back, with a code or an error, or after a log-out.
import {api, call} from '../../ui/api.js';
import {html, nothing, render} from '../../ui/html.js';
import {t} from '../../ui/i18n.js';
import {notice} from '../../ui/notice.js';
import {Problem} from '../../ui/problem.js';
import {local} from '../../ui/store.js';
import {comesFromLogOut, forget, wayBack} from './way-back.js';

/**
 * Finishes the log-in, or the connection of an account, and goes on to where it began.
 *
 * @param member who is logged in already; null if nobody is
 */
export async function finish({provider, member, main}) {
  const answer = Object.fromEntries(new URLSearchParams(location.search));
  if (comesFromLogOut(answer)) return location.replace('/');
  const {to, connects} = wayBack(answer.state);
  draw(html`<p class="lead" role="status">${t('form.wait')}</p>`, main);
  try {
    await send(connects ? api`members/me/connections/${provider}` : api`providers/${provider}/sessions`, answer);
    forget(answer.state);
    local.set('member', true);
    location.replace(to); // so that the way back does not lead here
  } catch (problem) {
    if (problem.slug === undefined) throw problem;
    draw(html`${notice(problem)}${waysOn(to, member, connects)}`, main);
  }
}

async function send(address, {code, state, iss}) {
  if (code === undefined || state === undefined) throw new Problem({type: 'log-in-denied', title: 'Not logged in'});
  await call('POST', address, {code, state, iss});
}

const draw = (what, main) => render(html`<div class="narrow"><h1>${t('login.title')}</h1>${what}</div>`, main);

/** After a reload, or a way back to this page, somebody is logged in. */
function waysOn(to, member, connects) {
  const goOn = html`<a class="button main" href=${to}>${t('login.go-on', {name: member?.name})}</a>`;
  const again = html`<a class=${member ? 'button' : 'button main'}
    href=${to === '/' ? '/login' : `/login?to=${encodeURIComponent(to)}`}>${t('login.again')}</a>`;
  return html`<p class="actions">${member ? goOn : nothing} ${member && connects ? nothing : again}</p>`;
}
