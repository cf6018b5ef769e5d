import {api, call} from '../ui/api.js';
import {Form} from '../ui/form.js';
import {html, nothing, render} from '../ui/html.js';
import {t} from '../ui/i18n.js';
import {forget} from '../ui/member.js';
import {openDialog} from '../ui/dialog.js';
import {page} from '../ui/page.js';

page({title: 'account.title', member: true}, ({member, main}) => render(html`<div class="narrow">
  <h1>${t('account.title')}</h1>
  <dl class="card facts">
    <dt>${t('member.name')}</dt><dd>${member.name}</dd>
    ${member.email ? html`<dt>${t('member.email')}</dt><dd>${member.email}</dd>` : nothing}
  </dl>
  <section class="card">
    <h2>${t('account.data')}</h2><p>${t('account.data-text')}</p>
    <p class="actions"><a class="button" href=${api`members/me/data`} download="surely.json">${t('account.download')}</a></p>
  </section>
  <section class="card">
    <h2>${t('account.leave')}</h2><p>${t('account.leave-text')}</p>
    <p class="actions"><button type="button" class="button bad" @click=${() => leave(member)}>${t('account.leave')}</button></p>
  </section>
</div>`, main));

/** Asks for the name and the password first: what is deleted is gone. */
function leave(member) {
  openDialog(t('account.leave'), ({update, close}) => {
    let wrong = false;
    const form = new Form(update, async ({name, password}) => {
      wrong = name.trim() !== member.name.trim();
      if (wrong) return;
      await call('DELETE', api`members/me`, {password});
      forget();
    });
    return () => html`<form @submit=${form}>
      <p>${t('account.leave-sure', {name: member.name})}</p>
      ${form.field({name: 'name', label: t('member.name')})}
      ${member.hasPassword ? form.field({name: 'password', label: t('member.password'), type: 'password',
        autocomplete: 'current-password', maxlength: 200}) : nothing}
      ${wrong ? html`<div class="notice bad" role="alert"><p>${t('account.leave-wrong')}</p></div>` : nothing}
      ${form.notice('/password')}
      <p class="actions"><button type="button" class="button" @click=${close}>${t('form.cancel')}</button>
        ${form.submit(t('account.leave'), 'button main bad')}</p>
    </form>`;
  });
}
