// A value that the definition computes and respondents only read.
import {condition} from '../../condition.js';
import {isSame} from '../../text.js';

/**
 * Whether the value is unchanged. A saved form has the text of a date, which becomes a date again, because other
 * expressions need one.
 */
const isKept = (value, before) => isSame(value, before) && value instanceof Date === before instanceof Date;

class Computed {
  constructor(expression, precision) {
    Object.assign(this, {expression, precision});
  }

  isEmpty(answer) {
    return answer === undefined || answer === null || answer === '';
  }

  isVisible() {
    return true;
  }

  /** A read-only question is not computed, as in survey-core. */
  settle(question, scope) {
    if (!question.isEnabled(scope)) return;
    const value = this.value(scope);
    if (!isKept(value, scope.get(question.key))) scope.set(question.key, value);
  }

  value(scope) {
    const value = this.expression?.value(scope);
    return typeof value === 'number' && this.precision >= 0 ? Number(value.toFixed(this.precision)) : value;
  }

  check() {
    // a computed value is always valid
  }
}

export const readComputed = json => new Computed(condition(json.expression), json.precision ?? -1);
