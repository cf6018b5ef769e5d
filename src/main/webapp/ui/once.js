// Writes that must happen once, however often somebody clicks, reloads, or retries after a lost response.
import {call} from './api.js';
import {session} from './store.js';

const PAUSES = [300, 1500, 4000];

/**
 * Call it when a form opens; it returns `send(address, body)`. Until the server has responded, the same body is always
 * sent with the same Idempotency-Key: after a second click (which gets the response to the first), a retry, or a reload
 * of this tab. Another body, or the next form after a response, is another write.
 *
 * @param name of the form, such as "create-survey"
 */
export function once(name) {
  let last;
  return (address, body) => {
    const print = fingerprint(address, body);
    if (last?.print !== print) {
      const answer = write(`once.${name}`, print, address, body);
      last = {print, answer};
      answer.catch(() => (last = undefined));
    }
    return last.answer;
  };
}

async function write(slot, print, address, body) {
  const kept = session.get(slot);
  const key = kept?.print === print ? kept.key : generateId();
  session.set(slot, {print, key});
  try {
    const answer = await persistently(() => call('POST', address, body, {'Idempotency-Key': `"${key}"`}));
    session.set(slot, null);
    return answer;
  } catch (problem) {
    if (!problem.unknown) session.set(slot, null);
    throw problem;
  }
}

/** Retries a few times while the outcome is unknown. For idempotent requests only. */
export async function persistently(ask) {
  for (const pause of PAUSES) {
    try {
      return await ask();
    } catch (problem) {
      if (!problem.unknown) throw problem;
      await new Promise(wake => setTimeout(wake, Math.max(pause, problem.retryAfter * 1000)));
    }
  }
  return ask();
}

/** A random UUID (version 4), also on a page without https. */
export function generateId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  return [...bytes]
    .map(b => b.toString(16).padStart(2, '0'))
    .join('')
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** A fingerprint of a request, without secrets, because it is stored. */
function fingerprint(address, body) {
  const text = address + JSON.stringify(body, (name, value) => (name === 'password' ? undefined : value));
  let a = 0x811c9dc5;
  let b = 0x1b873593;
  for (let i = 0; i < text.length; i++) {
    a = Math.imul(a ^ text.charCodeAt(i), 0x01000193);
    b = Math.imul(b ^ text.charCodeAt(i), 0x85ebca6b);
  }
  return `${text.length}.${a >>> 0}.${b >>> 0}`;
}
