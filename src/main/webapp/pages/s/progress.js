// Saves progress on the server, a moment after the last answer.
import {api, call} from '../../ui/api.js';

const MOMENT = 800;

export class Progress {
  /**
   * @param saved  (response, answers) => called after these answers were saved
   * @param failed (problem) => called after saving has failed
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

  /** Sends one request at a time, so that an older one never arrives last. */
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

  /** Saves later what could not be saved, and what was answered during the request. */
  later() {
    this.timer = setTimeout(() => this.flush(), MOMENT * 5);
  }

  /** Called when the response is submitted. */
  stop() {
    clearTimeout(this.timer);
    this.wanted = null;
  }
}
