import {html} from '../../ui/html.js';

/** Tells password managers to whom the password in the same form belongs. */
export const whose = member =>
  html`<input type="text" name="email" autocomplete="username" value=${member.email} readonly hidden>`;
