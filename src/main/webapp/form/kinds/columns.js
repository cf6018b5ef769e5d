// The columns of matrixdropdown and matrixdynamic: the questions that each row answers.
import {isOn, isScalar} from '../text.js';

/** survey-core clears hidden rows, and leaves hidden cells as they are. */
const HIDDEN_CELLS = 'none';

const typeOf = (column, json) => column.cellType && column.cellType !== 'default' ? column.cellType : json.cellType ?? 'dropdown';

/** @returns {fields, unique: the columns that take each answer once, uniqueText} */
export function readColumns(json, read) {
  const columns = (json.columns ?? []).map(column =>
    ({...column, type: typeOf(column, json), choices: column.choices ?? json.choices, clearIfInvisible: HIDDEN_CELLS}));
  const fields = read(columns);
  const unique = fields.questions.filter(question => isOn(question.json.isUnique));
  return {fields, unique, uniqueText: json.keyDuplicationError};
}

/** To survey-core, neither case nor the difference of 1 and "1" counts. */
const compared = cell => (isScalar(cell) ? String(cell) : JSON.stringify(cell)).toLowerCase();

/** Reports what stands again in a column that takes each answer once. @param rows levels */
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
