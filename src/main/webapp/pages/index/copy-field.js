// Copies what a field shows.
import {html} from '../../ui/html.js';
import {t} from '../../ui/i18n.js';
import {say} from '../../ui/notice.js';

/** A text, such as a link, with a button that copies it. */
export const copyField = (id, label, text) => html`<div class="field"><label for=${id}>${label}</label>
  <div class="joined"><input id=${id} readonly .value=${text} @focus=${event => event.target.select()}>
    <button type="button" class="button main" @click=${() => copy(id)}>${t('share.copy')}</button></div></div>`;

/**
 * Copies the text of a field or, if the browser refuses, selects it so that the reader can copy it.
 *
 * @param id of the field, which selects its text when it gets the focus
 */
export async function copy(id) {
  const field = document.getElementById(id);
  try {
    await navigator.clipboard.writeText(field.value);
    say(t('share.copied'));
  } catch {
    field.focus();
  }
}
