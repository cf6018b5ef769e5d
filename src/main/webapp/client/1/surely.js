// Surely's client: one respondent and their response to a survey, on a page of any site. The response is sent once,
// whatever happens to the network, the page and the browser. surely.d.ts has the types, and how to use them.

const SAVE_AFTER = 800;
const SAVE_AGAIN_AFTER = 4000;
const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 20_000;

/** Problems after which the server never accepts this response. */
const FINAL = [
  'survey-full',
  'survey-not-open',
  'already-responded',
  'invitation-unknown',
  'invitation-needed',
  'log-in-needed',
  'not-found',
];

/** A refusal of the server (RFC 9457), or the lack of an answer. */
export class Problem extends Error {
  constructor({type = '', title, status = 0, detail, errors = [], incident}, retryAfter = 0) {
    super(detail ?? title ?? `Status ${status}`);
    const named = errors.map(error => ({...error, question: questionAt(error.pointer)}));
    Object.assign(this, {type: type.split('/').pop(), status, errors: named, incident, retryAfter});
  }

  get isFinal() {
    return FINAL.includes(this.type);
  }

  /** Whether the request may have been carried out, so that it is repeated. */
  get isUnknown() {
    return this.status === 0 || this.status === 408 || this.status >= 500 || this.type === 'request-in-progress';
  }
}

/** The question of a pointer (RFC 6901) such as /answers/dish/0. */
const questionAt = pointer => pointer.split('/')[2]?.replaceAll('~1', '/').replaceAll('~0', '~');

const NO_ANSWER = {
  type: 'no-answer',
  title: 'No answer: there is no network, the server is away, or the survey does not name this site as an origin.',
};

class SurveyResponse extends EventTarget {
  #call;
  #proof;
  #key;
  #now;
  /** The stored draft, as it was when this tab read or wrote it. */
  #text;
  /** For a browser without storage. */
  #confirmed;
  #closing = new AbortController();
  /** The promise of the receipt, while the response is sent. */
  #sending = null;
  /** What the server should save next. */
  #wanted = null;
  #isSaving = false;
  #timer;
  /** Why the response was refused the last time. */
  problem = null;

  static async open(server, survey, {token, invitation, waiting = () => {}} = {}) {
    const headers = {
      ...(token && {Authorization: `Bearer ${token}`}),
      ...(invitation && {'Surely-Invitation': encodeURIComponent(invitation)}),
    };
    const base = `${server.replace(/\/$/, '')}/api/surveys/${encodeURIComponent(survey)}`;
    const call = (method, path, body) => ask(method, base + path, headers, body);
    const form = await persistently(
      () => call('GET', '/form'),
      problem => problem.status === 0,
      waiting
    );
    const response = new SurveyResponse(call, survey, form, invitation);
    await response.#takeAlong();
    if (response.state === 'sending') response.submit();
    return response;
  }

