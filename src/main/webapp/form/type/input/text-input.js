// A single line of input; what it takes depends on its inputType.
import {readDateTimeInput} from './date-time-input.js';
import {FORMATS, FreeText, maxLength} from './free-text.js';
import {isMasked, readMasked} from './mask.js';
import {readNumber} from './number-input.js';

const DATES_AND_TIMES = ['date', 'datetime-local', 'month', 'week', 'time'];

export function readText(json, survey) {
  const type = json.inputType ?? 'text';
  if (isMasked(json)) return readMasked(json);
  if (type === 'number' || type === 'range') return readNumber(json);
  if (DATES_AND_TIMES.includes(type)) return readDateTimeInput(json);
  if (type === 'color') return new FreeText(0, type);
  return new FreeText(maxLength(json, survey), type in FORMATS ? type : undefined, json);
}
