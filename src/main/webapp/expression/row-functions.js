// Functions over one column of the rows of a matrix or the panels of a dynamic panel. Each takes (rows, name, result).

import {isLess, isNothing, isNumber, lenient, number, sum} from './values.js';

const column = value => (typeof value === 'string' ? (isNumber(value) ? lenient(value) : undefined) : value);
const sumOf = values => values.filter(value => !isNothing(value)).reduce(sum, 0);

function bestRow(rows, name, result, better) {
  let best;
  let found;
  for (const row of rows) {
    const value = column(row[name]);
    if (!isNothing(value) && (best === undefined || better(value, best))) [best, found] = [value, row];
  }
  return !found || result === name ? best : found[result];
}

export const ROW_FUNCTIONS = {
  sumInArray: (rows, name) => sumOf(rows.map(row => column(row[name]))),
  countInArray: rows => rows.length,
  avgInArray: (rows, name) => (rows.length ? number(sumOf(rows.map(row => column(row[name])))) / rows.length : 0),
  minInArray: (rows, name, result) => bestRow(rows, name, result, isLess),
  maxInArray: (rows, name, result) => bestRow(rows, name, result, (a, b) => isLess(b, a)),
};
