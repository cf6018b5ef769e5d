// A text that fits a mask, such as +1(999)-999-9999: 9 stands for a digit, a for a letter, # for either, and \ makes
// the next character stand for itself. The answer is sent without the punctuation of the mask, but with its letters
// and digits.
import {isOn} from '../../text.js';

const CLASSES = {9: /[0-9]/, a: /[a-zA-Z]/, '#': /[a-zA-Z0-9]/};

/** The slots of a mask: {character, fits, isSent}. A slot without `fits` is a literal character. */
function slots(mask) {
  const all = [];
  for (let i = 0; i < mask.length; i++) {
    const isEscaped = mask[i] === '\\' && i + 1 < mask.length;
    const character = isEscaped ? mask[++i] : mask[i];
    const fits = isEscaped ? undefined : CLASSES[character];
    all.push({character, fits, isSent: Boolean(fits) || isEscaped || /[a-zA-Z0-9]/.test(character)});
  }
  return all;
}

export class MaskedText {
  constructor({pattern = '', saveMaskedValue}) {
    this.slots = slots(pattern);
    this.isSaved = isOn(saveMaskedValue);
    this.placeholder = this.slots.map(({character, fits}) => (fits ? '_' : character)).join('');
  }

  isEmpty(answer) {
    return answer === undefined || answer === '';
  }

  worded(value) {
    return typeof value === 'number' ? String(value) : value;
  }

  /** The text with the whole mask; undefined while characters are missing. */
  masked(text) {
    let at = 0;
    let masked = '';
    for (const {character, fits} of this.slots) {
      while (fits && at < text.length && !fits.test(text[at])) at++;
      if (fits && at >= text.length) return undefined;
      masked += fits ? text[at++] : character;
      if (!fits && text[at] === character) at++;
    }
    return masked;
  }

  unmasked(masked) {
    return [...masked].filter((character, i) => this.slots[i].isSent).join('');
  }

  /** The text as it is sent. An incomplete text stays as it is, and check() reports it. */
  settled(answer) {
    if (typeof answer !== 'string') return undefined;
    const masked = this.masked(answer);
    return masked === undefined ? answer : this.isSaved ? masked : this.unmasked(masked);
  }

  /** The text as expressions read it. */
  read(answer) {
    const masked = this.isSaved && typeof answer === 'string' ? this.masked(answer) : undefined;
    return masked === undefined ? answer : this.unmasked(masked);
  }

  shown(answer) {
    return this.masked(answer) ?? answer;
  }

  check(answer, {add}) {
    if (this.masked(answer) === undefined) add('wrong-format:pattern');
  }
}
