// A line or an area of text, in a format or none.
import {isEmail} from '../email.js';
import {isBlank, isScalar} from '../text.js';
import {isMasked, readMasked} from './mask.js';
import {readMoment} from './moment.js';
import {readNumber} from './number.js';

const FORMATS = {email: isEmail, color: text => /^#[0-9a-fA-F]{6}$/.test(text)};
const MOMENTS = ['date', 'datetime-local', 'month', 'week', 'time'];

class Text {
  constructor(maxLength, format, {minLength, pattern} = {}) {
    Object.assign(this, {maxLength, format, minLength, pattern: pattern && new RegExp(`^(?:${pattern})$`)});
  }

  /** Spaces only are an empty answer, but an invalid e-mail address. */
  isEmpty(answer) {
    return answer === undefined || answer === '' || (typeof answer === 'string' && !this.format && isBlank(answer));
  }

  worded(value) {
    return isScalar(value) ? String(value) : undefined;
  }

  settled(answer) {
    return typeof answer === 'string' ? answer : undefined;
  }

  check(answer, {add}) {
    if (answer.length < this.minLength) add('too-short', {is: answer.length, limit: this.minLength});
    if (this.maxLength > 0 && answer.length > this.maxLength) add('too-long', {is: answer.length, limit: this.maxLength});
    if (this.format && !FORMATS[this.format](answer)) add(`wrong-format:${this.format}`);
    else if (this.pattern && !this.pattern.test(answer)) add('wrong-format:pattern');
  }
}

const maxLength = (json, survey) => (json.maxLength >= 0 ? json.maxLength : (survey.maxTextLength ?? 0));

export function readText(json, survey) {
  const type = json.inputType ?? 'text';
  if (isMasked(json)) return readMasked(json);
  if (type === 'number' || type === 'range') return readNumber(json);
  if (MOMENTS.includes(type)) return readMoment(json);
  if (type === 'color') return new Text(0, type);
  return new Text(maxLength(json, survey), type in FORMATS ? type : undefined, json);
}

export const readComment = (json, survey) => new Text(maxLength(json, survey), undefined, json);
