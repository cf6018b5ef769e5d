// What each survey has cost so far: the entries of the points' history that name it.
import {api, get} from '../../ui/api.js';

const PAGES = 10;

/** Points by the survey's id, for surveys made since then; negative: spent. */
export async function spendings(since) {
  const costs = new Map();
  let next = null;
  for (let read = 0; since && read < PAGES; read++) {
    const page = await get(api`points` + `?limit=100${next ? `&after=${encodeURIComponent(next)}` : ''}`);
    for (const {amount, reference} of page.entries) costs.set(reference, (costs.get(reference) ?? 0) + amount);
    next = page.next;
    if (!next || page.entries.at(-1).at < since) break;
  }
  return costs;
}
