// The dialog to change the e-mail address.
import {api, call} from '../../ui/api.js';
import {openDialog} from '../../ui/dialog.js';
import {html} from '../../ui/html.js';
import {language, t} from '../../ui/i18n.js';
import {InputForm} from '../../ui/input-form.js';
import {say} from '../../ui/notice.js';
import {passwordAndButtons} from './password.js';

/** Asks for the new address, and for the password, if there is one. */
export function changeEmail(member, tokens, draw) {
  openDialog(t('account.email-change'), ({update, close}) => {
    const form = new InputForm(update, async ({newEmail, password}) => {
      await call('PUT', api`members/me/email`, {email: newEmail, password}, {'Accept-Language': language});
      member.email = newEmail;
      close();
      await tokens.load();
      draw();
      say(t('account.email-changed'));
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
      ${passwordAndButtons(form, member, form.submit(t('account.email-change')), close, '/email')}
    </form>`;
  });
}
