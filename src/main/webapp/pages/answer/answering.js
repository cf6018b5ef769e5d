// One respondent and their response, from the first answer to the receipt.
import {api, get} from '../../ui/api.js';
import {language} from '../../ui/i18n.js';
import {points} from '../../ui/page.js';
import {Form} from '../../form/form.js';
import {Sheet} from '../../form/view/sheet.js';
import {forgive, tell, told, unfinished} from './faults.js';
import {survey} from './link.js';
import {obstacle} from './messages.js';
import {draw, focusOnError, focusOnTop} from './paper.js';
import {Progress} from './progress.js';
import {send} from './send.js';
import {thanks} from './thanks.js';

/** What ends the answering: the server will never take this response. */
const FINAL = ['survey-full', 'survey-not-open', 'already-responded', 'invitation-unknown', 'invitation-needed', 'log-in-needed', 'not-found'];

export class Answering {
  /** "here": kept in this browser; "there": on the server, too; null: nothing to keep yet. */
  saved = null;
  /** "sending", "retrying" or "offline"; null: it is not being sent. */
  sending = null;
  problem = null;
  /** Nothing is answered any more. */
  isOver = false;

  constructor({main, form, token, draft}) {
    Object.assign(this, {main, form, token, draft});
    this.progress = new Progress(survey, {saved: answer => this.isSaved(answer), failed: problem => this.isNotSaved(problem)});
    addEventListener('popstate', event => event.state && this.show(event.state.page));
    document.addEventListener('submit', event => event.preventDefault());
  }

  begin() {
    const {state, answers, page} = this.draft.now;
    if (state === 'sent') return thanks(this);
    if (this.form.state === 'closed' && state !== 'sending') return obstacle(this.main, 'survey-not-open', {form: this.form});
    this.model = new Form(this.form.definition, answers);
    this.model.gone = this.form.gone;
    this.sheet = new Sheet(this.model, {language, seed: this.draft.now.id, changed: () => this.changed()});
    this.turn(page);
    this.saved = answers ? 'here' : null;
    history.replaceState({page: this.page}, '');
    this.draw();
    if (state === 'sending') this.send();
  }

  /** Another tab has answered, or sent. */
  adopt() {
    if (this.sending && this.draft.now.state !== 'sent') return;
    this.progress.stop();
    this.begin();
  }

  get pages() {
    return this.model.path();
  }

  draw() {
    draw(this);
  }

  /** Opens at a page, by its place among those that are asked now. */
  turn(index) {
    this.page = Math.max(0, Math.min(index, this.pages.length - 1));
    this.current = this.pages[this.page];
  }

  changed() {
    const place = this.pages.indexOf(this.current);
    this.turn(place < 0 ? this.page : place); // an answer may show and hide other pages
    this.draft.set({answers: this.model.values, page: this.page});
    this.saved = 'here';
    this.problem = null;
    this.progress.save(this.draft.now.id, this.model.values, this.page);
    forgive(this.sheet, this.model);
    this.draw();
  }

  isSaved({savedAt}) {
    if (this.isOver || this.draft.now.state !== 'open') return;
    this.saved = 'there';
    this.draft.set({at: savedAt});
    this.draw();
  }

  isNotSaved(problem) {
    if (this.sending || this.draft.now.state !== 'open') return;
    if (problem.slug === 'already-responded') this.isSent({});
  }

  show(index) {
    if (this.sending || this.isOver || this.draft.now.state === 'sent') return;
    this.turn(index);
    this.draft.set({page: this.page});
    this.sheet.errors = new Map();
    this.draw();
    focusOnTop(this.main);
  }

  go(by) {
    history.pushState({page: this.page + by}, '');
    this.show(this.page + by);
  }

  next() {
    const page = this.pages[this.page];
    const issues = [...this.model.issues().filter(issue => issue.page === page), ...unfinished(this.main, page)];
    if (issues.length > 0) return this.complain(issues);
    this.go(1);
  }

  /** Shows what is wrong on the first page that has something wrong. */
  complain(issues) {
    const page = this.pages.findIndex(one => issues.some(issue => issue.page === one || issue.page === undefined));
    if (page >= 0 && page !== this.page) this.show(page);
    tell(this.sheet, issues.filter(issue => !issue.page || issue.page === this.pages[this.page]));
    this.draw();
    focusOnError(this.main);
  }

  submit() {
    if (this.sending) return;
    const issues = [...this.model.issues(), ...unfinished(this.main, this.pages[this.page])];
    if (issues.length > 0) return this.complain(issues);
    const answers = this.model.answers();
    this.draft.set({state: 'sending', body: this.token && this.form.respondents === 'invited' ? {answers, invitation: this.token} : {answers}});
    this.send();
  }

  async send() {
    this.progress.stop();
    this.say('sending');
    const {id, body} = this.draft.now;
    try {
      this.isSent(await send(survey, id, body, isOffline => this.say(isOffline ? 'offline' : 'retrying')));
    } catch (problem) {
      if (problem.slug === undefined) throw problem;
      await this.isRefused(problem);
    }
  }

  say(sending) {
    this.sending = sending;
    this.draw();
  }

  isSent({submittedAt = null}) {
    this.sending = null;
    this.draft.set({state: 'sent', answers: null, body: null, submittedAt});
    thanks(this);
    if (this.form.reward && submittedAt) points().catch(() => {}); // the header's balance; the next page asks for it anyway
  }

  async isRefused(problem) {
    this.sending = null;
    if (problem.slug === 'response-differs') return this.isSent({});
    this.draft.set({state: 'open', body: null});
    this.isOver = FINAL.includes(problem.slug);
    if (this.isOver) return obstacle(this.main, problem.slug, {form: this.form, problem});
    if (problem.slug === 'choice-full') this.model.gone = (await get(api`surveys/${survey}/form`).catch(() => this.form)).gone;
    const issues = [...this.model.issues(), ...problem.slug === 'invalid-input' ? told(problem, this.model) : []];
    this.problem = problem;
    if (issues.length > 0) this.complain(issues);
    else this.draw();
  }
}
