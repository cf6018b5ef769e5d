// The page after the response was sent, and after each reload from then on.
import {html, nothing, render} from '../../ui/html.js';
import {date, moment, t} from '../../ui/i18n.js';
import {label} from '../../form/text.js';
import {markup} from '../../form/view/content.js';
import {tellEnd} from './embed.js';

export function thanks({main, form, response, language}) {
  const {submittedAt} = response.receipt;
  const own = label(form.definition.completedHtml, language);
  const when = submittedAt && (form.anonymous ? date(submittedAt) : moment(submittedAt));
  document.title = `${t('answer.sent-title')} - Surely`;
  render(
    html`<div class="card message" role="status">
    <p class="soft">${label(form.definition.title, language) ?? form.title}</p>
    <h1 tabindex="-1"><span class="tick" aria-hidden="true"></span>${t('answer.sent-title')}</h1>
    ${own ? markup(form.definition, String(own)) : nothing}
    <p>${submittedAt ? t('answer.sent', {time: when}) : t('answer.sent-elsewhere')}</p>
    ${form.reward && submittedAt ? html`<p class="earned">${t('answer.earned', {n: form.reward})}</p>` : nothing}
    ${
      form.respondents === 'anyone' && form.state === 'open'
        ? html`<p class="actions"><button type="button" class="button"
      @click=${() => another(response)}>${t('answer.another')}</button></p>`
        : nothing
    }
  </div>`,
    main
  );
  main.querySelector('h1').focus();
  tellEnd('sent');
}

function another(response) {
  response.another();
  location.reload();
}
