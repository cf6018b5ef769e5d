// One respondent and their response, from the first answer to the receipt. The client sends it; this shows it.
import {use} from '../../ui/i18n.js';
import {points, reframe} from '../../ui/page.js';
import {issuesOf} from './errors.js';
import {Filling} from './filling.js';
import {choose, languageChoice} from './language.js';
import {variables} from './link.js';
import {obstacle, shown} from './messages.js';
import {thanks} from './thanks.js';

export class Answering extends Filling {
  /** Whether a problem has ended the answering. */
  isOver = false;

  /**
   * @param response of the client
   * @param language in which the survey is read
   */
  constructor({main, response, language}) {
    super({main, form: response.form});
    Object.assign(this, {response, language});
    response.addEventListener('saved', () => this.isSaved());
    response.addEventListener('waiting', ({detail}) => this.say(detail.status === 0 ? 'offline' : 'retrying'));
    response.addEventListener('sent', () => this.isSent());
    response.addEventListener('adopted', () => this.begin());
    addEventListener('popstate', event => event.state && this.show(event.state.page));
  }

  begin() {
    const {id, state, kept, problem} = this.response;
    this.sending = null;
    if (state === 'sent') return thanks(this);
    if (this.form.refused && state !== 'sending') return obstacle(this.main, this.form.refused, {form: this.form});
    // a later visit may lack the link's values
    const given = {...kept.variables, ...variables(this.form.definition)};
    this.open(kept.answers, kept.page, {language: this.language, seed: id, variables: given});
    this.saved = kept.answers ? 'here' : null;
    history.replaceState({page: this.page}, '');
    this.draw();
    if (state === 'sending') this.send();
    if (problem) this.isRefused(problem);
  }

  languageChoice() {
    return languageChoice(this.form.definition, this.language, tag => this.read(tag));
  }

  /** Goes on in another language. */
  async read(language) {
    this.remember(language);
    await use(language, true);
    this.language = this.view.language = language;
    await reframe();
    this.draw();
  }

  remember(language) {
    choose(language);
  }

  keep() {
    this.saved = 'here';
    this.response.save(this.model.values, {page: this.page, variables: this.model.given});
  }

  isSaved() {
    if (this.isOver) return;
    this.saved = this.response.isSaved ? 'there' : 'here';
    this.draw();
  }

  show(index) {
    if (this.sending || this.isOver || this.response.state === 'sent') return;
    this.turn(index);
    this.response.keep({page: this.page});
    super.show(index);
  }

  go(by) {
    history.pushState({page: this.page + by}, '');
    this.show(this.page + by);
  }

  submit() {
    if (!this.sending && this.isComplete()) this.send();
  }

  async send() {
    this.say('sending');
    await this.response.submit(this.model.answers()).catch(problem => this.isRefused(problem));
  }

  say(sending) {
    this.sending = sending;
    this.draw();
  }

  isSent() {
    this.sending = null;
    thanks(this);
    const isRewarded = this.form.reward && this.response.receipt.submittedAt;
    if (isRewarded) points().catch(() => {}); // only the balance in the header
  }

  isRefused(refusal) {
    const problem = shown(refusal);
    this.sending = null;
    this.isOver = refusal.isFinal;
    if (this.isOver) return obstacle(this.main, problem.slug, {form: this.form, problem});
    this.model.gone = this.form.gone;
    const issues = [...this.model.issues(), ...(problem.slug === 'invalid-input' ? issuesOf(problem, this.model) : [])];
    this.problem = problem;
    if (issues.length > 0) this.complain(issues);
    else this.draw();
  }
}
