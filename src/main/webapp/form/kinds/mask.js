// Texts with a mask. Numbers, dates and times are asked for by inputs of their own, and sent as such; a pattern stays a text.
import {isOn} from '../text.js';
import {readMoment} from './moment.js';
import {readNumber} from './number.js';

const CLASSES = {9: /[0-9]/, a: /[a-zA-Z]/, '#': /[a-zA-Z0-9]/};

/** Whether there is a mask; with other inputs it means nothing. */
export const isMasked = ({maskType, inputType = 'text'}) => ['text', 'tel'].includes(inputType) && Boolean(maskType) && maskType !== 'none';

/** The input that asks for what a mask asks for. */
export function maskedInput({maskType, maskSettings}) {
  if (maskType === 'pattern') return 'text';
  if (maskType !== 'datetime') return 'number';
  const pattern = maskSettings?.pattern ?? '';
  const [isDate, isTime] = [/y/.test(pattern), /[hHM]/.test(pattern)];
  return isDate && isTime ? 'datetime-local' : isTime ? 'time' : pattern.includes('d') ? 'date' : 'month';
}

/** The places of a mask: {character, fits, isSent}; what has no `fits` stands there as it is. */
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

class MaskedText {
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

  /** The text with all of the mask; undefined while something is missing. */
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

  /** As it is sent; what is not complete yet stays as it is, and is wrong. */
  settled(answer) {
    if (typeof answer !== 'string') return undefined;
    const masked = this.masked(answer);
    return masked === undefined ? answer : this.isSaved ? masked : this.unmasked(masked);
  }

  /** What expressions read. */
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

function readMaskedNumber(settings) {
  const number = readNumber({...settings, inputType: 'text'}, isOn(settings.allowNegativeValues, true) ? undefined : 0);
  const scale = 10 ** (settings.precision ?? 2);
  const settled = number.settled.bind(number);
  number.settled = answer => {
    const value = settled(answer);
    return value === undefined || Number.isInteger(value) ? value : Math.trunc(Number((value * scale).toPrecision(15))) / scale;
  };
  return number;
}

export function readMasked(json) {
  const settings = json.maskSettings ?? {};
  if (json.maskType === 'pattern') return new MaskedText(settings);
  return json.maskType === 'datetime' ? readMoment({...settings, inputType: maskedInput(json)}) : readMaskedNumber(settings);
}
