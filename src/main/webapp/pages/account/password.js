// What the dialogs that ask for the member's password share.
import {html, nothing} from '../../ui/html.js';

/** Tells password managers to whom the password in the same form belongs. */
export const whose = member =>
  html`<input type="text" name="email" autocomplete="username" value=${member.email} readonly hidden>`;

/** The field for the current password; nothing if the member has none. */
export const currentPassword = (form, member, label) =>
  member.hasPassword
    ? form.field({name: 'password', label, type: 'password', autocomplete: 'current-password', maxlength: 200})
    : nothing;
