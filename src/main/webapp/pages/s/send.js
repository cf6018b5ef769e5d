// Sends a response until its outcome is known. It may be sent any number of times, because its id makes it idempotent.
import {api, call} from '../../ui/api.js';

const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 20_000;

/**
 * @param waits (isOffline) => shows that the page retries
 * @returns the receipt
 * @throws Problem if the server refuses the response
 */
export async function send(survey, id, body, waits) {
  for (let pause = FIRST_PAUSE; ; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
    try {
      return await call('PUT', api`surveys/${survey}/responses/${id}`, body);
    } catch (problem) {
      if (!problem.unknown && problem.status !== 429) throw problem;
      waits(problem.status === 0);
      await until(Math.max(pause, problem.retryAfter * 1000));
    }
  }
}

/** Waits for some time, or until the network is back. */
function until(pause) {
  return new Promise(wake => {
    const done = () => {
      clearTimeout(timer);
      removeEventListener('online', done);
      wake();
    };
    const timer = setTimeout(done, pause);
    addEventListener('online', done);
  });
}
