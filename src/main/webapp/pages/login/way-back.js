// Where somebody was before they went to a provider to log in. It stays in the tab.
import {session} from '../../ui/store.js';

const slot = state => `log-in.${state}`;

/**
 * @param state of the log-in at the provider
 * @param back  an address of this server
 */
export const remember = (state, back) => session.set(slot(state), back);

/** The address to go on to; the front page if it is not known. */
export const wayBack = state => session.get(slot(state)) ?? '/';

export const forget = state => session.set(slot(state), null);
