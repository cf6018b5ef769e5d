// The distribution of numbers, including empty ranges.
import {number, t} from '../../ui/i18n.js';

const MOST = 20;

/** Rows {name, count} of ranges that are equally wide, including those without numbers. */
export function buckets({distribution, ...result}) {
  const [first, last] = [distribution[0], distribution.at(-1)];
  const width = first.to - first.from;
  const steps = Math.round((last.to - first.from) / width);
  const isOne = width === 1 && areIntegers(result);
  const row = bucket => ({name: name(bucket, isOne), count: bucket.count});
  if (!(steps <= MOST)) return distribution.map(row); // also if the numbers are too great to tell their difference: NaN
  return Array.from({length: steps}, (_, i) => {
    const from = clean(first.from + i * width);
    const bucket = distribution.find(one => Math.abs(one.from - from) < width / 2) ?? {
      from,
      to: clean(from + width),
      count: 0,
    };
    return row(bucket);
  });
}

const name = ({from, to}, isOne) =>
  isOne ? number(from, 6) : t('results.from-to', {from: number(from, 6), to: number(to, 6)});

/** Whether all numbers are integers, as far as their mean, minimum and maximum show. */
const areIntegers = ({min, max, mean, answered}) =>
  [min, max, Number((mean * answered).toPrecision(12))].every(Number.isInteger);

/** 0.3 rather than 0.30000000000000004. */
const clean = value => Number(value.toPrecision(12));
