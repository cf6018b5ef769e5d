// The response that this browser gives to a survey, one for all its tabs: its id is minted once and kept until the server has answered.
//
//   {id, state, answers, page, body, submittedAt}
//   state  "open"; "sending": body has been sent with an unknown outcome; "sent"
//
// Beside it is what the server has saved of it, {id, answers, at}: what comes by itself must not write what people do in another tab.
import {mint} from '../../ui/once.js';
import {local} from '../../ui/store.js';

export class Draft {
  /**
   * @param owner   who answers: a member, an invitation, or "" for anyone. A draft of another owner is ignored
   * @param changed is called after another tab has changed it
   */
  constructor(survey, owner, changed) {
    this.name = ['answer', survey, owner].filter(Boolean).join('.');
    if (!this.read()) this.begin();
    addEventListener('storage', event => event.key === `surely.${this.name}` && this.read() && changed());
    addEventListener('pageshow', event => event.persisted && this.read() && changed());
  }

  /** Takes over what is kept; whether that is anything new. Of two tabs that open at once, both take the id that was kept last. */
  read() {
    const kept = local.get(this.name);
    const text = JSON.stringify(kept);
    if (!kept || text === this.text) return false;
    Object.assign(this, {now: kept, text});
    return true;
  }

  begin() {
    this.now = {};
    this.set({id: mint(), state: 'open', answers: null, page: 0});
  }

  /** The server has these answers. */
  confirm(answers, at) {
    this.confirmed = {id: this.now.id, answers, at};
    local.set(`${this.name}.saved`, this.confirmed);
  }

  /** When the server saved it last; null: it has not. */
  get savedAt() {
    return this.#saved?.at ?? null;
  }

  /** Whether there are answers, perhaps of another tab, that the server has not confirmed. */
  get isUnsaved() {
    return !this.has(null) && !this.has(this.#saved?.answers);
  }

  /** Whether these are its answers. */
  has(answers) {
    return JSON.stringify(answers) === JSON.stringify((local.get(this.name) ?? this.now).answers);
  }

  get #saved() {
    const saved = local.get(`${this.name}.saved`) ?? this.confirmed; // a browser that keeps nothing
    return saved?.id === this.now.id ? saved : null;
  }

  /** Of what another tab has written, and this one has not been told yet, only the values are replaced; it is still told. */
  set(values) {
    const kept = local.get(this.name);
    const isBehind = kept && kept.id === this.now.id && JSON.stringify(kept) !== this.text;
    this.now = {...(isBehind ? kept : this.now), ...values};
    if (!isBehind) this.text = JSON.stringify(this.now);
    local.set(this.name, this.now);
    if (this.now.state === 'sent') local.set(`${this.name}.saved`, null);
  }
}
