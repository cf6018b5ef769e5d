// The dialog that makes a link with which a member sets a new password. It is shown once.
import {api, call} from '../../ui/api.js';
import {copyField} from '../index/copy-field.js';
import {openDialog} from '../../ui/dialog.js';
import {html} from '../../ui/html.js';
import {moment, t} from '../../ui/i18n.js';
import {InputForm} from '../../ui/input-form.js';
import {passwordAndButtons} from '../account/password.js';

/** @param me who makes it */
export function passwordLink({id, name, email}, me) {
  openDialog(t('action.password'), ({update, close}) => {
    let made = null;
    const form = new InputForm(update, async ({password}) => {
      made = await call('POST', api`members/${id}/password-links`, {password});
    });
    const before = () => html`<form @submit=${form}>
      <p><strong>${name} (${email})</strong></p><p>${t('members.link-what')}</p>
      ${passwordAndButtons(form, me, form.submit(t('members.link-make')), close)}
    </form>`;
    return () => (made ? show(made, name) : before());
  });
}

const show = ({link, expiresAt}, name) => html`${copyField('link', t('members.link', {name}), link)}
  <p>${t('members.link-once')}</p><p class="soft">${t('members.link-until', {time: moment(expiresAt)})}</p>`;
