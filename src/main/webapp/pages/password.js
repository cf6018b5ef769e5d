// A new password for somebody who has forgotten theirs: with a link, which an administrator has made or which was
// mailed, it is set; without one, a link is asked for. The link's token is the address's fragment, which the browser
// sends to nobody.
import {page} from '../ui/page.js';
import {ask} from './password/ask.js';
import {set} from './password/set.js';

const token = location.hash.slice(1);
addEventListener('hashchange', () => location.reload()); // a link was opened on this page

page({title: token ? 'password.title' : 'password.forgotten'}, ({main}) => (token ? set(token, main) : ask(main)));
