// The link by which somebody came: which survey it is, and the invitation to it.
import {local} from '../../ui/store.js';

export const survey = decodeURIComponent(location.pathname.split('/')[2] ?? '');

const kept = `invitation.${survey}`;

/**
 * The token in the link's fragment, which no server ever sees; kept in this browser and taken out of the address, where it would be
 * seen, copied and passed on. Null if there is none.
 */
export function invitation() {
  const given = new URLSearchParams(location.hash.slice(1)).get('invitation');
  if (given) {
    local.set(kept, given);
    history.replaceState(history.state, '', location.pathname + location.search);
  }
  return given ?? local.get(kept);
}

/** Another invitation in this tab is another respondent. */
addEventListener('hashchange', () => {
  if (location.hash.includes('invitation=')) location.reload();
});
