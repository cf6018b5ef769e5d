// Saves the work on the server, once, and handles the outcome.
import {api, call, get} from '../../../ui/api.js';
import {persistently} from '../../../ui/once.js';
import {copy, same} from './version.js';

export class Saving {
  /** The work as it was sent last. */
  sent = null;
  #going = null;

  constructor(work) {
    this.work = work;
  }

  get isGoing() {
    return this.#going !== null;
  }

  /** Saves; returns whether everything is saved. A call during a request gets the same result. */
  save() {
    return this.#save(false);
  }

  /** Saves without the parts that this server does not support. The author has seen them. */
  saveWithout() {
    return this.#save(true);
  }

  #save(leaveOut) {
    if (!this.isGoing) {
      this.#going = this.#send(leaveOut).finally(() => {
        this.#going = null;
        this.work.update();
      });
      this.work.update();
    }
    return this.#going;
  }

  async #send(leaveOut = false) {
    const {work} = this;
    if (work.conflict || !work.isDirty) return !work.conflict;
    Object.assign(work, {problem: work.typed.problem, errors: new Map()});
    if (work.problem) return false;
    this.sent = copy(work);
    try {
      this.#arrived(
        await persistently(() =>
          call('PUT', `${api`surveys/${work.id}`}${leaveOut ? '?leaveOut=true' : ''}`, this.sent, {
            'If-Match': work.etag,
          })
        )
      );
    } catch (problem) {
      if (problem.slug === undefined) throw problem;
      await this.#refused(problem);
      // all errors were fixed during the request
      if (problem.errors.length > 0 && work.errors.size === 0) return this.#send();
    }
    return !work.isDirty;
  }

  /** The server has saved what was sent. Changes made during the request are still unsaved. */
  #arrived(survey) {
    const {work} = this;
    if (same(work, this.sent)) {
      if (!same(work, survey)) work.undoing.note();
      Object.assign(work, copy(survey));
    }
    Object.assign(work, {survey, etag: `"${survey.version}"`, isResumed: false});
    work.keep();
  }

  async #refused(problem) {
    const {work} = this;
    work.problem = problem;
    for (const {pointer, message} of problem.errors)
      work.errors.set(pointer, [...(work.errors.get(pointer) ?? []), message]);
    if (!same(work, this.sent)) work.forgetMended();
    if (['survey-changed', 'survey-not-draft'].includes(problem.slug)) await this.#compare();
  }

  /** Starts a conflict if the server has another version than the one that was sent. */
  async #compare() {
    const {work} = this;
    const theirs = await get(api`surveys/${work.id}`).catch(() => null);
    if (!theirs) return;
    work.problem = null;
    if (same(theirs, this.sent)) this.#arrived(theirs);
    else work.conflict = {theirs};
  }
}
