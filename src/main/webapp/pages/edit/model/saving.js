// Saves the work on the server when its author pauses, each change once, and handles the outcome.
import {api, call, get} from '../../../ui/api.js';
import {persistently} from '../../../ui/once.js';
import {refusals} from '../refusals.js';
import {copy, same} from './version.js';

/** How long an author pauses before the changes are saved, in ms. */
const PAUSE = 1000;
/** How long until the next attempt, if the server can't save them now. */
const RETRY = 10_000;

export class Saving {
  /** The work as it was sent last. */
  sent = null;
  /** Whether somebody asked for it, and is shown all errors until none is left. */
  isAsked = false;
  #going = null;
  #timer;

  constructor(work) {
    this.work = work;
    addEventListener('online', () => this.#save());
    document.addEventListener('visibilitychange', () => document.hidden && this.#save());
  }

  get isGoing() {
    return this.#going !== null;
  }

  /** Saves after a pause, unless something is changed before. */
  soon(pause = PAUSE) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#save(), pause);
  }

  /** Saves now; returns whether everything is saved. A call during a request gets the same result. */
  save() {
    this.isAsked = this.work.isDirty;
    return this.#save();
  }

  /** Saves without the parts that this server does not support. The author has seen them. */
  saveWithout() {
    return this.#save(true);
  }

  async #save(leaveOut) {
    clearTimeout(this.#timer);
    const {work} = this;
    if (!work.survey) return false; // it is not loaded yet
    if (work.conflict || work.isReadOnly || !work.isDirty) return !work.conflict;
    if (!this.isGoing) {
      this.#going = this.#send(leaveOut).finally(() => {
        this.#going = null;
        this.#goOn();
        work.update();
      });
      work.update();
    }
    return this.#going;
  }

  /** Saves next what was changed during the request, and once more what the server can't save now. */
  #goOn() {
    const {work} = this;
    if (!work.isDirty) this.isAsked = false;
    else if (work.conflict || work.typed.isPending) return;
    else if (!same(work, this.sent)) this.soon();
    else if (work.problem?.unknown || work.problem?.retryAfter)
      this.soon(Math.max(RETRY, work.problem.retryAfter * 1000));
  }

  async #send(leaveOut = false) {
    const {work} = this;
    if (work.typed.isPending) {
      work.problem = this.isAsked ? work.typed.problem : null;
      return false;
    }
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
    Object.assign(work, {survey, etag: `"${survey.version}"`, problem: null, errors: new Map()});
    work.keep();
  }

  async #refused(problem) {
    const {work} = this;
    Object.assign(work, {problem, errors: refusals(this.sent, problem.errors)});
    if (!same(work, this.sent)) work.forgetMended();
    if (['survey-changed', 'survey-not-draft', 'survey-role-needed'].includes(problem.slug)) await this.#compare();
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
