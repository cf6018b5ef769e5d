// A failed request: problem+json of the API, or a missing response.
import {has, number, t} from './i18n.js';

export class Problem extends Error {
  /** @param json problem+json; {} if the response had none */
  constructor({type = '', title, status = 0, detail, errors = [], leftOut = [], incident}, retryAfter = 0) {
    super(detail ?? title ?? `Status ${status}`);
    Object.assign(this, {slug: type.split('/').pop(), status, errors, leftOut, incident, retryAfter});
  }

  static get offline() {
    return new Problem({type: 'offline', title: 'No response'});
  }

  /** Whether the outcome is unknown, so that the same request should be repeated. */
  get unknown() {
    return this.status === 0 || this.status === 408 || this.status >= 500 || this.slug === 'request-in-progress';
  }

  /** The message in the reader's language if there is a text for it, else the server's message. */
  get text() {
    const key = `problem.${this.slug}`;
    const text = has(key) ? t(key, {seconds: number(this.retryAfter)}) : this.message;
    return this.incident ? `${text} (${this.incident})` : text;
  }

  /** The error message of the value at this pointer in the request; undefined if it has no error. */
  at(pointer) {
    const error = this.errors.find(e => e.pointer === pointer);
    if (!error) return undefined;
    const key = `error.${pointer.slice(1)}.${error.code}`;
    return has(key) ? t(key) : error.message;
  }
}
