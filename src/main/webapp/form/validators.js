// Rules that an answer has to keep beside those of its type. Those that only warn are left out.
import {condition} from './condition.js';
import {isEmail} from './email.js';
import {isBlank, isOn, isScalar} from './text.js';
import {toNumber} from './kinds/number.js';

/** Also of a text with a decimal comma, or in hexadecimal digits; undefined for no number. */
function looseNumber(answer) {
  if (typeof answer !== 'string') return toNumber(answer);
  const text = answer.trim();
  if (/^0x[0-9a-fA-F]{1,30}$/.test(text)) return Number(text);
  return toNumber(text.indexOf(',') === text.lastIndexOf(',') ? text.replace(',', '.') : text);
}

function numeric({minValue, maxValue}) {
  return (answer, wrong) => {
    const value = looseNumber(answer);
    if (value === undefined) wrong('wrong-type:number');
    else if (value < minValue) wrong('too-small', {limit: minValue});
    else if (value > maxValue) wrong('too-large', {limit: maxValue});
  };
}

function text({minLength = 0, maxLength = 0, allowDigits = true}) {
  return (answer, wrong) => {
    const value = typeof answer === 'string' ? answer : '';
    if (!isOn(allowDigits, true) && /[0-9]$/.test(value)) wrong('digits-not-allowed');
    else if (value && value.length < minLength) wrong('too-short', {is: value.length, limit: minLength});
    else if (maxLength > 0 && value.length > maxLength) wrong('too-long', {is: value.length, limit: maxLength});
  };
}

function answercount({minCount = 0, maxCount = 0}) {
  return (answer, wrong) => {
    const count = Array.isArray(answer) ? answer.length : 0;
    if (count > 0 && count < minCount) wrong('too-few-choices', {is: count, limit: minCount});
    else if (maxCount > 0 && count > maxCount) wrong('too-many-choices', {is: count, limit: maxCount});
  };
}

function regex(json) {
  const pattern = new RegExp(json.regex ?? '', isOn(json.caseInsensitive ?? json.insensitive) ? 'i' : '');
  return (answer, wrong) => {
    if (isScalar(answer) && !pattern.test(String(answer))) wrong('wrong-format:pattern');
  };
}

const email = () => (answer, wrong) => {
  if (isScalar(answer) && !isEmail(String(answer))) wrong('wrong-format:email');
};

/** Looks at a missing answer, too. */
function expression(json) {
  const rule = condition(json.expression);
  return (answer, wrong, scope) => {
    if (rule && !rule.isMet(answer === undefined ? scope : scope.with({self: answer}))) wrong('failed-rule', {rule: rule.source});
  };
}

const READERS = {numeric, text, answercount, regex, email, expression};

/** Validators that check a text of spaces only, too; for the others it is no answer. */
const STRICT = ['email', 'expression'];

/** @returns functions of an answer (undefined: none), wrong(code, values, own text) and the scope */
export function validators(list = []) {
  return list
    .filter(json => (json.notificationType ?? 'error') === 'error')
    .map(json => {
      const type = json.type.replace(/validator$/, '');
      const check = READERS[type](json);
      const looks = answer =>
        answer === undefined ? type === 'expression' : STRICT.includes(type) || typeof answer !== 'string' || !isBlank(answer);
      return (answer, wrong, scope) => looks(answer) && check(answer, (code, values) => wrong(code, values, json.text), scope);
    });
}
