// Polling, while the page is visible.
const SOON = 2000;
const LATEST = 60_000;

/**
 * Polls every two seconds while the tab is visible, less often while that fails, and at once when the network or the
 * reader is back.
 *
 * @param ask    async () => whether to go on; may throw a Problem
 * @param failed (problem) => shows it; after a problem that a retry can't solve, polling ends
 */
export function follow(ask, failed) {
  let pause = SOON;
  let isAsking = false;
  let isOver = false;
  let timer = setTimeout(turn, pause);
  addEventListener('online', turn);
  document.addEventListener('visibilitychange', turn);

  async function turn() {
    if (isAsking || isOver || document.hidden) return;
    clearTimeout(timer);
    isAsking = true;
    try {
      isOver = !(await ask());
      pause = SOON;
    } catch (problem) {
      if (problem.slug === undefined) throw problem;
      isOver = !problem.unknown;
      pause = Math.min(2 * pause, LATEST);
      failed(problem);
    } finally {
      isAsking = false;
    }
    if (!isOver) timer = setTimeout(turn, pause);
  }
}
