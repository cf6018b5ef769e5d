// One of several values: radiogroup, dropdown, imagepicker, rating, boolean.
import {Choices, choicesOf, items} from '../choices.js';
import {isHollow} from '../text.js';
import {scale} from './scale.js';

export class Single {
  constructor(choices, maxLength = 0) {
    Object.assign(this, {choices, maxLength});
  }

  isEmpty = isHollow;

  isVisible(scope) {
    return this.choices.isVisible(scope);
  }

  /** The answer without what can't be picked (any more). */
  settled(answer, scope) {
    return this.choices.takes(answer, scope) ? answer : undefined;
  }

  check(answer, {add}) {
    if (this.choices.lacksWords(answer)) add('required:comment');
    else if (this.maxLength > 0 && !this.choices.byText.has(String(answer)) && answer.length > this.maxLength) {
      add('too-long', {is: answer.length, limit: this.maxLength});
    }
  }
}

export const readRadiogroup = (json, survey) => new Single(choicesOf(json, survey), othersLength(survey));
export const readDropdown = (json, survey) => new Single(choicesOf(json, survey, {withRange: true}), othersLength(survey));
export const readRating = json => new Single(new Choices(json.rateValues?.length ? items(json.rateValues) : scale(json)));

export function readBoolean(json) {
  const {valueTrue = true, valueFalse = false, labelTrue, labelFalse} = json;
  return new Single(
    new Choices([
      {value: valueTrue ?? true, title: labelTrue, word: 'answer.yes'},
      {value: valueFalse ?? false, title: labelFalse, word: 'answer.no'},
    ])
  );
}

export const othersLength = survey => survey.maxOthersLength ?? survey.maxCommentLength ?? 0;
