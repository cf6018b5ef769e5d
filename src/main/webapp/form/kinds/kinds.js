// What a question's type makes of its answer. All have isEmpty(answer), isVisible(scope), check(answer, {scope, add, issues}) and
// settled(answer, scope): the answer without what can't be answered (any more); or settle(question, scope), which sees to it itself.
import {readComputed} from './computed.js';
import {readMatrix} from './matrix.js';
import {readCheckbox, readImages, readRanking} from './multiple.js';
import {readMatrixDropdown, readMultipleText} from './nested.js';
import {readPanels} from './panels.js';
import {readMatrixDynamic} from './rows.js';
import {readBoolean, readDropdown, readRadiogroup, readRating} from './single.js';
import {readSlider} from './slider.js';
import {readComment, readText} from './text.js';

/** By type: (json, survey, elements => their Fields, key) => kind. */
export const KINDS = {
  radiogroup: readRadiogroup,
  dropdown: readDropdown,
  checkbox: readCheckbox,
  tagbox: readCheckbox,
  ranking: readRanking,
  imagepicker: readImages,
  rating: readRating,
  boolean: readBoolean,
  slider: readSlider,
  text: readText,
  comment: readComment,
  matrix: readMatrix,
  matrixdropdown: readMatrixDropdown,
  matrixdynamic: readMatrixDynamic,
  multipletext: readMultipleText,
  paneldynamic: readPanels,
  expression: readComputed,
};
