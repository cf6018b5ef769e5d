// Dates as people write them.
import {dated, t} from '../../ui/i18n.js';

/** By type of an input: the instant in UTC that stands for an answer, and how it is written. */
const WRITTEN = {
  date: [day => `${day}T00:00Z`, {dateStyle: 'medium'}],
  'datetime-local': [moment => `${moment}Z`, {dateStyle: 'medium', timeStyle: 'short'}],
  month: [month => `${month}-01T00:00Z`, {year: 'numeric', month: 'long'}],
  time: [time => `1970-01-01T${time}Z`, {timeStyle: 'short'}],
};

/** An answer to a question with this type of input. What is no date stays as it is. */
export function written(answer, inputType) {
  const [, year, week] = (inputType === 'week' && /^(\d{4})-W0?(\d+)$/.exec(answer)) || [];
  if (week) return t('results.iso-week', {year, week});
  const [instant, style] = WRITTEN[inputType] ?? [];
  const time = style ? Date.parse(instant(answer)) : NaN;
  return isNaN(time) ? answer : dated(time, style);
}
