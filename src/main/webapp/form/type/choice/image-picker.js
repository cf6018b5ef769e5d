// Pictures to choose from: one, or several of them.
import {choicesOf} from '../../choices.js';
import {isOn} from '../../text.js';
import {MultipleChoice} from './multiple-choice.js';
import {SingleChoice} from './single-choice.js';

export function readImagePicker(json, survey) {
  const choices = choicesOf(json, survey, {withSpecials: false});
  return isOn(json.multiSelect) ? new MultipleChoice(choices, {}) : new SingleChoice(choices);
}
