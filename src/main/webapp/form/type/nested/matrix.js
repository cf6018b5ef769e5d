// A matrix with one choice per row.
import {Choices, items} from '../../choices.js';
import {isHollow, isMap, isOn} from '../../text.js';
import {SingleChoice} from '../choice/single-choice.js';
import {rowsOf} from './matrix-rows.js';

class Matrix {
  constructor(rows, columns, {required, unique}) {
    Object.assign(this, {rows, columns, required, unique});
  }

  isEmpty = isHollow;

  isVisible(scope) {
    return this.rows.isVisible(scope);
  }

  settled(answer, scope) {
    const cells = isMap(answer) ? Object.entries(answer) : [];
    const kept = cells.filter(([row, cell]) => this.rows.takes(row, scope) && this.columns.takes(cell, scope));
    return kept.length > 0 ? Object.fromEntries(kept) : undefined;
  }

  checkMissing(context) {
    this.check({}, context);
  }

  check(answer, {add, scope}) {
    const given = new Set();
    for (const row of this.rows.shown(scope)) {
      const cell = answer[row.value];
      if (cell === undefined && this.required)
        add('required:row', {choice: row.title ?? row.value}, undefined, [row.value]);
      if (cell !== undefined && this.unique && given.has(String(cell)))
        add('repeated-row', {choice: row.title ?? row.value}, undefined, [row.value]);
      given.add(String(cell));
    }
  }
}

/** A matrix without rows is a choice of one column; its answer is the column's value. */
export function readMatrix(json) {
  const columns = new Choices(items(json.columns), {visibleIf: json.columnsVisibleIf});
  if (!json.rows?.length && !isOn(json.hideIfRowsEmpty)) return new SingleChoice(columns);
  return new Matrix(rowsOf(json), columns, {
    required: isOn(json.eachRowRequired ?? json.isAllRowRequired),
    unique: isOn(json.eachRowUnique),
  });
}
