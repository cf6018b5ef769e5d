// The types of questions by their names in a definition. A type knows which answers its question takes. All types have
// isEmpty(answer), isVisible(scope), check(answer, {scope, add, issues}) and one of
//   settled(answer, scope)    the answer without what can't be answered (any more)
//   settle(question, scope)   writes the settled answer itself
import {readImagePicker} from './choice/image-picker.js';
import {readCheckbox} from './choice/multiple-choice.js';
import {readRanking} from './choice/ranking.js';
import {readRating} from './choice/rating.js';
import {readDropdown, readRadiogroup} from './choice/single-choice.js';
import {readBoolean} from './choice/yes-or-no.js';
import {readComputed} from './input/computed.js';
import {readComment} from './input/free-text.js';
import {readSlider} from './input/slider.js';
import {readText} from './input/text-input.js';
import {readMatrix} from './nested/matrix.js';
import {readMatrixDropdown} from './nested/matrix-dropdown.js';
import {readMatrixDynamic} from './nested/matrix-dynamic.js';
import {readMultipleText} from './nested/multiple-text.js';
import {readPanelDynamic} from './nested/panel-dynamic.js';

/** By name: (json, survey, readQuestionSet, key) => the type; readQuestionSet(elements) reads the questions in it. */
export const QUESTION_TYPES = {
  radiogroup: readRadiogroup,
  dropdown: readDropdown,
  checkbox: readCheckbox,
  tagbox: readCheckbox,
  ranking: readRanking,
  imagepicker: readImagePicker,
  rating: readRating,
  boolean: readBoolean,
  slider: readSlider,
  text: readText,
  comment: readComment,
  matrix: readMatrix,
  matrixdropdown: readMatrixDropdown,
  matrixdynamic: readMatrixDynamic,
  multipletext: readMultipleText,
  paneldynamic: readPanelDynamic,
  expression: readComputed,
};
