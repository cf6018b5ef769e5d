// The expression language of visibleIf and the like: the same grammar, results, errors and limits as the server's
// package surely.expression; both are tested with the same cases (ExpressionEngineIT). No eval.
//
//   const shown = parse("{age} > 17 and {plan} anyof ['a', 'b']");
//   shown.isTrue({find: name => find(answers, name), now: () => new Date()});
//
// A scope may also have isOrdered(name), which is true for rankings, and findAtTop(name), for names that a filter reads
// outside its rows. Dates without a time zone are in the browser's time zone.

import {NoValue} from './error.js';
import {parseNode} from './parser.js';
import {looselyTrue} from './values.js';
export {ExpressionError} from './error.js';
export {find} from './path.js';

/** The most values and questions that an evaluation may read, roughly. The server has the same limit. */
const WORK = 2000000;

/** @throws {ExpressionError} */
export function parse(text) {
  const root = parseNode(text);
  const names = new Set();
  root.names?.(names);
  const value = scope => {
    try {
      return root.value({scope, work: {left: WORK}});
    } catch (e) {
      if (e instanceof NoValue) return undefined;
      throw e;
    }
  };
  return {
    names,
    /** Undefined or null if there is no value; may be NaN, infinite, or a Date. Never throws. */
    value,
    /** The semantics of visibleIf and requiredIf. */
    isTrue: scope => value(scope) === true,
    /** The semantics of enableIf: enabled unless false. */
    isFalse: scope => value(scope) === false,
    /** The semantics of conditions on choices, rows, columns and validators. */
    isMet: scope => looselyTrue(value(scope)),
  };
}
