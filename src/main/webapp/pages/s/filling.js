// A form that is being filled in: its answers, the page that is shown, and the errors on it. A subclass decides where
// the answers go.
import {render} from '../../ui/html.js';
import {Form} from '../../form/form.js';
import {FormView} from '../../form/view/form-view.js';
import {hideFixedErrors, showErrors, unfinishedInputs} from './errors.js';
import {focusOnError, focusOnTop, paper} from './paper.js';

export class Filling {
  /**
   * Where the answers are saved: "here", in this browser, or "there", on the server, too; null if there are none yet.
   */
  saved = null;
  /** "sending", "retrying" or "offline"; null if the response is not being sent. */
  sending = null;
  problem = null;

  /**
   * @param main what it is drawn in
   * @param form as the API gives it
   */
  constructor({main, form}) {
    Object.assign(this, {main, form});
  }

  /** Opens the form with these answers (null: none yet) at a page. */
  open(answers, page, {language, seed, variables}) {
    this.model = new Form(this.form.definition, answers, undefined, variables);
    this.model.gone = this.form.gone;
    this.view = new FormView(this.model, {
      language,
      seed,
      changed: () => this.changed(),
      redraw: () => this.draw(),
    });
    this.turn(page);
  }

  get pages() {
    return this.model.path();
  }

  draw() {
    render(paper(this), this.main);
  }

  /** Opens a page, by its index among the pages that are shown now. */
  turn(index) {
    this.page = Math.max(0, Math.min(index, this.pages.length - 1));
    this.current = this.pages[this.page];
  }

  /** Called after each answer, which may show and hide other pages. */
  changed() {
    const place = this.pages.indexOf(this.current);
    this.turn(place < 0 ? this.page : place);
    this.problem = null;
    this.keep();
    hideFixedErrors(this.view, this.model);
    this.draw();
  }

  /** A subclass stores the answers. */
  keep() {}

  show(index) {
    this.turn(index);
    this.view.errors = new Map();
    this.draw();
    focusOnTop(this.main);
  }

  go(by) {
    this.show(this.page + by);
  }

  next() {
    const page = this.pages[this.page];
    const issues = [...this.model.issues().filter(issue => issue.page === page), ...unfinishedInputs(this.main, page)];
    if (issues.length > 0) return this.complain(issues);
    this.go(1);
  }

  /** Whether there are no errors; otherwise shows them. */
  isComplete() {
    const issues = [...this.model.issues(), ...unfinishedInputs(this.main, this.pages[this.page])];
    if (issues.length > 0) this.complain(issues);
    return issues.length === 0;
  }

  /** Opens the first page that has one of these issues, and shows its errors. */
  complain(issues) {
    const page = this.pages.findIndex(one => issues.some(issue => issue.page === one || issue.page === undefined));
    if (page >= 0 && page !== this.page) this.show(page);
    showErrors(
      this.view,
      issues.filter(issue => !issue.page || issue.page === this.pages[this.page])
    );
    this.draw();
    focusOnError(this.main);
  }
}
