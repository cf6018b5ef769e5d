// Any text, or any of one format: comment, and text for most input types.
import {isEmail} from '../../email.js';
import {isBlank, isScalar} from '../../text.js';

export const FORMATS = {email: isEmail, color: text => /^#[0-9a-fA-F]{6}$/.test(text)};

export class FreeText {
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
    if (this.maxLength > 0 && answer.length > this.maxLength)
      add('too-long', {is: answer.length, limit: this.maxLength});
    if (this.format && !FORMATS[this.format](answer)) add(`wrong-format:${this.format}`);
    else if (this.pattern && !this.pattern.test(answer)) add('wrong-format:pattern');
  }
}

/** 0 for no limit. */
export const maxLength = (json, survey) => (json.maxLength >= 0 ? json.maxLength : (survey.maxTextLength ?? 0));

export const readComment = (json, survey) => new FreeText(maxLength(json, survey), undefined, json);
