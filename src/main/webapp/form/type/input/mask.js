// What a mask makes of a text. Numbers, dates and times are asked for by inputs of their own, and sent as such; a pattern stays a text.
import {isOn} from '../../text.js';
import {readDateTimeInput} from './date-time-input.js';
import {MaskedText} from './masked-text.js';
import {readNumber} from './number-input.js';

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
  return json.maskType === 'datetime' ? readDateTimeInput({...settings, inputType: maskedInput(json)}) : readMaskedNumber(settings);
}
