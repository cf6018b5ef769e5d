import {api, call} from '../ui/api.js';
import {InputForm} from '../ui/input-form.js';
import {html, nothing, render} from '../ui/html.js';
import {t} from '../ui/i18n.js';
import {forget} from '../ui/member.js';
import {openDialog} from '../ui/dialog.js';
import {say} from '../ui/notice.js';
import {page} from '../ui/page.js';
import {Connections} from './account/connections.js';
import {Email} from './account/email.js';
import {currentPassword, passwordAndButtons, whose} from './account/password.js';
import {ownSessions} from './account/sessions.js';
import {Tokens} from './account/tokens.js';

page({title: 'account.title', member: true}, async ({member, main}) => {
  const sessions = await ownSessions(draw);
  const connections = new Connections(member, draw);
  const tokens = new Tokens(member, draw);
  const email = new Email(member, tokens, draw);
  draw();
  await Promise.all([connections.load(), tokens.load(), email.load()]);

  function draw() {
    render(view(member, sessions, connections, tokens, email), main);
  }
});

const view = (member, sessions, connections, tokens, email) => html`<div class="narrow">
  <h1>${t('account.title')}</h1>
  <dl class="card facts">
    <dt>${t('member.name')}</dt><dd>${member.name}</dd>
    ${member.email ? html`<dt>${t('member.email')}</dt><dd>${member.email}</dd>` : nothing}
  </dl>
  <section class="card">
    <h2>${t('account.data')}</h2><p>${t('account.data-text')}</p>
    <p class="actions"><a class="button" href=${api`members/me/data`}
      download="surely.json">${t('account.download')}</a></p>
  </section>
  ${email.section()}
  <section class="card">
    <h2>${t('account.password')}</h2><p>${t('account.password-text')}</p>
    <p class="actions"><button type="button" class="button"
      @click=${() => change(member, tokens)}>${t('account.password-change')}</button></p>
  </section>
  <section class="card">
    <h2>${t('activity.title')}</h2><p>${t('activity.own')}</p>
    <p class="actions"><a class="button" href="/activity">${t('activity.look')}</a></p>
  </section>
  ${connections.section()}
  ${sessions()}
  ${tokens.section()}
  <section class="card">
    <h2>${t('account.leave')}</h2><p>${t('account.leave-text')}</p>
    <p class="actions"><button type="button" class="button bad"
      @click=${() => leave(member)}>${t('account.leave')}</button></p>
  </section>
</div>`;

/** Asks for the current password, if there is one, and for a new one. */
function change(member, tokens) {
  openDialog(t('account.password-change'), ({update, close}) => {
    const form = new InputForm(update, async ({password, newPassword}) => {
      await call('PUT', api`members/me/password`, {password, newPassword});
      member.hasPassword = true;
      close();
      await tokens.load();
      say(t('account.password-changed'));
    });
    return () => html`<form @submit=${form}>
      ${whose(member)}
      ${currentPassword(form, member, t('account.password-old'))}
      ${form.field({
        name: 'newPassword',
        label: t('account.password-new'),
        type: 'password',
        autocomplete: 'new-password',
        minlength: 8,
        maxlength: 200,
        hint: t('signup.password-hint'),
      })}
      ${form.notice('/password', '/newPassword')}
      <p class="actions"><button type="button" class="button" @click=${close}>${t('form.cancel')}</button>
        ${form.submit(t('account.password-change'))}</p>
    </form>`;
  });
}

/** Asks for the name and the password first, because a deletion is final. */
function leave(member) {
  openDialog(t('account.leave'), ({update, close}) => {
    let isOtherName = false;
    const form = new InputForm(update, async ({name, password}) => {
      isOtherName = name.trim() !== member.name.trim();
      if (isOtherName) return;
      await call('DELETE', api`members/me`, {password});
      forget();
    });
    return () => html`<form @submit=${form}>
      <p>${t('account.leave-sure', {name: member.name})}</p>
      ${form.field({name: 'name', label: t('member.name')})}
      ${
        isOtherName ? html`<div class="notice bad" role="alert"><p>${t('account.leave-other-name')}</p></div>` : nothing
      }
      ${passwordAndButtons(form, member, form.submit(t('account.leave'), 'button main bad'), close)}
    </form>`;
  });
}
