// A dialog that asks before something is done.
import {openDialog} from './dialog.js';
import {html, nothing} from './html.js';
import {t} from './i18n.js';
import {InputForm} from './input-form.js';

/**
 * Asks, with the texts "action.what" and "confirm.what".
 *
 * @param name of what it is done to
 * @param send async: does it; may throw a Problem, which the dialog shows
 * @param done called with its result, after the dialog is closed
 * @param more update => a function that gives what the dialog says beside the question
 */
export function confirm(what, name, send, done, more = () => () => nothing) {
  openDialog(t(`action.${what}`), ({update, close}) => {
    const added = more(update);
    const form = new InputForm(update, async () => {
      const answer = await send();
      close();
      await done(answer);
    });
    return () => html`<form @submit=${form}>
      <p><strong>${name}</strong></p><p>${t(`confirm.${what}`)}</p>${added()}
      ${form.notice()}
      <p class="actions"><button type="button" class="button" @click=${close}>${t('form.cancel')}</button>
        ${form.submit(t(`action.${what}`), what.startsWith('delete') ? 'button main bad' : 'button main')}</p>
    </form>`;
  });
}
