// The dialog that shares a survey: its link and QR code, or invitations as a file.
import {api} from '../../ui/api.js';
import {openDialog} from '../../ui/dialog.js';
import {InputForm} from '../../ui/input-form.js';
import {html, nothing} from '../../ui/html.js';
import {t} from '../../ui/i18n.js';
import {once} from '../../ui/once.js';
import {say} from '../../ui/notice.js';
import {save} from '../../ui/save.js';

export function share({id, state, settings}) {
  const link = `${location.origin}/s/${id}`;
  openDialog(t('action.share'), ({update}) => {
    const invited = settings.respondents === 'invited' ? invitations(id, update) : null;
    return () => html`
      ${state === 'draft' ? html`<p class="notice">${t('share.draft')}</p>` : nothing}
      ${
        invited
          ? invited()
          : html`<div class="field"><label for="link">${t('share.link')}</label>
        <div class="joined"><input id="link" readonly .value=${link} @focus=${event => event.target.select()}>
          <button type="button" class="button main" @click=${() => copy(link)}>${t('share.copy')}</button></div></div>
        <p class="code"><img src=${api`surveys/${id}/qr.svg`} alt=${t('share.qr')} width="220" height="220"></p>`
      }`;
  });
}

/** Copies the link or, if the browser refuses, selects it so that the reader can copy it. */
async function copy(link) {
  try {
    await navigator.clipboard.writeText(link);
    say(t('share.copied'));
  } catch {
    document.getElementById('link').focus();
  }
}

function invitations(id, update) {
  let send = once(`invite-${id}`);
  const form = new InputForm(update, async ({count}) => {
    const {invitations: made} = await send(api`surveys/${id}/invitations`, {count: Number(count)});
    send = once(`invite-${id}`);
    save(`invitations-${id}.csv`, 'text/csv', made.map(({url}) => url).join('\r\n') + '\r\n');
    say(t('share.invited', {n: made.length}));
  });
  return () => html`<form @submit=${form}>
    <p class="soft">${t('share.invitations')}</p>
    ${form.field({
      name: 'count',
      label: t('share.count'),
      type: 'number',
      min: 1,
      max: 1000,
      value: 10,
      inputmode: 'numeric',
    })}
    ${form.notice('/count')}
    ${form.submit(t('share.make'))}
  </form>`;
}
