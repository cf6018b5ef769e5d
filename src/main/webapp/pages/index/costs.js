// What surveys cost: each one so far, by the entries of the points' history that name it, and a new one.
import {api, get} from '../../ui/api.js';
import {html, nothing} from '../../ui/html.js';
import {t} from '../../ui/i18n.js';
import {pages} from '../../ui/paged-list.js';

const MOST_PAGES = 10;

/** Points by the survey's id, for surveys made since then; negative: spent. */
export async function spendings(since) {
  const costs = new Map();
  if (!since) return costs;
  let read = 0;
  for await (const {entries} of pages(api`points`, 100)) {
    for (const {amount, reference} of entries) costs.set(reference, (costs.get(reference) ?? 0) + amount);
    if (++read === MOST_PAGES || entries.at(-1)?.at < since) break;
  }
  return costs;
}

/**
 * A function that gives a line with the price of a new survey and the balance. It is empty until the server has told
 * them, and if that fails: creating the survey then says what is missing.
 */
export function price(update) {
  let points = null;
  get(`${api`points`}?limit=1`).then(
    answer => {
      points = answer;
      update();
    },
    problem => {
      if (problem.slug === undefined) throw problem;
    }
  );
  return () => (points?.surveyCost > 0 ? line(points) : nothing);
}

const line = ({surveyCost: n, balance}) => html`<p>${t('price.new', {n, balance})}</p>${
  n <= balance
    ? nothing
    : html`<p class="notice warned">${t('price.short', {n: n - balance})} <a href="/cards">${t('nav.cards')}</a></p>`
}`;
