// A date, a time, a week and the like, as the text that an HTML input of that type gives.
import {readLimit} from './limit.js';
import {DATES} from '../../text.js';

const LAST_DATE = '2999-12-31';
const SHAPES = {
  date: /^\d{4}-\d\d-\d\d$/,
  'datetime-local': /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?)?$/,
  month: /^\d{4}-\d\d$/,
  week: /^\d{4}-W\d\d$/,
  time: /^\d\d:\d\d(:\d\d(\.\d+)?)?$/,
};

function isDay(text) {
  const [year, month, day] = text.slice(0, 10).split('-').map(Number);
  const last = new Date(Date.UTC(2000, month, 0));
  last.setUTCFullYear(year, month, 0); // Date.UTC reads years below 100 as 19xx
  return month >= 1 && month <= 12 && day >= 1 && day <= last.getUTCDate();
}

const isTime = text => Number(text.slice(0, 2)) < 24 && Number(text.slice(3, 5)) < 60 && Number(text.slice(6, 8)) < 60;

function isWeek(text) {
  const year = Number(text.slice(0, 4));
  const week = Number(text.slice(6));
  const first = new Date(Date.UTC(year, 0, 1)).getUTCDay();
  const isLeap = new Date(Date.UTC(year, 1, 29)).getUTCDate() === 29;
  return week >= 1 && week <= (first === 4 || (isLeap && first === 3) ? 53 : 52);
}

const EXISTS = {
  date: isDay,
  'datetime-local': text => isDay(text) && (text.length < 11 || isTime(text.slice(11))),
  month: text => Number(text.slice(5)) >= 1 && Number(text.slice(5)) <= 12,
  week: isWeek,
  time: isTime,
};

/** survey-core compares these as text even if the limit is a date. */
const COMPARED_AS_TEXT = ['week', 'time'];

class DateTimeInput {
  constructor({inputType, min, max}) {
    Object.assign(this, {inputType, min, max});
  }

  isEmpty(answer) {
    return answer === undefined || answer === '';
  }

  /** A month keeps the year and month of a date. Without a scope, undefined unless the answer is valid. */
  settled(answer, scope) {
    if (typeof answer !== 'string') return undefined;
    const kept = this.inputType === 'month' && SHAPES['datetime-local'].test(answer) ? answer.slice(0, 7) : answer;
    return scope || this.exists(kept) ? kept : undefined;
  }

  /** A date as the input writes it. */
  dated(date) {
    return DATES[this.inputType](date);
  }

  exists(text) {
    return typeof text === 'string' && SHAPES[this.inputType].test(text) && EXISTS[this.inputType](text);
  }

  /** A text whose order is that of the times. */
  comparable(text) {
    return this.inputType === 'datetime-local' && text.length === 10 ? `${text}T00:00` : text;
  }

  limits(scope) {
    const usable = limit => {
      const at = limit.at(scope);
      const written = at instanceof Date && !COMPARED_AS_TEXT.includes(this.inputType) ? this.dated(at) : at;
      return this.exists(written) ? this.comparable(written) : undefined;
    };
    return {min: usable(this.min), max: usable(this.max)};
  }

  check(answer, {add, scope}) {
    if (!this.exists(answer)) return add(`wrong-format:${this.inputType}`);
    const {min, max} = this.limits(scope);
    if (this.comparable(answer) < min) add('too-small', {limit: min, moment: this.inputType}, this.min.text);
    else if (this.comparable(answer) > max) add('too-large', {limit: max, moment: this.inputType}, this.max.text);
  }
}

export function readDateTimeInput(json) {
  const {inputType} = json;
  const max = readLimit(json, 'max');
  const unlimited = max.fixed === undefined && !max.isComputed;
  const last = unlimited && inputType.startsWith('date') ? {...max, fixed: LAST_DATE, at: () => LAST_DATE} : max;
  return new DateTimeInput({inputType, min: readLimit(json, 'min'), max: last});
}
