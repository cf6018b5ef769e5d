// The member who is logged in. It is only requested if somebody has logged in with this browser, so a respondent costs
// no request.
import {api, call} from './api.js';
import {local, session} from './store.js';

let asked;

/** {id, name, email, roles, points}; null if nobody is logged in. */
export function me() {
  asked ??= local.get('member') ? find() : Promise.resolve(null);
  return asked;
}

async function find() {
  try {
    return await call('GET', api`members/me`);
  } catch (problem) {
    if (problem.slug === 'log-in-needed') return null;
    throw problem;
  }
}

export const isAdministrator = member => Boolean(member?.roles.includes('administrator'));

export async function logIn(email, password) {
  await call('POST', api`sessions`, {email, password});
  local.set('member', true);
}

/** Ends the session, and then the one at the provider through which the member has logged in, if it offers that. */
export async function logOut() {
  await call('DELETE', api`sessions/current`).catch(problem => {
    if (problem.slug !== 'log-in-needed') throw problem;
  });
  local.set('member', null);
  location.assign((await logOutElsewhere()) ?? '/');
}

/** The provider's address for that; undefined if there is none, or the provider does not answer. */
async function logOutElsewhere() {
  try {
    const address = (await call('POST', api`providers/log-outs`))?.address;
    if (address) session.set(`log-out.${new URL(address).searchParams.get('state')}`, true);
    return address;
  } catch (problem) {
    if (problem.slug === undefined) throw problem;
  }
}

/** Ends the session and goes to the front page. */
export function forget() {
  local.set('member', null);
  location.assign('/');
}
