// Answers that follow from others: setValueExpression, setValueIf, resetValueIf. Only those that read what has changed are written, so
// that a respondent's own words stay until then.
import {condition} from './condition.js';
import {isMap, isSame} from './text.js';

const COMMENT = /-comment$/;

/** The keys of what differs, in lower case; a comment is part of what it comments. */
function differences(a = {}, b = {}) {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].filter(key => !isSame(a[key], b[key])).map(key => key.toLowerCase().replace(COMMENT, ''));
}

/** What has changed, from one state of a form ({values, calculated}) to another. */
export class Changes {
  /** @param answered the question that the respondent has answered: it is not written by its own answer */
  static of(before, after, answered, questionSet) {
    const keys = [...differences(before.values, after.values), ...differences(before.calculated, after.calculated)];
    const names = questionSet.questions.filter(({key}) => keys.includes(key.toLowerCase())).map(({name}) => name.toLowerCase());
    return new Changes(before.values, new Set([...keys, ...names]), answered);
  }

  constructor(before, changed, answered) {
    Object.assign(this, {before, changed, answered});
  }

  get isNone() {
    return this.changed.size === 0;
  }

  /** In a row or a panel, where its own answers are panel.name. */
  within(scope) {
    const before = scope.path.reduce((value, step) => value?.[step], this.before);
    const own = differences(isMap(before) ? before : {}, scope.values).map(key => `${scope.variable}.${key}`);
    return new Changes(this.before, new Set([...this.changed, ...own]), this.answered);
  }

  /** But for the answer of this question itself. */
  without(question, scope) {
    const own = [question.name, question.key].map(name => `${scope.variable ? `${scope.variable}.` : ''}${name}`.toLowerCase());
    return new Changes(this.before, new Set([...this.changed].filter(name => !own.includes(name))), this.answered);
  }

  /** Whether an expression reads any of it; one that reads no answer is asked each time. */
  reaches(expression) {
    return (
      Boolean(expression) &&
      (expression.names.size === 0 ||
        [...expression.names].some(name => {
          const [head, next] = name.toLowerCase().split(/[.[]/);
          return this.changed.has(head) || this.changed.has(`${head}.${next}`);
        }))
    );
  }
}

export class Writing {
  constructor({resetValueIf, setValueIf, setValueExpression}) {
    Object.assign(this, {reset: condition(resetValueIf), when: condition(setValueIf), value: condition(setValueExpression)});
  }

  run(question, scope, changes) {
    if (changes.reaches(this.reset) && question.isAnsweredAt(scope) && this.reset.isTrue(scope)) question.reset(scope);
    if (this.isDue(scope, changes)) question.write(scope, this.value);
  }

  /** With a condition the expression is asked only where that holds; without an expression the answer goes. */
  isDue(scope, changes) {
    if (!this.when) return changes.reaches(this.value);
    return (changes.reaches(this.when) || changes.reaches(this.value)) && Boolean(this.when.value(scope));
  }
}
