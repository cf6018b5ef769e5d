// Saves progress on the server, a moment after the last answer.
import {api, call} from '../../ui/api.js';

const MOMENT = 800;

export class Progress {
  /**
   * @param saved  (answer, answers) => after these were saved
   * @param failed (problem) => after it was not
   */
  constructor(survey, {saved, failed}) {
    Object.assign(this, {survey, saved, failed});
    addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && this.flush());
    addEventListener('online', () => this.flush());
  }

  save(id, body) {
    this.wanted = {id, body};
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.flush(), MOMENT);
  }

  /** One after the other, so that an older one never comes last. */
  async flush() {
    clearTimeout(this.timer);
    if (!this.wanted || this.busy) return;
    const {id, body} = this.wanted;
    this.wanted = null;
    this.busy = true;
    try {
      this.saved(await call('PUT', api`surveys/${this.survey}/responses/${id}/progress`, body), body.answers);
    } catch (problem) {
      if (problem.slug === undefined) throw problem;
      if (problem.unknown) this.wanted ??= {id, body};
      this.failed(problem);
    } finally {
      this.busy = false;
    }
    if (this.wanted) this.later();
  }

  /** What could not be saved, and what came meanwhile. */
  later() {
    this.timer = setTimeout(() => this.flush(), MOMENT * 5);
  }

  /** It is being submitted. */
  stop() {
    clearTimeout(this.timer);
    this.wanted = null;
  }
}
