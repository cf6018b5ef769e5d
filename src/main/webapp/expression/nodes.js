// The nodes of a parsed expression: {value(evaluation), names(set)}. An evaluation is {scope, work}.

import {NoValue} from './error.js';
import {OPERATORS} from './operators.js';
import {isDate, isObject, taken, writtenObject} from './values.js';

/** @throws {NoValue} if no work is left */
export function spend(evaluation, work) {
  evaluation.work.left -= work;
  if (evaluation.work.left < 0) throw new NoValue();
}

/** The work that a value costs. */
export function weight(value) {
  if (typeof value === 'string') return 1 + (value.length >> 4);
  return (
    1 + (isObject(value) && !isDate(value) ? Object.values(value).reduce((all, item) => all + weight(item), 0) : 0)
  );
}

/** The literals null and undefined, which can only be compared. */
export const NOTHING = {value: () => null};
export const literal = value => ({literal: value, value: () => value});

export function variable(name, asItIs) {
  return {
    variable: name,
    names: set => set.add(name),
    value: evaluation => {
      const value = evaluation.scope.find(name);
      if (value === undefined) return name.endsWith('.length') ? 0 : writtenObject(name);
      spend(evaluation, weight(value));
      return asItIs ? value : taken(value);
    },
  };
}

export function array(items) {
  return {
    names: set => items.forEach(item => item.names?.(set)),
    value: evaluation => items.map(item => item.value(evaluation)),
  };
}

export function unary(operand, calculate) {
  return {names: set => operand.names?.(set), value: evaluation => calculate(operand.value(evaluation))};
}

export function chain(first, rest) {
  return {
    names: set => [first, ...rest.map(step => step.operand)].forEach(node => node.names?.(set)),
    value: evaluation => {
      const isOrdered = node => node?.variable !== undefined && evaluation.scope.isOrdered?.(node.variable);
      let left = first.value(evaluation);
      let before = first;
      for (const {operator, operand, tight} of rest) {
        const right = operand.value(evaluation);
        spend(evaluation, tight ? weight(left) * weight(right) : weight(left) + weight(right));
        left = OPERATORS[operator](left, right, isOrdered(before) || isOrdered(operand), evaluation.scope);
        before = undefined;
      }
      return left;
    },
  };
}
