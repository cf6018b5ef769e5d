// What each survey has cost so far: the entries of the points' history that name it.
import {api} from '../../ui/api.js';
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
