// The providers at which the member can log in, and those with which they can connect their account.
import {api, call, get} from '../../ui/api.js';
import {openDialog} from '../../ui/dialog.js';
import {html, nothing} from '../../ui/html.js';
import {t} from '../../ui/i18n.js';
import {InputForm} from '../../ui/input-form.js';
import {say} from '../../ui/notice.js';
import {remember} from '../login/way-back.js';
import {currentPassword, whose} from './password.js';

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
  askPassword(connections.member, 'disconnect', label, async (password, close) => {
    await call('DELETE', api`members/me/connections/${name}`, {password});
    await connections.load();
    close();
    say(t('account.disconnected', {provider: label}));
  });
}

/** Goes to the provider. */
function connect(member, {name, label}) {
  askPassword(member, 'connect', label, async password => {
    const {address} = await call('POST', api`members/me/connections/${name}/attempts`, {password});
    remember(new URL(address).searchParams.get('state'), {to: '/account', connects: true});
    location.assign(address);
  });
}

const TITLES = {connect: 'account.connect', disconnect: 'account.disconnect-from'};

/** A dialog that asks whether to go on, and for the password, if there is one. @param act (password, close) */
function askPassword(member, what, provider, act) {
  const title = t(TITLES[what], {provider});
  openDialog(title, ({update, close}) => {
    const form = new InputForm(update, ({password}) => act(password, close));
    return () => html`<form @submit=${form}>
      <p>${t(`account.${what}-sure`, {provider})}</p>
      ${member.hasPassword ? whose(member) : nothing}
      ${currentPassword(form, member, t('member.password'))}
      ${form.notice('/password')}
      <p class="actions"><button type="button" class="button" @click=${close}>${t('form.cancel')}</button>
        ${form.submit(title)}</p>
    </form>`;
  });
}
