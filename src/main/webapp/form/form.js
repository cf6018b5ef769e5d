// A survey as a respondent fills it in: the questions, the errors and the answers to send. It knows no page and no server. The server
// accepts what it sends; both are tested with the same cases (src/test/conformance).
import {condition} from './condition.js';
import {QuestionSet} from './question-set.js';
import {AnswerScope} from './answer-scope.js';
import {Shown} from './sharing.js';
import {asJson, isBlank, isOn, isSame} from './text.js';
import {Triggers} from './triggers.js';
import {Changes} from './writing.js';

/** Answers that depend on each other settle after some rounds; circular ones are then left as they are. */
const ROUNDS = 20;

export class Form {
  values = {};
  /** Of calculated values, by name in lower case. */
  calculated = {};
  /** What triggers have shown (true) or hidden, by name. */
  triggered = new Map();
  /** Where an answer went because its question was hidden: with the default it begins anew as it is shown. */
  cleared = new Set();
  /** Where a trigger has written the answer of a question that is hidden: it stays until that is shown. */
  kept = new Set();
  /** Questions whose default the respondent has changed. */
  touched = new Set();
  shown = new Shown();
  /** What has been followed by what it leads to. */
  seen = {values: {}, calculated: {}};
  /** Choices that have no places left, as texts, by question: they can be kept, but not sent. */
  gone = {};

  /**
   * @param definition as the server serves it
   * @param saved      answers to go on with; null for a new response, which begins with the defaults
   * @param given      values of the variables that the definition declares, by name; of others, their defaults count
   */
  constructor(definition, saved = null, now = () => new Date(), given = {}) {
    this.definition = definition;
    this.now = () => this.settledAt ?? now();
    this.given = given;
    this.variables = {...definition.variables, ...given};
    this.questionSet = new QuestionSet(this);
    const {elements = definition.questions, pages = []} = definition;
    (pages.length > 0 ? pages : [{elements}]).forEach(page => this.questionSet.addPage(page));
    this.pages = this.questionSet.pages;
    this.calculations = (definition.calculatedValues ?? []).map(json => ({...json, expression: condition(json.expression)}));
    this.scope = new AnswerScope({form: this, questionSet: this.questionSet, path: []});
    this.triggers = new Triggers(definition.triggers, this);
    if (saved) this.resume(saved);
    else this.begin();
    this.settle();
    if (saved) {
      this.triggers.resume();
    } else {
      this.followDefaults();
      this.triggers.run();
    }
    this.settle();
    // As in survey-core, the defaults count as changes when the first question is answered.
    this.seen = {values: saved ?? {}, calculated: this.calculated};
  }

  /** With the defaults; a trigger that writes sees one after the other. */
  begin() {
    for (const question of this.questionSet.questions) {
      question.begin(this.scope);
      if (this.triggers.written.length > 0) {
        this.settle();
        this.triggers.run();
      }
    }
  }

  resume(saved) {
    this.values = structuredClone(saved);
    this.questionSet.questions.filter(question => question.key in saved).forEach(question => this.touched.add(question));
    this.triggers.written.filter(question => question.key in saved).forEach(question => this.kept.add(question.placeAt(this.scope)));
  }

  /** What follows from the defaults; that what is computed has a value is no change yet. */
  followDefaults() {
    const computed = this.questionSet.questions.filter(({typeName}) => typeName === 'expression').map(({key}) => [key, this.values[key]]);
    this.seen = {values: Object.fromEntries(computed), calculated: this.calculated};
    this.follow(null);
  }

  /** The respondent answers; undefined for no answer. In a row, a panel or an item, blanks are none. */
  answer(question, scope, value) {
    const isNothing = scope.path.length > 0 && typeof value === 'string' && isBlank(value);
    scope.set(question.key, isNothing ? undefined : value);
    this.answered(question);
  }

  comment(question, scope, words) {
    scope.set(question.commentKey, words || undefined);
    this.answered(question);
  }

  /** What follows from an answer that is there. */
  answered(question) {
    this.touched.add(question);
    this.settle();
    this.follow(question);
    this.triggers.run();
    this.settle();
  }

  /** A trigger writes an answer; what is hollow is none. */
  put(question, value) {
    question.put(this.scope, value);
    this.settle();
    this.follow(question);
  }

  /** Writes what follows from the answers that have changed since this was done last, and what follows from that. */
  follow(answered) {
    for (let round = 0; round < ROUNDS; round++) {
      const now = {values: this.values, calculated: this.calculated};
      const changes = Changes.of(this.seen, now, answered, this.questionSet);
      this.seen = now;
      if (changes.isNone) return;
      this.questionSet.follow(this.scope, changes);
      this.settle();
    }
  }

  isGone(question, value) {
    return question.isTop && (this.gone[question.name] ?? []).includes(String(value));
  }

  settle() {
    this.settledAt = this.now(); // one instant for all rounds, or what computes the time would never settle
    for (
      let round = 0, before;
      round < ROUNDS && !(isSame(before?.values, this.values) && isSame(before.calculated, this.calculated));
      round++
    ) {
      before = {values: this.values, calculated: this.calculated};
      this.calculated = Object.fromEntries(
        this.calculations.map(({name, expression}) => [name.toLowerCase(), expression?.value(this.scope)])
      );
      this.questionSet.settle(this.scope);
    }
    this.settledAt = undefined;
  }

  /** The pages that a respondent comes to with these answers; one at least. */
  path() {
    const path = [];
    for (let i = 0; i < this.pages.length;) {
      const page = this.pages[i];
      const isShown = page.isShown(this.scope);
      if (isShown) path.push(page);
      i = isShown ? this.triggers.next(page) : i + 1;
    }
    return path.length > 0 ? path : this.pages.slice(0, 1);
  }

  /** What is wrong with the answers. */
  issues() {
    const issues = [];
    this.questionSet.check(
      this.scope,
      issues,
      this.path().filter(page => !this.triggers.isLeft(page))
    );
    return issues;
  }

  /** What is sent: without what is hidden. */
  answers() {
    const sent = this.questionSet.sent(this.scope);
    for (const {name, expression} of this.calculations.filter(({includeIntoResult}) => isOn(includeIntoResult))) {
      const value = this.calculated[name.toLowerCase()] ?? (expression?.isNoNumber(this.scope) ? null : undefined);
      if (value !== undefined) sent[name] = value;
    }
    return asJson(sent);
  }
}
