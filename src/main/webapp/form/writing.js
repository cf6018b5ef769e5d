// Answers that follow from others: setValueExpression, setValueIf, resetValueIf. An answer is only written when
// something that its expressions read has changed; until then, what the respondent has entered stays.
import {condition} from './condition.js';
import {isMap, isSame} from './text.js';

const COMMENT = /-comment$/;

/** The keys of the differences, in lower case. A comment belongs to the question that it comments on. */
function differences(a = {}, b = {}) {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].filter(key => !isSame(a[key], b[key])).map(key => key.toLowerCase().replace(COMMENT, ''));
}

/** What has changed between two states of a form, {values, calculated}. */
export class Changes {
  /** @param answered the question that the respondent has answered; its own answer does not write it */
  static of(before, after, answered, questionSet) {
    const keys = [...differences(before.values, after.values), ...differences(before.calculated, after.calculated)];
    const names = questionSet.questions
      .filter(({key}) => keys.includes(key.toLowerCase()))
      .map(({name}) => name.toLowerCase());
    return new Changes(before.values, new Set([...keys, ...names]), answered);
  }

  constructor(before, changed, answered) {
    Object.assign(this, {before, changed, answered});
  }

  get isNone() {
    return this.changed.size === 0;
  }

  /** The changes as a row or a panel sees them, where its own answers are named panel.name. */
  within(scope) {
    const before = scope.path.reduce((value, step) => value?.[step], this.before);
    const own = differences(isMap(before) ? before : {}, scope.values).map(key => `${scope.variable}.${key}`);
    return new Changes(this.before, new Set([...this.changed, ...own]), this.answered);
  }

  /** The changes without the answer of this question. */
  without(question, scope) {
    const own = [question.name, question.key].map(name =>
      `${scope.variable ? `${scope.variable}.` : ''}${name}`.toLowerCase()
    );
    return new Changes(this.before, new Set([...this.changed].filter(name => !own.includes(name))), this.answered);
  }

  /** Whether an expression reads any of the changes. One that reads no answer is evaluated each time. */
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
    Object.assign(this, {
      reset: condition(resetValueIf),
      when: condition(setValueIf),
      value: condition(setValueExpression),
    });
  }

  run(question, scope, changes) {
    if (changes.reaches(this.reset) && question.isAnsweredAt(scope) && this.reset.isTrue(scope)) question.reset(scope);
    if (this.isDue(scope, changes)) question.write(scope, this.value);
  }

  /**
   * With a condition, the expression is only evaluated if the condition is true. Without an expression, the answer is
   * cleared.
   */
  isDue(scope, changes) {
    if (!this.when) return changes.reaches(this.value);
    return (changes.reaches(this.when) || changes.reaches(this.value)) && Boolean(this.when.value(scope));
  }
}
