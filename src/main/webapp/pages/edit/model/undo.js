// The survey before each of its last changes.
import {copy} from './version.js';

const MOST = 100;

export class Undo {
  #before = [];
  #what = null;

  constructor(work) {
    this.work = work;
  }

  get isPossible() {
    return this.#before.length > 0;
  }

  /** Called before a change. Consecutive changes with the same name are undone together. */
  note(what = null) {
    const isOneWithTheLast = what !== null && what === this.#what;
    this.#what = what;
    if (isOneWithTheLast) return;
    this.#before = [...this.#before.slice(1 - MOST), copy(this.work)];
  }

  /** Undoes the last change; returns whether there was one. */
  back() {
    const before = this.#before.pop();
    this.#what = null;
    if (before) Object.assign(this.work, before);
    return before !== undefined;
  }
}
