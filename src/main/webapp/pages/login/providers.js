// Buttons for the providers at which people can log in.
import {api, call, get} from '../../ui/api.js';
import {back} from '../../ui/back.js';
import {html, nothing} from '../../ui/html.js';
import {t} from '../../ui/i18n.js';
import {notice} from '../../ui/notice.js';
import {remember} from './way-back.js';

export class Providers {
  all = [];
  busy = false;
  problem = null;

  /** @param update draws the page again */
  constructor(update) {
    this.update = update;
    // back from the provider's page, by the browser's button
    addEventListener('pageshow', event => event.persisted && this.say({busy: false}));
  }

  /** Loads the list. Without it, the page has no buttons. */
  async load() {
    try {
      this.say({all: (await get(api`providers`)).providers});
    } catch (problem) {
      if (problem.slug === undefined) throw problem;
    }
  }

  /** Goes to the provider. A second click does nothing. */
  async logInAt(provider) {
    if (this.busy) return;
    this.say({busy: true, problem: null});
    try {
      const {address} = await call('POST', api`providers/${provider}/log-ins`);
      remember(new URL(address).searchParams.get('state'), {to: back, connects: false});
      location.assign(address);
    } catch (problem) {
      const isProblem = problem.slug !== undefined;
      this.say({busy: false, problem: isProblem ? problem : null});
      if (!isProblem) throw problem;
    }
  }

  say(state) {
    Object.assign(this, state);
    this.update();
  }

  buttons() {
    if (this.all.length === 0) return nothing;
    return html`<div class="providers" role="group" aria-label=${t('login.elsewhere')}>
      ${this.all.map(
        ({name, label}) => html`<button type="button" class="button" aria-disabled=${this.busy}
          @click=${() => this.logInAt(name)}>${t('login.at', {provider: label})}</button>`
      )}
      ${notice(this.problem)}
    </div>`;
  }
}
