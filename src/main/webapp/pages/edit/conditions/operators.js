// How the builder compares the answers of a question.
const FILLED = ['notempty', 'empty'];
const ORDER = ['=', '!=', '>', '>=', '<', '<='];
const MANY = ['contains', 'notcontains', 'anyof', 'allof', 'noneof', ...FILLED];
const ONE = ['=', '!=', 'anyof', 'noneof', ...FILLED];
const WORDS = [...ORDER, 'contains', 'notcontains', ...FILLED];

const BY_TYPE = {
  radiogroup: ONE,
  dropdown: ONE,
  imagepicker: [...ONE, 'contains', 'notcontains'],
  checkbox: MANY,
  tagbox: MANY,
  boolean: ['=', '!=', ...FILLED],
  ranking: FILLED,
  rating: [...ORDER, 'anyof', 'noneof', ...FILLED],
  slider: [...ORDER, ...FILLED],
  matrix: FILLED,
  matrixdropdown: FILLED,
  matrixdynamic: FILLED,
  multipletext: FILLED,
  paneldynamic: FILLED,
};

export const operatorsFor = question => BY_TYPE[question?.type] ?? WORDS;

/** The key of its words, as in t(`compare.${...}`). */
export const wordOf = operator =>
  ({'=': 'is', '!=': 'is-not', '>': 'more', '>=': 'more-or', '<': 'less', '<=': 'less-or'})[operator] ?? operator;

export const takesNone = operator => FILLED.includes(operator);
export const takesList = operator => ['anyof', 'allof', 'noneof'].includes(operator);

/** Whether the builder has a control for the row: lists are picked from choices. */
export const fits = ({operator, value}, question) =>
  takesNone(operator) ||
  ((takesList(operator) ? question?.choices.length > 0 : true) && Array.isArray(value ?? []) === takesList(operator));

/** The row with another question or operator; its value stays where it still makes sense. */
export function changed(row, change, question) {
  const next = {...row, ...change};
  if (!operatorsFor(question).includes(next.operator)) [next.operator] = operatorsFor(question);
  return {
    ...next,
    typed: undefined,
    value: row.name === next.name && !takesNone(next.operator) ? moved(row.value, takesList(next.operator)) : undefined,
  };
}

const moved = (value, isList) => (isList ? [value ?? []].flat() : [value].flat()[0]);
