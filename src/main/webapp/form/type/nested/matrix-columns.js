// The columns of matrixdropdown and matrixdynamic: the questions in each row, and their totals.
import {condition} from '../../condition.js';
import {isHollow, isOn, isSame, isScalar} from '../../text.js';

/** survey-core clears hidden rows, but keeps the answers in hidden cells. */
const HIDDEN_CELLS = 'none';

const typeOf = (column, json) =>
  column.cellType && column.cellType !== 'default' ? column.cellType : (json.cellType ?? 'dropdown');

const TOTALS = ['sum', 'avg', 'min', 'max', 'count'];

/**
 * The total of a column, as an expression that reads the shown rows as {self}; undefined if it has none. As in
 * survey-core, a column whose name contains a quote has none of the named totals.
 */
function total({name, totalType, totalExpression}) {
  return (
    condition(totalExpression) ??
    (TOTALS.includes(totalType) && !name.includes("'")
      ? condition(`${totalType}InArray({self}, '${name}')`)
      : undefined)
  );
}

/**
 * @returns {questionSet, unique: the columns in which each answer may occur once, uniqueText, totals: [{json,
 * expression}]}
 */
export function readColumns(json, read) {
  const columns = (json.columns ?? []).map(column => ({
    ...column,
    type: typeOf(column, json),
    choices: column.choices ?? json.choices,
    clearIfInvisible: HIDDEN_CELLS,
  }));
  const questionSet = read(columns);
  const unique = questionSet.questions.filter(question => isOn(question.json.isUnique));
  const totals = columns
    .map(column => ({json: column, expression: total(column)}))
    .filter(({expression}) => expression);
  return {questionSet, unique, uniqueText: json.keyDuplicationError, totals};
}

export const totalsKey = ({key}) => `${key}-total`;

/** Writes the totals beside the answer. @param self the rows that are shown */
export function settleTotals({totals}, question, scope, self) {
  if (totals.length === 0) return;
  const before = scope.get(totalsKey(question));
  let now = before ?? {};
  for (const {
    json: {name},
    expression,
  } of totals) {
    const {[name]: old, ...others} = now;
    const value = expression.value(scope.with({self, row: now, totalrow: now}));
    now = value === undefined ? others : {...now, [name]: value};
  }
  if (!isSame(now, before)) scope.set(totalsKey(question), isHollow(now) ? undefined : now);
}

/** A cell as survey-core compares it: case does not count, and 1 equals "1". */
const compared = cell => (isScalar(cell) ? String(cell) : JSON.stringify(cell)).toLowerCase();

/** Reports repeated answers in columns in which each may occur once. @param rows scopes */
export function checkUnique({unique, uniqueText}, rows, add) {
  for (const column of unique) {
    const given = new Set();
    for (const row of rows) {
      const cell = row.get(column.key);
      if (!column.isAnsweredBy(cell)) continue;
      if (given.has(compared(cell))) add('repeated-cell', {}, uniqueText, [row.path.at(-1), column.key]);
      given.add(compared(cell));
    }
  }
}
