// The rows that matrix and matrixdropdown have in common.
import {Choices, items} from '../../choices.js';
import {isOn} from '../../text.js';

export const rowsOf = json =>
  new Choices(items(json.rows), {visibleIf: json.rowsVisibleIf, hideIfEmpty: isOn(json.hideIfRowsEmpty)});
