// A modal dialog: the browser's own <dialog>, which traps the focus and closes with Escape.
import {html, render} from './html.js';
import {t} from './i18n.js';

let opened = 0;

/**
 * Opens a dialog, over another one if there is one.
 *
 * @param title its heading
 * @param view  ({update, close}) => a function that gives its content; update() draws it again, close() closes it
 */
export function openDialog(title, view) {
  const dialog = document.createElement('dialog');
  const heading = `dialog-title-${++opened}`;
  const close = () => dialog.close();
  const update = () =>
    render(
      html`<div class="dialog">
    <h2 id=${heading}>${title}</h2>${content()}
    <button type="button" class="plain close" aria-label=${t('form.close')} @click=${close}>×</button></div>`,
      dialog
    );
  const content = view({update, close});
  dialog.setAttribute('aria-labelledby', heading);
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  update();
  dialog.showModal();
  (dialog.querySelector('[autofocus]') ?? dialog.querySelector('input:not([hidden]), .main'))?.focus();
}
