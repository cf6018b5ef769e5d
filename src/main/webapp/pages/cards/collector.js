// Collects cards. Each card is collected once, however often the camera sees it, and gets one message.
import {api} from '../../ui/api.js';
import {html, nothing} from '../../ui/html.js';
import {number, t} from '../../ui/i18n.js';
import {once} from '../../ui/once.js';
import {points} from '../../ui/page.js';

export class Collector {
  /** By code, the message about the card; a promise while it is being collected. */
  #seen = new Map();
  #said = null;

  /** @param update draws the page again */
  constructor(update) {
    this.update = update;
  }

  /** Called when the camera sees a code; a repeat does nothing. */
  see(code) {
    if (!this.#seen.has(code))
      this.collect(code).catch(problem => {
        if (problem.slug === undefined) throw problem;
        this.#say({text: problem.text, good: false});
      });
  }

  /**
   * Collects a card; returns whether the member has it. Sends no request if the card is being collected, was collected,
   * or was refused (until it may be tried again).
   *
   * @throws Problem the outcome is unknown; the next call tries again
   */
  async collect(code) {
    if (!this.#seen.has(code)) this.#seen.set(code, this.#ask(code));
    try {
      const said = await this.#seen.get(code);
      this.#say(said);
      return said.good;
    } catch (problem) {
      this.#seen.delete(code);
      throw problem;
    }
  }

  async #ask(code) {
    try {
      const collected = await once(`collect-${code}`)(api`cards/${code}`);
      points().catch(() => {}); // not the response's balance, which may be that of an earlier attempt
      this.#seen.set(code, {text: t('problem.card-already-collected'), good: true});
      return {text: t('cards.collected', {n: collected.points, code}), good: true, points: collected.points};
    } catch (problem) {
      if (problem.slug === undefined || problem.unknown) throw problem;
      if (problem.retryAfter) setTimeout(() => this.#seen.delete(code), problem.retryAfter * 1000);
      const text = problem.slug === 'not-found' ? t('cards.no-such') : problem.text;
      return {text, good: problem.slug === 'card-already-collected'};
    }
  }

  #say(said) {
    this.#said = said;
    this.update();
  }

  view() {
    const {text, good, points: earned} = this.#said ?? {};
    return html`<div role="status" class="collected">${
      text
        ? html`<div class="notice ${good ? '' : 'bad'}">
      ${earned ? html`<p class="earned">+${number(earned)}</p>` : nothing}<p>${text}</p></div>`
        : nothing
    }</div>`;
  }
}
