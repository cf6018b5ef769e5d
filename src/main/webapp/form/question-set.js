// Questions whose answers are in the same object.
import {Content, Page, Panel} from './element.js';
import {Question} from './question.js';

/** The rest of a name after a key; undefined if the name does not begin with the key. */
const restOf = (name, key) => (name.toLowerCase().startsWith(key.toLowerCase()) ? name.slice(key.length) : undefined);

export class QuestionSet {
  questions = [];
  panels = [];
  pages = [];

  constructor(form) {
    this.form = form;
  }

  addPage(json) {
    const page = new Page(json, null, this.form);
    page.called = json.name || this.unusedName();
    this.pages.push(page);
    this.panels.push(page);
    page.elements = this.read(json.elements ?? json.questions ?? [], page);
  }

  /** The name that survey-core gives to a page without one. */
  unusedName() {
    const names = [...(this.form.definition.pages ?? []), ...this.pages.map(page => ({name: page.called}))].map(
      ({name}) => name
    );
    let number = 1;
    while (names.includes(`page${number}`)) number++;
    return `page${number}`;
  }

  /** @returns the elements, in their order */
  read(list, parent) {
    return list.map(json => {
      if (json.type === 'html' || json.type === 'image') return new Content(json, parent, this.form);
      return json.type === 'panel' ? this.readPanel(json, parent) : this.readQuestion(json, parent);
    });
  }

  readPanel(json, parent) {
    const panel = new Panel(json, parent, this.form);
    this.panels.push(panel);
    panel.elements = this.read(json.elements ?? json.questions ?? [], panel);
    return panel;
  }

  readQuestion(json, parent) {
    const question = new Question(json, parent, this.form, inner => {
      const questionSet = new QuestionSet(this.form);
      questionSet.elements = questionSet.read(inner, null);
      return questionSet;
    });
    this.questions.push(question);
    return question;
  }

  /** The question with this name or key, ignoring case. */
  find(name) {
    const lower = name.toLowerCase();
    return (
      this.questions.find(question => question.name.toLowerCase() === lower) ??
      this.questions.find(question => question.key.toLowerCase() === lower)
    );
  }

  /** The first question whose answer an expression reads by this name, ignoring case. */
  answering(name) {
    const lower = name.toLowerCase();
    return this.questions.find(question => question.key.toLowerCase() === lower);
  }

  /** Whether a name refers to a question or to something in its answer. */
  know(name) {
    return this.questions.some(({key}) => /^$|^[.[]/.test(restOf(name, key) ?? '-'));
  }

  /** Whether expressions read a missing answer of this name as an empty list, as for several choices. */
  isList(name, values) {
    const question = this.answering(name);
    if (question) return Boolean(question.type.isList);
    return this.questions.some(({key, type}) => {
      const rest = type.within && restOf(name, key);
      const inner = rest && type.within(values[key], rest);
      return inner && type.questionSet.answering(inner)?.type.isList;
    });
  }

  questionsByKey() {
    if (!this.byKey) {
      this.byKey = new Map(this.questions.map(question => [question.key, []]));
      this.questions.forEach(question => this.byKey.get(question.key).push(question));
    }
    return this.byKey;
  }

  get hasSharing() {
    return this.questionsByKey().size < this.questions.length;
  }

  /** The questions that share the answer of this one, including itself, in the order of the definition. */
  sharing({key}) {
    return this.questionsByKey().get(key);
  }

  begin(scope) {
    this.questions.forEach(question => question.begin(scope));
  }

  settle(scope) {
    this.questions.forEach(question => question.settle(scope));
  }

  follow(scope, changes) {
    this.questions.forEach(question => question.follow(scope, changes));
  }

  sent(scope) {
    const sent = {};
    this.questions.forEach(question => question.send(scope, sent));
    return sent;
  }

  /** @param pages on which questions may be required; undefined: on all */
  check(scope, issues, pages) {
    const isAsked = element => !pages || !element.page || pages.includes(element.page);
    for (const question of this.questions) {
      if (question.isVisible(scope) && question.isEnabled(scope))
        this.checkQuestion(question, scope, isAsked(question), issues);
    }
    this.panels
      .filter(panel => isAsked(panel) && panel.isVisible(scope) && panel.isEnabled(scope) && panel.isRequired(scope))
      .forEach(panel => this.checkPanel(panel, scope, issues));
  }

  checkQuestion(question, scope, isAsked, issues) {
    const isAnswered = scope.get(question.key) !== undefined;
    if (!isAsked && !isAnswered) return;
    const before = issues.length;
    question.check(scope, isAsked && (question.isRequired(scope) || Boolean(question.type.needsAnswer)), issues);
    issues.slice(before).forEach(issue => (issue.page ??= question.page));
  }

  /** A required panel needs at least one answer. The error is shown at its first question. */
  checkPanel(panel, scope, issues) {
    const shown = this.questions.filter(question => question.isIn(panel) && question.isVisible(scope));
    if (shown.length === 0 || shown.some(question => question.isAnsweredAt(scope))) return;
    issues.push({
      path: [...scope.path, shown[0].key],
      code: 'required:panel',
      values: {},
      text: panel.json.requiredErrorText,
      page: panel.page,
      panel,
    });
  }
}
