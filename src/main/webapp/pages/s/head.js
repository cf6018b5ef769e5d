// The head of a survey: what a respondent should know before they begin.
import {html, nothing} from '../../ui/html.js';
import {moment, t} from '../../ui/i18n.js';
import {ownAddress} from '../../form/view/harmless.js';

export function head(filling, title) {
  const {model, view} = filling;
  document.title = `${title || t('answer.untitled')} - Surely`;
  const logo = ownAddress(view.text(model.definition.logo));
  return html`<header class="head">
    ${logo ? html`<img class="logo" src=${logo} alt="">` : nothing}
    <h1 tabindex="-1">${title || t('answer.untitled')}</h1>
    ${model.definition.description ? html`<p class="lead">${view.text(model.definition.description)}</p>` : nothing}
    ${facts(filling)}</header>`;
}

function facts(filling) {
  const {form} = filling;
  const all = [
    form.reward && html`<li>${t('answer.reward', {n: form.reward})}</li>`,
    form.closesAt && html`<li>${t('answer.until', {time: moment(form.closesAt)})}</li>`,
    form.anonymous &&
      html`<li><details><summary>${t('answer.anonymous')}</summary><p>${t(
        `answer.anonymous-${form.respondents}`
      )}</p></details></li>`,
    filling.languageChoice?.(),
  ].filter(fact => fact && fact !== nothing);
  return all.length > 0 ? html`<ul class="facts-row">${all}</ul>` : nothing;
}
