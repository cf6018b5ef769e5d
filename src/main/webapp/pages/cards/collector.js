// Collects cards, each once, however many times a second the camera sees it; says so once, calmly.
import {api, call} from '../../ui/api.js';
import {html, nothing} from '../../ui/html.js';
import {number, t} from '../../ui/i18n.js';
import {mint, persistently} from '../../ui/once.js';
import {points} from '../../ui/page.js';

export class Collector {
  #seen = new Map();
  #said = null;

  /** @param update draws the page again */
  constructor(update) {
    this.update = update;
  }

  /** The camera sees this code, perhaps not for the first time: then nothing happens. */
  see(code) {
    if (!this.#seen.has(code)) this.collect(code).catch(problem => {
      this.#seen.delete(code);
      this.#say({text: problem.text, good: false});
    });
  }

  /** Collects a card; a card that is being collected, or was, is not asked for again. */
  collect(code) {
    if (!this.#seen.has(code)) this.#seen.set(code, this.#ask(code));
    return this.#seen.get(code);
  }

  /** One key for all that this page asks about a card: a lost answer is asked for again, and comes. */
  async #ask(code) {
    const key = mint();
    try {
      const collected = await persistently(() => call('POST', api`cards/${code}`, undefined, {'Idempotency-Key': `"${key}"`}));
      await points(collected.balance);
      this.#say({text: t('cards.collected', {n: collected.points, code}), good: true, points: collected.points});
    } catch (problem) {
      if (problem.status !== 409 && problem.status !== 404) throw problem;
      this.#say({text: problem.text, good: problem.slug === 'card-already-collected'});
    }
  }

  #say(said) {
    this.#said = said;
    this.update();
  }

  view() {
    const {text, good, points: earned} = this.#said ?? {};
    return html`<div role="status" class="collected">${text ? html`<div class="notice ${good ? '' : 'bad'}">
      ${earned ? html`<p class="earned">+${number(earned)}</p>` : nothing}<p>${text}</p></div>` : nothing}</div>`;
  }
}
