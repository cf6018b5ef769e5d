// The tab with what has become of a published survey: its responses so far, and whether and where people can answer.
import {html, nothing} from '../../ui/html.js';
import {moment, t} from '../../ui/i18n.js';
import {count} from '../results/head.js';

export function overviewTab({survey}) {
  const {id, state, responses, settings} = survey;
  const {responseLimit, opensAt, closesAt} = settings;
  return html`<div class="card">
    ${count(responses, responseLimit)}
    <p><a href="/results/${id}">${t('action.results')}</a></p>
    <p>${t(`overview.${situation(survey)}`, {time: opensAt && moment(opensAt)})}</p>
    ${state === 'closed' ? nothing : way(survey)}
    ${state === 'open' && closesAt ? html`<p>${t('overview.closes', {time: moment(closesAt)})}</p>` : nothing}
  </div>`;
}

function situation({state, paused, settings}) {
  if (state === 'open' && paused) return 'paused';
  return state === 'open' && new Date(settings.opensAt ?? 0) > new Date() ? 'opens' : state;
}

/** How people come to it. Invited ones have links of their own. */
function way({id, settings}) {
  if (settings.respondents === 'invited') return html`<p>${t('overview.invited')}</p>`;
  const link = `${location.origin}/s/${id}`;
  return html`<p><a href=${link} target="_blank">${link}</a></p>`;
}
