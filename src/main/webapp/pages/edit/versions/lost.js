// A survey that has been deleted, or is no longer shared with the member, while this browser has changes to it.
import {html, render} from '../../../ui/html.js';
import {t} from '../../../ui/i18n.js';
import {local} from '../../../ui/store.js';
import {saveAs} from './kept-versions.js';

/** Draws a page that offers the changes. @param work which could not be loaded, and has some */
export function lost(work, main) {
  document.title = `${t('lost.title')} - Surely`;
  const discard = () => {
    local.set(work.kept, null);
    location.assign('/');
  };
  render(
    html`<div class="card message" role="status"><h1 tabindex="-1">${t('lost.title')}</h1><p>${t('lost.text')}</p>
    <p class="actions"><button type="button" class="button main"
      @click=${() => saveAs(work, local.get(work.kept), 'mine')}>${t('json.download')}</button>
      <button type="button" class="button" @click=${discard}>${t('kept.drop')}</button></p></div>`,
    main
  );
}
