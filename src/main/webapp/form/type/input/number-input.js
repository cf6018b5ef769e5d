// A number: inputType number or range.
import {readLimit} from './limit.js';

const FINEST = 1_000_000;
const round = number => Math.floor(number + 0.5);

/** As in survey-core, both are scaled to whole numbers and rounded to a millionth. */
function isMultiple(value, step) {
  let scale = 1;
  while ((round(step * scale) / scale !== step || round(value * scale) / scale !== value) && scale < FINEST)
    scale *= 10;
  const whole = round(step * scale);
  return whole <= 0 || round(value * scale) % whole === 0;
}

const DECIMAL = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/;

/** The number of a value; undefined if it is not a number. */
export function toNumber(value) {
  const number = typeof value === 'string' && DECIMAL.test(value) ? Number(value) : value;
  return typeof number === 'number' && isFinite(number) ? number : undefined;
}

/** The significant digits and their exponent: the same for 0012.50 and 1.25e1. */
function digits(text) {
  const [mantissa, exponent = '0'] = text.toLowerCase().replace(/^[+-]/, '').split('e');
  const [whole, fraction = ''] = mantissa.split('.');
  const all = (whole + fraction).replace(/^0+/, '');
  const counted = all.replace(/0+$/, '');
  return counted && `${counted}e${Number(exponent) - fraction.length + all.length - counted.length}`;
}

/** Whether a number has more digits than JavaScript keeps, such as 9007199254740993. */
export function losesDigits(text) {
  const number = toNumber(text);
  return typeof text === 'string' && number !== undefined && digits(text) !== digits(String(number));
}

class NumberInput {
  constructor({min, max, step, stepText}) {
    Object.assign(this, {min, max, step, stepText});
  }

  isEmpty(answer) {
    return answer === undefined || answer === '';
  }

  settled(answer) {
    return toNumber(answer);
  }

  limits(scope) {
    return {min: toNumber(this.min.at(scope)), max: toNumber(this.max.at(scope))};
  }

  check(answer, {add, scope}) {
    const {min, max} = this.limits(scope);
    if (answer < min) add('too-small', {limit: min}, this.min.text);
    if (answer > max) add('too-large', {limit: max}, this.max.text);
    if (this.step && !isMultiple(answer, this.step)) add('wrong-step', {limit: this.step}, this.stepText);
  }
}

/** @param floor the least number, unless the definition has a greater minimum */
export function readNumber(json, floor) {
  const step = json.inputType === 'number' ? toNumber(json.step) : undefined;
  const limit = readLimit(json, 'min');
  const min = floor === undefined || toNumber(limit.fixed) >= floor ? limit : {...limit, fixed: floor, at: () => floor};
  return new NumberInput({min, max: readLimit(json, 'max'), step, stepText: json.stepErrorText});
}
