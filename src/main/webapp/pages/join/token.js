// The token in the link's fragment, which no server's log ever sees. It is stored in this tab, so that it is still
// there after a log-in, and removed from the address, where it would be seen, copied and passed on.
import {session} from '../../ui/store.js';

const KEPT = 'join';
const given = location.hash.slice(1);
if (given) {
  session.set(KEPT, given);
  history.replaceState(history.state, '', location.pathname);
}

export const token = {
  /** Null if no link has led here. */
  get: () => given || session.get(KEPT),
  forget: () => session.set(KEPT, null),
};

/** Another link in this tab is another survey, so the page loads again. */
addEventListener('hashchange', () => location.hash && location.reload());
