// The providers at which the member can log in, and those with which they can connect their account.
import {api, call, get} from '../../ui/api.js';
import {html, nothing} from '../../ui/html.js';
import {t} from '../../ui/i18n.js';
import {say} from '../../ui/notice.js';
import {remember} from '../login/way-back.js';
import {askPassword} from './password.js';

export class Connections {
  all = [];
  connected = [];

  /** @param update draws the page again */
  constructor(member, update) {
    Object.assign(this, {member, update});
  }

  /** Without the list, the page has no section for it. */
  async load() {
    try {
      const [{providers}, mine] = await Promise.all([get(api`providers`), get(api`members/me/connections`)]);
      Object.assign(this, {all: providers, connected: mine.providers});
      this.update();
    } catch (problem) {
      if (problem.slug === undefined) throw problem;
    }
  }

  section() {
    if (this.all.length === 0) return nothing;
    return html`<section class="card">
      <h2>${t('account.providers')}</h2><p>${t('account.providers-text')}</p>
      <ul class="providers">${this.all.map(provider => html`<li>${this.one(provider)}</li>`)}</ul>
    </section>`;
  }

  one(provider) {
    const {name, label} = provider;
    if (this.connected.includes(name))
      return html`<span>${t('account.connected', {provider: label})}</span>
        <button type="button" class="button" aria-label=${t('account.disconnect-from', {provider: label})}
          @click=${() => disconnect(this, provider)}>${t('account.disconnect')}</button>`;
    return html`<button type="button" class="button"
      @click=${() => connect(this.member, provider)}>${t('account.connect', {provider: label})}</button>`;
  }
}

function disconnect(connections, {name, label}) {
  const title = t('account.disconnect-from', {provider: label});
  const text = t('account.disconnect-sure', {provider: label});
  askPassword(connections.member, title, text, async (password, close) => {
    await call('DELETE', api`members/me/connections/${name}`, {password});
    await connections.load();
    close();
    say(t('account.disconnected', {provider: label}));
  });
}

/** Goes to the provider. */
function connect(member, {name, label}) {
  const title = t('account.connect', {provider: label});
  askPassword(member, title, t('account.connect-sure', {provider: label}), async password => {
    const {address} = await call('POST', api`members/me/connections/${name}/attempts`, {password});
    remember(new URL(address).searchParams.get('state'), {to: '/account', connects: true});
    location.assign(address);
  });
}
