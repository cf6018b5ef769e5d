// What somebody wanted when they went to a provider. It stays in the tab.
import {session} from '../../ui/store.js';

const slot = state => `log-in.${state}`;

/**
 * @param state of the log-in at the provider
 * @param wanted {to: an address of this server, connects: whether an account is to be connected}
 */
export const remember = (state, wanted) => session.set(slot(state), wanted);

/** The same again; if it is not known, a log-in that goes on to the front page. */
export const wayBack = state => session.get(slot(state)) ?? {to: '/', connects: false};

/** Whether the provider has sent the browser back from a log-out. It has one address for both. */
export function comesFromLogOut({code, error, state}) {
  const isLogOut = code === undefined && error === undefined && session.get(`log-out.${state}`) === true;
  if (isLogOut) session.set(`log-out.${state}`, null);
  return isLogOut;
}

export const forget = state => session.set(slot(state), null);
