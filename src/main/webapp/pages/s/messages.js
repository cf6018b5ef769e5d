// Messages that are shown instead of a survey.
import {html, nothing, render} from '../../ui/html.js';
import {has, moment, t} from '../../ui/i18n.js';
import {Problem} from '../../ui/problem.js';
import {Problem as Refusal} from '../../client/1/surely.js';
import {tellEnd} from './embed.js';

/** When a survey opens, as the problem says; undefined if it does not say. */
export const opensAt = problem => /\d{4}-\d\d-\d\dT[\d:]+Z/.exec(problem.message)?.[0];

const back = () => `/login?to=${encodeURIComponent(location.pathname)}`;

/** A problem of the client with its text in the reader's language. @throws whatever else it is */
export function shown(refusal) {
  if (!(refusal instanceof Refusal)) throw refusal;
  return new Problem({...refusal, detail: refusal.message}, refusal.retryAfter);
}

/** @param why the slug of a problem, or the name of a text */
export function obstacle(main, why, {form, problem} = {}) {
  const key = has(`answer.${why}`) ? `answer.${why}` : null;
  const values = {time: problem && opensAt(problem) ? moment(opensAt(problem)) : ''};
  const title = key ? t(`${key}-title`, values) : t('answer.failed-title');
  document.title = `${form?.title || title} - Surely`;
  render(
    html`<div class="card message" role="status">
    ${form?.title ? html`<p class="soft">${form.title}</p>` : nothing}
    <h1 tabindex="-1">${title}</h1>
    <p>${key ? t(key, values) : problem?.text}</p>
    ${
      why === 'log-in-needed'
        ? html`<p class="actions"><a class="button main" href=${back()}>${t('answer.log-in')}</a>
      <a class="button" href=${back().replace('login', 'signup')}>${t('nav.signup')}</a></p>`
        : nothing
    }
  </div>`,
    main
  );
  tellEnd(why);
}

/** Says that there is no network; the page reloads as soon as there is one. */
export function waiting(main) {
  addEventListener('online', () => location.reload(), {once: true});
  render(
    html`<div class="card message"
      role="status"><h1>${t('answer.no-network-title')}</h1><p>${t('answer.no-network')}</p>
    <p class="actions"><button type="button" class="button main"
      @click=${() => location.reload()}>${t('answer.again')}</button></p></div>`,
    main
  );
  return null;
}
