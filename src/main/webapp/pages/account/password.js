// What the dialogs that ask for the member's password share.
import {openDialog} from '../../ui/dialog.js';
import {html, nothing} from '../../ui/html.js';
import {t} from '../../ui/i18n.js';
import {InputForm} from '../../ui/input-form.js';

/** Tells password managers to whom the password in the same form belongs. */
export const whose = member =>
  html`<input type="text" name="email" autocomplete="username" value=${member.email} readonly hidden>`;

/** The field for the current password; nothing if the member has none. */
export const currentPassword = (form, member, label) =>
  member.hasPassword
    ? form.field({name: 'password', label, type: 'password', autocomplete: 'current-password', maxlength: 200})
    : nothing;

/**
 * A dialog that asks whether to go on, and for the member's password, if there is one.
 *
 * @param title   its heading and the text of its button
 * @param content what it says before the password
 * @param act     async (password, close)
 */
export function askPassword(member, title, content, act) {
  openDialog(title, ({update, close}) => {
    const form = new InputForm(update, ({password}) => act(password, close));
    return () => html`<form @submit=${form}><p>${content}</p>${passwordAndButtons(
      form,
      member,
      form.submit(title),
      close
    )}</form>`;
  });
}

/**
 * The end of a form that asks for the password.
 *
 * @param submit its button
 * @param shown  pointers whose errors are shown at fields above
 */
export const passwordAndButtons = (form, member, submit, close, ...shown) => html`
  ${member.hasPassword ? whose(member) : nothing}
  ${currentPassword(form, member, t('member.password-own'))}
  ${form.notice('/password', ...shown)}
  <p class="actions"><button type="button" class="button" @click=${close}>${t('form.cancel')}</button>
    ${submit}</p>`;
