// The validators of a question, which check its answer in addition to its type. Those that only warn are left out.
import {condition} from './condition.js';
import {isEmail} from './email.js';
import {isBlank, isOn, isScalar} from './text.js';
import {toNumber} from './type/input/number-input.js';

/**
 * The number of an answer, also of a text with a decimal comma or in hexadecimal digits; undefined if it is not a
 * number.
 */
function looseNumber(answer) {
  if (typeof answer !== 'string') return toNumber(answer);
  const text = answer.trim();
  if (/^0x[0-9a-fA-F]{1,30}$/.test(text)) return Number(text);
  return toNumber(text.indexOf(',') === text.lastIndexOf(',') ? text.replace(',', '.') : text);
}

function numeric({minValue, maxValue}) {
  return (answer, report) => {
    const value = looseNumber(answer);
    if (value === undefined) report('wrong-type:number');
    else if (value < minValue) report('too-small', {limit: minValue});
    else if (value > maxValue) report('too-large', {limit: maxValue});
  };
}

function text({minLength = 0, maxLength = 0, allowDigits = true}) {
  return (answer, report) => {
    const value = typeof answer === 'string' ? answer : '';
    if (!isOn(allowDigits, true) && /[0-9]$/.test(value)) report('digits-not-allowed');
    else if (value && value.length < minLength) report('too-short', {is: value.length, limit: minLength});
    else if (maxLength > 0 && value.length > maxLength) report('too-long', {is: value.length, limit: maxLength});
  };
}

function answercount({minCount = 0, maxCount = 0}) {
  return (answer, report) => {
    const count = Array.isArray(answer) ? answer.length : 0;
    if (count > 0 && count < minCount) report('too-few-choices', {is: count, limit: minCount});
    else if (maxCount > 0 && count > maxCount) report('too-many-choices', {is: count, limit: maxCount});
  };
}

function regex(json) {
  const pattern = new RegExp(json.regex ?? '', isOn(json.caseInsensitive ?? json.insensitive) ? 'i' : '');
  return (answer, report) => {
    if (isScalar(answer) && !pattern.test(String(answer))) report('wrong-format:pattern');
  };
}

const email = () => (answer, report) => {
  if (isScalar(answer) && !isEmail(String(answer))) report('wrong-format:email');
};

/** Checks a missing answer, too. */
function expression(json) {
  const rule = condition(json.expression);
  return (answer, report, scope) => {
    if (rule && !rule.isMet(answer === undefined ? scope : scope.with({self: answer})))
      report('failed-rule', {rule: rule.source});
  };
}

const READERS = {numeric, text, answercount, regex, email, expression};

/** Validators that also check a text of spaces only, which the others take for no answer. */
const STRICT = ['email', 'expression'];

/**
 * @returns functions (answer, report, scope); the answer is undefined if there is none, and report takes (code, values,
 * own text)
 */
export function validators(list = []) {
  return list
    .filter(json => (json.notificationType ?? 'error') === 'error')
    .map(json => {
      const type = json.type.replace(/validator$/, '');
      const check = READERS[type](json);
      const looks = answer =>
        answer === undefined
          ? type === 'expression'
          : STRICT.includes(type) || typeof answer !== 'string' || !isBlank(answer);
      return (answer, report, scope) =>
        looks(answer) && check(answer, (code, values) => report(code, values, json.text), scope);
    });
}
