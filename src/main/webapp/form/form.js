// A survey that a respondent fills in: the questions, the errors and the answers to send. It knows neither the page nor
// the server. The server accepts what it sends; both are tested with the same cases (src/test/conformance).
import {condition} from './condition.js';
import {QuestionSet} from './question-set.js';
import {AnswerScope} from './answer-scope.js';
import {Shown} from './sharing.js';
import {asJson, isBlank, isOn, isSame} from './text.js';
import {Triggers} from './triggers.js';
import {Changes} from './writing.js';

/**
 * Answers that depend on each other settle within some rounds. Circular ones are left as they are after the last round.
 */
const ROUNDS = 20;

export class Form {
  values = {};
  /** The calculated values, by name in lower case. */
  calculated = {};
  /** By name of an element, whether triggers have shown (true) or hidden it. */
  triggered = new Map();
  /**
   * Places whose answer was cleared because the question was hidden. It starts with the default again when it is shown.
   */
  cleared = new Set();
  /** Places where a trigger has answered a hidden question. The answer stays until the question is shown. */
  kept = new Set();
  /** Questions whose default the respondent has changed. */
  touched = new Set();
  shown = new Shown();
  /** The state of the form whose consequences have been written. */
  seen = {values: {}, calculated: {}};
  /**
   * Choices without places left, as texts, by question. They may stay picked, but the response can't be sent with them.
   */
  gone = {};

  /**
   * @param definition as the server serves it
   * @param saved      answers to resume with; null for a new response, which begins with the defaults
   * @param given      values of variables of the definition, by name; other variables have their defaults
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
    this.calculations = (definition.calculatedValues ?? []).map(json => ({
      ...json,
      expression: condition(json.expression),
    }));
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

  /** Sets the defaults. Triggers that write see them one after the other. */
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
    this.questionSet.questions
      .filter(question => question.key in saved)
      .forEach(question => this.touched.add(question));
    this.triggers.written
      .filter(question => question.key in saved)
      .forEach(question => this.kept.add(question.placeAt(this.scope)));
  }

  /** Writes what follows from the defaults. Computed values do not count as changes yet. */
  followDefaults() {
    const computed = this.questionSet.questions
      .filter(({typeName}) => typeName === 'expression')
      .map(({key}) => [key, this.values[key]]);
    this.seen = {values: Object.fromEntries(computed), calculated: this.calculated};
    this.follow(null);
  }

  /** Sets the respondent's answer; undefined for none. In a row, a panel or an item, spaces only are no answer. */
  answer(question, scope, value) {
    const isNothing = scope.path.length > 0 && typeof value === 'string' && isBlank(value);
    scope.set(question.key, isNothing ? undefined : value);
    this.answered(question);
  }

  comment(question, scope, words) {
    scope.set(question.commentKey, words || undefined);
    this.answered(question);
  }

  /** Writes what follows from an answer that was set. */
  answered(question) {
    this.touched.add(question);
    this.settle();
    this.follow(question);
    this.triggers.run();
    this.settle();
  }

  /** Sets the answer that a trigger writes; an empty one is none. */
  put(question, value) {
    question.put(this.scope, value);
    this.settle();
    this.follow(question);
  }

  /** Writes what follows from the answers that have changed since the last call, and then what follows from that. */
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
    // one instant for all rounds, because an expression that reads the time would never settle
    this.settledAt = this.now();
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

  /** The pages that a respondent sees with these answers; at least one. */
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

  /** The errors in the answers. */
  issues() {
    const issues = [];
    this.questionSet.check(
      this.scope,
      issues,
      this.path().filter(page => !this.triggers.isLeft(page))
    );
    return issues;
  }

  /** The answers to send, without those to hidden questions. */
  answers() {
    const sent = this.questionSet.sent(this.scope);
    for (const {name, expression} of this.calculations.filter(({includeIntoResult}) => isOn(includeIntoResult))) {
      const value = this.calculated[name.toLowerCase()] ?? (expression?.isNoNumber(this.scope) ? null : undefined);
      if (value !== undefined) sent[name] = value;
    }
    return asJson(sent);
  }
}
