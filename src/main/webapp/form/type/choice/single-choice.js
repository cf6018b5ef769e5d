// One of several choices: radiogroup, dropdown, rating, boolean, and imagepicker without multiSelect.
import {choicesOf} from '../../choices.js';
import {isHollow} from '../../text.js';

export class SingleChoice {
  constructor(choices, maxLength = 0) {
    Object.assign(this, {choices, maxLength});
  }

  isEmpty = isHollow;

  isVisible(scope) {
    return this.choices.isVisible(scope);
  }

  /** Undefined if the answer can't be picked (any more). */
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

/** The most characters of the words for "Other"; 0 for no limit. */
export const othersLength = survey => survey.maxOthersLength ?? survey.maxCommentLength ?? 0;

export const readRadiogroup = (json, survey) => new SingleChoice(choicesOf(json, survey), othersLength(survey));
export const readDropdown = (json, survey) =>
  new SingleChoice(choicesOf(json, survey, {withRange: true}), othersLength(survey));
