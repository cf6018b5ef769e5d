// The link to a survey: the survey's id, an invitation, and values of variables.
import {local} from '../../ui/store.js';

export const survey = decodeURIComponent(location.pathname.split('/')[2] ?? '');

const kept = `invitation.${survey}`;

/**
 * The token in the link's fragment, which no server ever sees. It is stored in this browser and removed from the
 * address, where it would be seen, copied and passed on. Null if there is none.
 */
export function invitation() {
  const given = new URLSearchParams(location.hash.slice(1)).get('invitation');
  if (given) {
    local.set(kept, given);
    history.replaceState(history.state, '', location.pathname + location.search);
  }
  return given ?? local.get(kept);
}

/**
 * The values that the link gives to variables of the definition: /s/{id}?source=web. They are texts, unless the default
 * is a number, true or false.
 */
export function variables(definition) {
  const declared = definition.variables ?? {};
  const given = [...new URLSearchParams(location.search)].filter(([name]) => Object.hasOwn(declared, name));
  return Object.fromEntries(given.map(([name, text]) => [name, asTypeOf(declared[name], text)]));
}

function asTypeOf(example, text) {
  if (typeof example === 'number' && text.trim() && isFinite(text)) return Number(text);
  return typeof example === 'boolean' && ['true', 'false'].includes(text) ? text === 'true' : text;
}

/** Another invitation in this tab means another respondent, so the page loads again. */
addEventListener('hashchange', () => {
  if (location.hash.includes('invitation=')) location.reload();
});
