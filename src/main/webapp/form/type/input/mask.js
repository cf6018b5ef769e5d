// Masks of a text question. A mask for numbers, dates or times becomes an input of that type; one with a pattern stays
// a text.
import {isOn} from '../../text.js';
import {readDateTimeInput} from './date-time-input.js';
import {MaskedText} from './masked-text.js';
import {readNumber} from './number-input.js';

/** Whether there is a mask. It only applies to inputs for text and telephone numbers. */
export const isMasked = ({maskType, inputType = 'text'}) =>
  ['text', 'tel'].includes(inputType) && Boolean(maskType) && maskType !== 'none';

/** The type of the input for a mask. */
export function maskedInput({maskType, maskSettings}) {
  if (maskType === 'pattern') return 'text';
  if (maskType !== 'datetime') return 'number';
  const pattern = maskSettings?.pattern ?? '';
  const [isDate, isTime] = [/y/.test(pattern), /[hHM]/.test(pattern)];
  return isDate && isTime ? 'datetime-local' : isTime ? 'time' : pattern.includes('d') ? 'date' : 'month';
}

function readMaskedNumber(settings) {
  const number = readNumber({...settings, inputType: 'text'}, isOn(settings.allowNegativeValues, true) ? undefined : 0);
  const scale = 10 ** (settings.precision ?? 2);
  const settled = number.settled.bind(number);
  number.settled = answer => {
    const value = settled(answer);
    return value === undefined || Number.isInteger(value)
      ? value
      : Math.trunc(Number((value * scale).toPrecision(15))) / scale;
  };
  return number;
}

export function readMasked(json) {
  const settings = json.maskSettings ?? {};
  if (json.maskType === 'pattern') return new MaskedText(settings);
  return json.maskType === 'datetime'
    ? readDateTimeInput({...settings, inputType: maskedInput(json)})
    : readMaskedNumber(settings);
}
