// The member's e-mail address: whether it is confirmed, which one is to replace it, and the dialog to change it.
import {api, call, get} from '../../ui/api.js';
import {openDialog} from '../../ui/dialog.js';
import {html, nothing} from '../../ui/html.js';
import {language, t} from '../../ui/i18n.js';
import {InputForm} from '../../ui/input-form.js';
import {orSay, say} from '../../ui/notice.js';
import {passwordAndButtons} from './password.js';

export class Email {
  /** As GET members/me/email has it; null until it is loaded. */
  state = null;

  /** @param update draws the page again */
  constructor(member, tokens, update) {
    Object.assign(this, {member, tokens, update});
  }

  /** Without it, the page does not say whether the address is confirmed, but it can be changed. */
  async load() {
    try {
      this.state = await get(api`members/me/email`);
      this.member.email = this.state.email;
      this.update();
    } catch (problem) {
      if (problem.slug === undefined) throw problem;
    }
  }

  section() {
    return html`<section class="card">
      <h2>${t('member.email')}</h2><p>${t('account.email-text')}</p>
      ${this.#notice()}
      <p class="actions"><button type="button" class="button"
        @click=${() => change(this)}>${t('account.email-change')}</button></p>
    </section>`;
  }

  #notice() {
    if (this.state?.pending) return this.#pending();
    return this.state?.mailed && !this.state.confirmed ? this.#unconfirmed() : nothing;
  }

  #pending() {
    return html`<div class="notice"><p>${t('account.email-pending', this.state)}</p>
      <p class="actions">${this.#again()}<button type="button" class="button"
        @click=${() => this.#withdraw()}>${t('account.email-withdraw')}</button></p></div>`;
  }

  #unconfirmed() {
    return html`<div class="notice"><p>${t('account.email-unconfirmed', this.state)}</p>
      <p class="actions">${this.#again()}</p></div>`;
  }

  #again() {
    return html`<button type="button" class="button"
      @click=${() => this.#mailAgain()}>${t('account.email-again')}</button>`;
  }

  #mailAgain() {
    return orSay(async () => {
      await call('POST', api`members/me/email/links`, undefined, {'Accept-Language': language});
      say(t('account.email-mailed'));
    });
  }

  #withdraw() {
    return orSay(async () => {
      await call('DELETE', api`members/me/email/links`);
      await this.load();
      say(t('account.email-kept'));
    });
  }
}

/** What has come of a change: without mail it is done, and whoever enters their own address keeps it. */
function done(state) {
  if (state?.pending) return 'account.email-mailed';
  return state?.mailed ? 'account.email-kept' : 'account.email-changed';
}

/** Asks for the new address, and for the password, if there is one. */
function change(email) {
  openDialog(t('account.email-change'), ({update, close}) => {
    const form = new InputForm(update, async ({newEmail, password}) => {
      await call('PUT', api`members/me/email`, {email: newEmail, password}, {'Accept-Language': language});
      close();
      await Promise.all([email.load(), email.tokens.load()]);
      say(t(done(email.state)));
    });
    return () => html`<form @submit=${form}>
      ${form.field({
        name: 'newEmail',
        at: '/email',
        label: t('account.email-new'),
        type: 'email',
        autocomplete: 'email',
        maxlength: 254,
      })}
      ${passwordAndButtons(form, email.member, form.submit(t('account.email-change')), close, '/email')}
    </form>`;
  });
}