  constructor(call, survey, form, invitation) {
    super();
    this.form = form;
    this.#call = call;
    this.#proof = form.respondents === 'invited' ? {invitation} : {};
    const owner = {members: form.respondent, invited: invitation}[form.respondents];
    this.#key = ['surely', 'answer', survey, owner].filter(Boolean).join('.');
    if (!this.#read()) this.another();
    const on = (type, action) => addEventListener(type, action, {signal: this.#closing.signal});
    on('storage', event => event.key === this.#key && this.#adopt());
    on('pageshow', event => event.persisted && this.#adopt());
    on('visibilitychange', () => document.visibilityState === 'hidden' && this.#flush());
    on('online', () => this.#flush());
  }

  get id() {
    return this.#now.id;
  }

  get state() {
    return this.#now.state;
  }

  get kept() {
    return this.#now;
  }

  get receipt() {
    const {id, state, submittedAt} = this.#now;
    return state === 'sent' ? {id, submittedAt} : null;
  }

  get isSaved() {
    return this.#has(null) || this.#has(this.#saved?.answers);
  }

  save(answers, more = {}) {
    this.problem = null;
    this.#set({...more, answers});
    if (this.state !== 'open') return;
    this.#wanted = {id: this.id, body: {answers, page: this.#now.page, ...this.#proof}};
    this.#flushAfter(SAVE_AFTER);
  }

  keep(more) {
    this.#set(more);
  }

  submit(answers) {
    if (this.#sending) return this.#sending;
    if (this.#read() && this.state === 'sent') this.#tell('sent');
    if (this.state === 'sent') return Promise.resolve(this.receipt);
    if (this.state === 'open') {
      const kept = this.#now.answers ?? answers ?? {};
      this.#set({state: 'sending', answers: kept, body: {answers: answers ?? kept, ...this.#proof}});
    }
    const sending = this.#send();
    const ended = () => this.#sending === sending && (this.#sending = null);
    sending.then(ended, ended);
    return (this.#sending = sending);
  }

  another() {
    this.#stopSaving();
    this.#sending = null;
    this.#now = {};
    this.#set({id: generateId(), state: 'open', answers: null, page: 0});
  }

  close() {
    this.#closing.abort();
    this.#flush();
  }

  async #send() {
    this.#stopSaving();
    this.problem = null;
    const {id, body} = this.#now;
    try {
      const receipt = await persistently(
        () => (this.id === id ? this.receipt : null) ?? this.#call('PUT', `/responses/${id}`, body),
        problem => problem.isUnknown || problem.status === 429,
        problem => this.state === 'sending' && this.#tell('waiting', problem)
      );
      return this.#isSent(id, receipt);
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      if (problem.type === 'response-differs') return this.#isSent(id); // another tab was first
      await this.#isRefused(id, problem);
      throw problem;
    }
  }

  #isSent(id, {submittedAt = null} = {}) {
    if (this.id === id) {
      this.#set({state: 'sent', answers: null, body: null, submittedAt});
      this.#tell('sent');
    }
    return {id, submittedAt};
  }

  async #isRefused(id, problem) {
    if (problem.type === 'choice-full')
      this.form.gone = (await this.#call('GET', '/form').catch(() => this.form)).gone;
    if (this.id !== id) return;
    this.#set({state: 'open', body: null});
    this.problem = problem;
    this.#tell('refused', problem);
  }

  #tell(type, detail = null) {
    this.dispatchEvent(new CustomEvent(type, {detail}));
  }

  // ---- Progress: saved on the server a moment after the last answer, by one request at a time, so that an older one
  // never arrives last.

  async #flush() {
    clearTimeout(this.#timer);
    if (!this.#wanted || this.#isSaving) return;
    const {id, body} = this.#wanted;
    this.#wanted = null;
    this.#isSaving = true;
    try {
      const {savedAt} = await this.#call('PUT', `/responses/${id}/progress`, body);
      if (this.id === id && this.state === 'open') {
        this.#confirm(body.answers, savedAt);
        this.#tell('saved');
      }
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      if (problem.isUnknown && this.state === 'open') this.#wanted ??= {id, body};
      if (problem.type === 'already-responded' && this.state === 'open') this.#isSent(id);
    } finally {
      this.#isSaving = false;
    }
    if (this.#wanted) this.#flushAfter(SAVE_AGAIN_AFTER);
  }

  #flushAfter(pause) {
    clearTimeout(this.#timer);
    if (!this.#closing.signal.aborted) this.#timer = setTimeout(() => this.#flush(), pause);
  }

  #stopSaving() {
    clearTimeout(this.#timer);
    this.#wanted = null;
  }

  /**
   * Takes over what a member has answered on another device, unless this browser has answers that the server does not
   * have yet.
   */
  async #takeAlong() {
    const {respondents, anonymous, refused} = this.form;
    if (respondents !== 'members' || anonymous || refused || this.state !== 'open') return;
    const there = await this.#call('GET', '/progress').catch(problem => {
      if (!(problem instanceof Problem)) throw problem;
    });
    if (!there) return;
    const {responseId: id, answers, page, savedAt} = there;
    const isNewer = this.#now.answers === null || savedAt > (this.#saved?.at ?? '');
    if (this.isSaved && isNewer) this.#set({id, answers, page: page ?? 0});
    if (this.#has(answers)) this.#confirm(answers, savedAt); // perhaps only its answer was lost
  }

  // ---- The draft in this browser, one for all its tabs: {id, state, answers, page, body, submittedAt}. Its id is
  // generated once and kept until the server has answered. What the server has saved, {id, answers, at}, is stored
  // separately, so that saving in one tab never overwrites the answers of another.

  /** Reads it; returns whether it is new. If two tabs open at once, both take the id that was stored last. */
  #read() {
    const kept = storage.get(this.#key);
    const text = JSON.stringify(kept);
    if (!kept || text === this.#text) return false;
    this.#now = kept;
    this.#text = text;
    return true;
  }

  /** Changes some values. Others that another tab has just written stay, and #read() will still report them. */
  #set(values) {
    const kept = storage.get(this.#key);
    const isBehind = kept && kept.id === this.#now.id && JSON.stringify(kept) !== this.#text;
    this.#now = {...(isBehind ? kept : this.#now), ...values};
    if (!isBehind) this.#text = JSON.stringify(this.#now);
    storage.set(this.#key, this.#now);
    if (this.state === 'sent') storage.set(`${this.#key}.saved`, null);
  }

  /** Follows another tab. */
  #adopt() {
    if (!this.#read() || (this.#sending && this.state !== 'sent')) return;
    this.#stopSaving();
    this.problem = null;
    if (this.state === 'sending') this.submit();
    this.#tell('adopted');
  }

  #confirm(answers, at) {
    this.#confirmed = {id: this.id, answers, at};
    storage.set(`${this.#key}.saved`, this.#confirmed);
  }

  get #saved() {
    const saved = storage.get(`${this.#key}.saved`) ?? this.#confirmed;
    return saved?.id === this.id ? saved : null;
  }

  /** Whether the draft, perhaps that of another tab, has these answers. */
  #has(answers) {
    return JSON.stringify(answers) === JSON.stringify((storage.get(this.#key) ?? this.#now).answers);
  }
}

export const open = (server, survey, options) => SurveyResponse.open(server, survey, options);

async function ask(method, address, headers, body) {
  const options = {method, headers: {...headers}};
  if (body) {
    options.headers['Content-Type'] = 'application/json';
    options.body = JSON.stringify(body);
  }
  let response;
  let text;
  try {
    response = await fetch(address, options);
    text = await response.text();
  } catch {
    throw new Problem(NO_ANSWER);
  }
  const json = parsed(text);
  if (response.ok && json) return json;
  // What is not JSON is no answer of Surely: it is the log-in page of a train's network, say, or comes from a server
  // that is still starting.
  const isElsewhere = !json && (response.ok || [403, 404, 405].includes(response.status));
  const refusal = isElsewhere ? NO_ANSWER : {status: response.status, ...json};
  throw new Problem(refusal, Number(response.headers.get('Retry-After')) || 0);
}

/** Null if it is not JSON. */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Asks again and again, after longer and longer pauses, as long as the problem is one to wait for. */
async function persistently(request, isTemporary, waiting) {
  for (let pause = FIRST_PAUSE; ; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
    try {
      return await request();
    } catch (problem) {
      if (!(problem instanceof Problem && isTemporary(problem))) throw problem;
      waiting(problem);
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

/** A random UUID (version 4); crypto.randomUUID() does not exist on a page without https. */
function generateId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const digits = [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** The browser's storage. If it is forbidden or full, a value is lost with the page. */
const storage = {
  get(key) {
    try {
      return parsed(localStorage.getItem(key));
    } catch {
      return null;
    }
  },
  set(key, value) {
    try {
      if (value === null) localStorage.removeItem(key);
      else localStorage.setItem(key, JSON.stringify(value));
    } catch {
      // see above
    }
  },
};
