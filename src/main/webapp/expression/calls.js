// Function calls.

import {ExpressionError} from './error.js';
import {FUNCTIONS} from './functions.js';
import {array, spend, variable, weight} from './nodes.js';
import {find} from './path.js';
import {ROW_FUNCTIONS} from './row-functions.js';
import {isDate, isEmpty, isMap, isObject, looselyTrue} from './values.js';

const NEED_THE_FORM = ['displayValue', 'isContainerReady', 'isDisplayMode', 'propertyValue', 'getComment'];

/**
 * @param position of the call in the text, for errors
 * @param parse    makes a node of a condition in quotes
 * @throws {ExpressionError} for an unknown function
 */
export function call(name, items, position, parse) {
  if (Object.hasOwn(ROW_FUNCTIONS, name)) return overRows(name, items, position, parse);
  if (!Object.hasOwn(FUNCTIONS, name)) {
    throw new ExpressionError(
      position,
      NEED_THE_FORM.includes(name)
        ? `The function "${name}" needs the form as it runs, and Surely does not support it.`
        : `There is no function "${name}".`,
      {code: NEED_THE_FORM.includes(name) ? 'needs-form' : 'no-function', name}
    );
  }
  const values = array(items);
  return {
    names: values.names,
    value: evaluation => {
      const given = values.value(evaluation);
      spend(evaluation, weight(given));
      return FUNCTIONS[name](given, evaluation.scope);
    },
  };
}

function overRows(name, items, position, parse) {
  if (items.length < 2 || items.length > 4)
    throw new ExpressionError(
      position,
      `The function "${name}" takes the rows, a column's name, and perhaps a condition.`,
      {code: 'takes-rows', name}
    );
  const [rows, nameOfColumn, third] = items;
  const hasResult = typeof third?.literal === 'string' && !/[{}><=!]/.test(third.literal);
  const filter = condition(items[hasResult ? 3 : 2], position, parse);
  return {
    names: set => [rows, nameOfColumn, filter].forEach(node => node?.names?.(set)),
    value: evaluation => {
      const data =
        rows.variable === undefined ? rows.value(evaluation) : variable(rows.variable, true).value(evaluation);
      const columnName = nameOfColumn.value(evaluation);
      const all = typeof columnName === 'string' && isObject(data) && !isDate(data) ? Object.values(data) : [];
      const isChosen = row =>
        !filter || looselyTrue(filter.value({...evaluation, scope: rowScope(row, evaluation.scope)}));
      const chosen = all.filter(row => isMap(row) && !isEmpty(row[columnName]) && isChosen(row));
      return ROW_FUNCTIONS[name](chosen, columnName, hasResult ? third.literal : columnName);
    },
  };
}

const atTop = (name, scope) => (scope.findAtTop ?? scope.find)(name);

function rowScope(row, outer) {
  return {
    find: name => find(row, name) ?? atTop(name, outer),
    findAtTop: name => atTop(name, outer),
    now: () => outer.now(),
    isOrdered: name => find(row, name) === undefined && outer.isOrdered?.(name),
  };
}

function condition(node, position, parse) {
  if (typeof node?.literal !== 'string' || !node.literal) return node;
  try {
    return parse(node.literal);
  } catch (e) {
    throw e instanceof ExpressionError
      ? new ExpressionError(position, `In the condition in quotes, at ${e.position}: ${e.message}`, {
          code: 'in-quotes',
          inner: e,
        })
      : e;
  }
}
