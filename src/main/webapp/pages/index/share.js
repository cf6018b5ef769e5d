// The dialog that shares a survey: its link and QR code, and snippets for a site of the author's, or invitations as a
// file.
import {api} from '../../ui/api.js';
import {copy, copyField} from './copy-field.js';
import {openDialog} from '../../ui/dialog.js';
import {InputForm} from '../../ui/input-form.js';
import {html, nothing} from '../../ui/html.js';
import {language, t} from '../../ui/i18n.js';
import {once} from '../../ui/once.js';
import {say} from '../../ui/notice.js';
import {save} from '../../ui/save.js';
import {snippets} from './snippets.js';

/** @param survey {id, title, state, settings} */
export function share(survey) {
  const {id, state, settings} = survey;
  const link = `${location.origin}/s/${id}`;
  openDialog(t('action.share'), ({update}) => {
    const invited = settings.respondents === 'invited' ? invitations(id, update) : null;
    return () => html`
      <p class="notice">${
        state === 'draft'
          ? t('share.draft')
          : html`${t('share.open')} <a href="/s/${id}" target="_blank">${t('share.look')}</a>`
      }</p>
      ${
        invited
          ? invited()
          : html`${copyField('link', t('share.link'), link)}
        <p class="code"><img src=${api`surveys/${id}/qr.svg`} alt=${t('share.qr')} width="220" height="220"></p>
        ${onOwnSite(survey)}`
      }`;
  });
}

/** A page of another site knows no member, so theirs is the link only. */
function onOwnSite({id, title, settings}) {
  const text = snippets({server: location.origin, id, title: title || t('surveys.untitled'), language});
  const isForAnyone = settings.respondents === 'anyone';
  return html`<h3>${t('share.site')}</h3>
    ${isForAnyone && !settings.origins ? html`<p class="soft">${t('share.no-site')}</p>` : nothing}
    ${snippet('link', t('share.snippet-link'), text.link)}
    ${
      isForAnyone
        ? [
            snippet('frame', t('share.snippet-frame'), text.frame),
            snippet('surveyjs', t('share.snippet-surveyjs'), text.surveyjs),
          ]
        : nothing
    }`;
}

const snippet = (name, label, text) => html`<details class="snippet"><summary>${label}</summary>
  <textarea id=${`snippet-${name}`} readonly spellcheck="false" rows=${Math.min(12, text.split('\n').length + 1)}
    aria-label=${label} .value=${text} @focus=${event => event.target.select()}></textarea>
  <button type="button" class="button" aria-label=${t('share.copy-named', {name: label})}
    @click=${() => copy(`snippet-${name}`)}>${t('share.copy')}</button></details>`;

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
