// Any number of choices: checkbox, tagbox, and imagepicker with multiSelect.
import {choicesOf} from '../../choices.js';
import {isHollow} from '../../text.js';
import {othersLength} from './single-choice.js';

export class MultipleChoice {
  /** Expressions read a missing answer as an empty list. */
  isList = true;

  constructor(choices, {least = 0, most = 0, maxLength = 0}) {
    Object.assign(this, {choices, least, most, maxLength});
  }

  isEmpty = isHollow;

  get needsAnswer() {
    return this.least > 0;
  }

  isVisible(scope) {
    return this.choices.isVisible(scope);
  }

  settled(answer, scope) {
    const picked = new Set();
    const list = [answer].flat().filter(one => {
      const choice = this.choices.find(one);
      const isNew = !picked.has(choice) && this.choices.takes(one, scope);
      picked.add(choice);
      return isNew;
    });
    const alone = list.find(one => this.choices.find(one).exclusive);
    return alone !== undefined ? [alone] : list.length > 0 ? list : undefined;
  }

  /** The least number applies to the whole answer; the greatest to this question's part of a shared answer. */
  check(answer, {add, own}) {
    const exclusive = own.some(one => this.choices.find(one)?.exclusive);
    if (own.some(one => this.choices.lacksWords(one))) add('required:comment');
    if ([answer].flat().length < (exclusive ? 0 : this.least))
      add('too-few-choices', {is: answer.length, limit: this.least});
    if (this.most > 0 && own.length > this.most) add('too-many-choices', {is: own.length, limit: this.most});
    this.checkWords(own, add);
  }

  checkWords(answer, add) {
    const long =
      this.maxLength > 0 && answer.find(one => !this.choices.byText.has(String(one)) && one.length > this.maxLength);
    if (long) add('too-long', {is: long.length, limit: this.maxLength});
  }
}

export const limits = (json, survey) => ({
  least: json.minSelectedChoices,
  most: json.maxSelectedChoices,
  maxLength: othersLength(survey),
});

export const readCheckbox = (json, survey) => new MultipleChoice(choicesOf(json, survey), limits(json, survey));
