// One respondent and their response, from the first answer to the receipt.
import {api, get} from '../../ui/api.js';
import {language} from '../../ui/i18n.js';
import {points} from '../../ui/page.js';
import {issuesOf} from './errors.js';
import {Filling} from './filling.js';
import {survey, variables} from './link.js';
import {obstacle} from './messages.js';
import {Progress} from './progress.js';
import {send} from './send.js';
import {thanks} from './thanks.js';

/** Problems after which the server will never accept this response. */
const FINAL = [
  'survey-full',
  'survey-not-open',
  'already-responded',
  'invitation-unknown',
  'invitation-needed',
  'log-in-needed',
  'not-found',
];

export class Answering extends Filling {
  /** Whether a problem has ended the answering. */
  isOver = false;

  constructor({main, form, token, draft}) {
    super({main, form});
    Object.assign(this, {token, draft});
    this.progress = new Progress(survey, {
      saved: (...saved) => this.isSaved(...saved),
      failed: problem => this.isNotSaved(problem),
    });
    addEventListener('popstate', event => event.state && this.show(event.state.page));
  }

  begin() {
    const {state, answers, page} = this.draft.now;
    if (state === 'sent') return thanks(this);
    if (this.form.refused && state !== 'sending') return obstacle(this.main, this.form.refused, {form: this.form});
    // a later visit may lack the link's values
    const given = {...this.draft.now.variables, ...variables(this.form.definition)};
    this.open(answers, page, {language, seed: this.draft.now.id, variables: given});
    this.saved = answers ? 'here' : null;
    history.replaceState({page: this.page}, '');
    this.draw();
    if (state === 'sending') this.send();
  }

  /** Takes over what another tab has answered or sent. */
  adopt() {
    if (this.sending && this.draft.now.state !== 'sent') return;
    this.progress.stop();
    this.begin();
  }

  keep() {
    this.saved = 'here';
    this.draft.set({answers: this.model.values, page: this.page, variables: this.model.given});
    this.progress.save(this.draft.now.id, {answers: this.model.values, page: this.page, ...this.proof});
  }

  /** Identifies a respondent who is not logged in. */
  get proof() {
    return this.form.respondents === 'invited' ? {invitation: this.token} : {};
  }

  isSaved({savedAt}, answers) {
    if (this.isOver || this.draft.now.state !== 'open') return;
    this.draft.confirm(answers, savedAt);
    this.saved = this.draft.isUnsaved ? 'here' : 'there';
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
    super.show(index);
  }

  go(by) {
    history.pushState({page: this.page + by}, '');
    this.show(this.page + by);
  }

  submit() {
    if (this.sending || !this.isComplete()) return;
    this.draft.set({state: 'sending', body: {answers: this.model.answers(), ...this.proof}});
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
    if (this.form.reward && submittedAt) points().catch(() => {}); // only the balance in the header
  }

  async isRefused(problem) {
    this.sending = null;
    if (problem.slug === 'response-differs') return this.isSent({});
    this.draft.set({state: 'open', body: null});
    this.isOver = FINAL.includes(problem.slug);
    if (this.isOver) return obstacle(this.main, problem.slug, {form: this.form, problem});
    if (problem.slug === 'choice-full')
      this.model.gone = (await get(api`surveys/${survey}/form`).catch(() => this.form)).gone;
    const issues = [...this.model.issues(), ...(problem.slug === 'invalid-input' ? issuesOf(problem, this.model) : [])];
    this.problem = problem;
    if (issues.length > 0) this.complain(issues);
    else this.draw();
  }
}
