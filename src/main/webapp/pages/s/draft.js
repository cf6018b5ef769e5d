// The response that this browser gives to a survey, one for all its tabs. Its id is generated once and kept until the
// server has responded.
//
//   {id, state, answers, page, body, submittedAt}
//   state  "open"; "sending" if body was sent and the outcome is unknown; "sent"
//
// What the server has saved, {id, answers, at}, is stored separately, so that saving in one tab never overwrites the
// answers of another.
import {generateId} from '../../ui/once.js';
import {local} from '../../ui/store.js';

export class Draft {
  /**
   * @param owner   the respondent: a member, an invitation, or "" for anyone. A draft of another owner is ignored
   * @param changed called after another tab has changed the draft
   */
  constructor(survey, owner, changed) {
    this.name = ['answer', survey, owner].filter(Boolean).join('.');
    if (!this.read()) this.begin();
    addEventListener('storage', event => event.key === `surely.${this.name}` && this.read() && changed());
    addEventListener('pageshow', event => event.persisted && this.read() && changed());
  }

  /**
   * Reads the stored draft; returns whether it is new. If two tabs open at once, both take the id that was stored last.
   */
  read() {
    const kept = local.get(this.name);
    const text = JSON.stringify(kept);
    if (!kept || text === this.text) return false;
    Object.assign(this, {now: kept, text});
    return true;
  }

  begin() {
    this.now = {};
    this.set({id: generateId(), state: 'open', answers: null, page: 0});
  }

  /** Remembers that the server has these answers. */
  confirm(answers, at) {
    this.confirmed = {id: this.now.id, answers, at};
    local.set(`${this.name}.saved`, this.confirmed);
  }

  /** The instant at which the server saved the draft last; null if it has not. */
  get savedAt() {
    return this.#saved?.at ?? null;
  }

  /** Whether there are answers, perhaps of another tab, that the server has not confirmed. */
  get isUnsaved() {
    return !this.has(null) && !this.has(this.#saved?.answers);
  }

  /** Whether the draft has these answers. */
  has(answers) {
    return JSON.stringify(answers) === JSON.stringify((local.get(this.name) ?? this.now).answers);
  }

  get #saved() {
    const saved = local.get(`${this.name}.saved`) ?? this.confirmed; // for a browser without storage
    return saved?.id === this.now.id ? saved : null;
  }

  /** Changes some values. Other values that another tab has just written stay, and read() will still report them. */
  set(values) {
    const kept = local.get(this.name);
    const isBehind = kept && kept.id === this.now.id && JSON.stringify(kept) !== this.text;
    this.now = {...(isBehind ? kept : this.now), ...values};
    if (!isBehind) this.text = JSON.stringify(this.now);
    local.set(this.name, this.now);
    if (this.now.state === 'sent') local.set(`${this.name}.saved`, null);
  }
}
