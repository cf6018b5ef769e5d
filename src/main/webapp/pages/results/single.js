// Single responses, one after the other. The address names the one that is shown: ?response=its id.
import {api, call, get} from '../../ui/api.js';
import {confirm} from '../../ui/confirm.js';
import {html, nothing} from '../../ui/html.js';
import {day, moment, t} from '../../ui/i18n.js';
import {notice} from '../../ui/notice.js';
import {persistently} from '../../ui/once.js';
import {answersTo} from './answers.js';

const addressFor = id => `?response=${encodeURIComponent(id)}`;

const named = () => new URLSearchParams(location.search).get('response');

/** What deleting a response means for its respondent and for others, by the survey's settings. */
function consequences({respondents, reward, responseLimit, choiceLimits}) {
  const isLimited = responseLimit || choiceLimits;
  return [
    respondents !== 'anyone' && (reward ? t('deletion.reward') : t('deletion.respondent')),
    isLimited && !reward && t('deletion.place'),
  ].map(text => (text ? html`<p>${text}</p>` : nothing));
}

export class SingleResponses {
  /** The response that is shown; null while it is loaded. */
  response = null;
  problem = null;
  #asked = 0;
  #isReading = false;

  /**
   * @param survey    of the API
   * @param questions of the form
   * @param update    draws the page again
   * @param removed   async: called after a response was deleted
   */
  constructor(survey, questions, {update, removed}) {
    Object.assign(this, {survey, questions, update, removed, address: api`surveys/${survey.id}/responses`});
    addEventListener('popstate', () => this.follow());
  }

  /** Whether they are shown, instead of the summary. */
  get isShown() {
    return named() !== null;
  }

  /** Shows what the address names. */
  async follow() {
    const id = named();
    if (this.response?.id !== id) this.response = null;
    await this.#show(async () => id && get(this.#addressOf(id)));
  }

  /** Shows the oldest response. */
  async open() {
    await this.#show(async () => {
      const {items} = await get(`${this.address}?limit=1`);
      return get(this.#addressOf(items[0].id));
    }, addressFor);
  }

  /** Shows the summary. */
  close() {
    history.pushState(null, '', location.pathname);
    return this.follow();
  }

  /** Looks for the next response if the last one is shown. */
  async lookForNext(total) {
    const isLast = this.isShown && this.response?.next === null;
    if (isLast && this.response.position < total && !this.#isReading) await this.follow();
  }

  /** Shows another response. */
  async go(id) {
    await this.#show(() => get(this.#addressOf(id)), addressFor);
  }

  #addressOf(id) {
    return `${this.address}/${encodeURIComponent(id)}`;
  }

  /**
   * Shows a response as soon as it is read; until then the page and its address stay as they are. If another one is
   * asked for meanwhile (a second click, the browser's back button), only that one is shown.
   *
   * @param read    async
   * @param address id => the address to go to
   */
  async #show(read, address = null) {
    const asked = ++this.#asked;
    this.#isReading = true;
    const outcome = await read().then(
      response => ({response, problem: null}),
      problem => ({problem})
    );
    if (asked !== this.#asked) return;
    this.#isReading = false;
    if (outcome.problem && outcome.problem.slug === undefined) throw outcome.problem;
    Object.assign(this, outcome);
    if (address && outcome.response) history.pushState(null, '', address(outcome.response.id));
    this.update();
  }

  /** Deletes the response that is shown, after a confirmation. Its neighbour is shown then. */
  remove(name) {
    const {id, next, previous} = this.response;
    const send = () => persistently(() => call('DELETE', this.#addressOf(id)));
    const shown = async () => {
      const neighbour = next ?? previous;
      history.replaceState(null, '', neighbour ? addressFor(neighbour) : location.pathname);
      await this.follow();
      await this.removed();
    };
    confirm('delete-response', name, send, shown, () => () => consequences(this.survey.settings));
  }

  /** @param total the number of responses */
  view(total) {
    const {response, survey, questions} = this;
    if (!response) return notice(this.problem);
    const {position, submittedAt, respondent, answers} = response;
    const name = t('results.position', {n: position, total: Math.max(total, position)});
    return html`<section class="card single">
      <div class="steps screen">${this.step('previous', '←')}
        <h2><span role="status">${name}</span></h2>
        ${this.step('next', '→')}</div>
      ${notice(this.problem)}
      <p class="soft states"><span>${(survey.settings.anonymous ? day : moment)(submittedAt)}</span>
        ${respondent ? html`<span>${t('results.respondent', {id: respondent})}</span>` : nothing}</p>
      ${answersTo(questions, answers)}
      ${
        survey.role === 'owner'
          ? html`<p class="actions screen"><button type="button" class="button bad"
            @click=${() => this.remove(name)}>${t('action.delete-response')}</button></p>`
          : nothing
      }
    </section>`;
  }

  /** A button stays where there is no further response, so that the focus stays, too. */
  step(where, arrow) {
    const id = this.response[where];
    return html`<button type="button" class="button" aria-label=${t(`results.${where}`)} aria-disabled=${id === null}
      @click=${() => id !== null && this.go(id)}>${arrow}</button>`;
  }
}
