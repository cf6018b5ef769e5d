// The member's API tokens: created, shown once, and revoked.
import {api, call, get} from '../../ui/api.js';
import {copyField} from '../index/copy-field.js';
import {openDialog} from '../../ui/dialog.js';
import {html, nothing} from '../../ui/html.js';
import {date, moment, t} from '../../ui/i18n.js';
import {InputForm} from '../../ui/input-form.js';
import {isAdministrator} from '../../ui/member.js';
import {orSay, say} from '../../ui/notice.js';
import {once, persistently} from '../../ui/once.js';
import {passwordAndButtons} from './password.js';

const DAYS = [1, 7, 30, 90, 365];

export class Tokens {
  items = [];

  /** @param update draws the page again */
  constructor(member, update) {
    Object.assign(this, {member, update});
  }

  /** Without the list, the page has none, but tokens can be created. */
  async load() {
    try {
      ({items: this.items} = await get(api`members/me/tokens`));
      this.update();
    } catch (problem) {
      if (problem.slug === undefined) throw problem;
    }
  }

  async revoke(address) {
    await orSay(async () => {
      await persistently(() => call('DELETE', address));
      await this.load();
      say(t('account.token-revoked'));
    });
  }

  section() {
    return html`<section class="card">
      <h2>${t('account.tokens')}</h2><p>${t('account.tokens-text')}</p>
      <ul class="rows tokens">${this.items.map(token => html`<li>${row(token, this)}</li>`)}</ul>
      <p class="actions"><button type="button" class="button"
        @click=${() => create(this)}>${t('account.token-create')}</button>
        ${
          this.items.length > 1
            ? html`<button type="button" class="button"
          @click=${() => this.revoke(api`members/me/tokens`)}>${t('account.tokens-revoke')}</button>`
            : nothing
        }</p>
    </section>`;
  }
}

function row({id, name, scopes, usedAt, expiresAt}, tokens) {
  const used = usedAt ? t('account.token-used', {used: moment(usedAt)}) : t('account.token-unused');
  const allowed = scopes.map(scope => t(`scope.${scope}`)).join(', ');
  return html`<p><strong>${name}</strong> <span class="soft">${allowed}</span>
    <br>${t('account.token-expires', {expires: date(expiresAt)})} ${used}</p>
    <p><button type="button" class="plain" aria-label="${t('account.token-revoke')}: ${name}"
      @click=${() => tokens.revoke(api`members/me/tokens/${id}`)}>${t('account.token-revoke')}</button></p>`;
}

/** Asks for the password, if there is one, and shows the token until the dialog is closed. */
function create(tokens) {
  const {member} = tokens;
  const send = once('make-token');
  openDialog(t('account.token-create'), ({update, close}) => {
    let made = null;
    const form = new InputForm(update, async ({name, expiresInDays, password}, element) => {
      const scopes = new FormData(element).getAll('scope');
      made = await send(api`members/me/tokens`, {name, scopes, expiresInDays: Number(expiresInDays), password});
      await tokens.load();
    });
    return () => (made ? shown(made, close) : html`<form @submit=${form}>${fields(form, member)}
      ${passwordAndButtons(form, member, form.submit(t('account.token-create')), close, '/name', '/scopes')}
    </form>`);
  });
}

const fields = (form, member) => html`
  ${form.field({name: 'name', label: t('account.token-name'), maxlength: 100, hint: t('account.token-name-hint')})}
  <fieldset class="scopes"><legend>${t('account.token-scopes')}</legend>
    ${scopes(member).map(
      scope => html`<label><input type="checkbox" name="scope" value=${scope} ?checked=${scope === 'read'}>
      ${t(`scope.${scope}`)}</label>`
    )}
    ${form.problem?.at('/scopes') ? html`<p class="error" role="alert">${form.problem.at('/scopes')}</p>` : nothing}
  </fieldset>
  <div class="field"><label for="expiresInDays">${t('account.token-days')}</label>
    <select id="expiresInDays" name="expiresInDays">${DAYS.map(
      n => html`<option value=${n} ?selected=${n === 90}>${t('account.days', {n})}</option>`
    )}</select></div>`;

const scopes = member => [
  'read',
  'respond',
  'manage',
  ...(isAdministrator(member) ? ['administrate'] : []),
];

const shown = ({token}, close) => html`
  ${copyField('token', t('account.token-made'), token)}
  <p>${t('account.token-once')}</p>
  <p class="actions"><button type="button" class="button" @click=${close}>${t('account.token-done')}</button></p>`;
