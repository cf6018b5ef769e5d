// The number of responses, the time of the latest one, and whether the numbers are updated.
import {html, nothing} from '../../ui/html.js';
import {day, moment, number, t} from '../../ui/i18n.js';
import {state} from '../index/state.js';

/** The shortest time between two announcements of the total by screen readers, in milliseconds. */
const CALM = 15_000;
const told = {total: null, at: 0};

/** Whether the results may still change. */
export const isMoving = ({survey, results}) => survey.state === 'open' || results.pending > 0;

export function head({survey, results, at, problem}) {
  const {responses, pending, latestAt} = results;
  const {responseLimit, anonymous} = survey.settings;
  const total = responses + pending;
  return html`
    ${count(total, responseLimit)}
    <p class="soft states">${state(survey)}
      ${latestAt ? html`<span>${t('results.latest', {time: (anonymous ? day : moment)(latestAt)})}</span>` : nothing}
      ${pending > 0 ? html`<span>${t('results.pending', {n: pending})}</span>` : nothing}
      ${isMoving({survey, results}) && !problem ? html`<span class="live screen">${t('results.live')}</span>` : nothing}
      <span class="printed">${t('results.as-of', {time: moment(at)})}</span></p>
    ${
      problem?.unknown
        ? html`<p class="notice bad screen">${t(problem.slug === 'offline' ? 'results.offline' : 'results.failing', {
            time: moment(at),
          })}</p>`
        : nothing
    }
    <p class="unseen" role="status">${tell(total)}</p>`;
}

/** The number of responses, and of places if they are limited. */
export const count = (n, limit) => html`<p class="balance"><strong>${number(n)}</strong>
  ${t('results.responses', {n})}${
    limit ? html` <span class="soft">${t('results.limit', {n: limit})}</span>` : nothing
  }</p>`;

/** The total for screen readers. While it changes all the time, it is announced only once in a while. */
function tell(total) {
  if (told.total === null) Object.assign(told, {total, at: Date.now()});
  else if (total !== told.total && Date.now() - told.at > CALM)
    Object.assign(told, {total, at: Date.now(), text: t('results.total', {n: total})});
  return told.text ?? nothing;
}
