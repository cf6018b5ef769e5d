// Any of several values: checkbox, tagbox, imagepicker with multiSelect; and ranking, where their order counts.
import {choicesOf} from '../choices.js';
import {isHollow, isOn} from '../text.js';
import {Single, othersLength} from './single.js';

export class Multiple {
  /** To expressions, no answer is an empty list. */
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

  /** At least so many of all that is in the answer, at most so many of its own. */
  check(answer, {add, own}) {
    const exclusive = own.some(one => this.choices.find(one)?.exclusive);
    if (own.some(one => this.choices.lacksWords(one))) add('required:comment');
    if ([answer].flat().length < (exclusive ? 0 : this.least)) add('too-few-choices', {is: answer.length, limit: this.least});
    if (this.most > 0 && own.length > this.most) add('too-many-choices', {is: own.length, limit: this.most});
    this.checkWords(own, add);
  }

  checkWords(answer, add) {
    const long = this.maxLength > 0 && answer.find(one => !this.choices.byText.has(String(one)) && one.length > this.maxLength);
    if (long) add('too-long', {is: long.length, limit: this.maxLength});
  }
}

class Ranking extends Multiple {
  constructor(choices, some, limits) {
    super(choices, some ? limits : {});
    this.some = some;
  }

  /** A single choice needs no ranking. */
  canBeRequired(scope) {
    return this.some || this.choices.shown(scope).length !== 1;
  }

  /** Choices that are shown later are ranked last. */
  settled(answer, scope) {
    const ranked = super.settled(answer, scope);
    if (this.some || !ranked || !scope) return ranked;
    const missing = this.choices.shown(scope).filter(choice => !ranked.some(one => this.choices.find(one) === choice));
    return [...ranked, ...missing.map(choice => choice.value)];
  }
}

const limits = (json, survey) => ({least: json.minSelectedChoices, most: json.maxSelectedChoices, maxLength: othersLength(survey)});

export const readCheckbox = (json, survey) => new Multiple(choicesOf(json, survey), limits(json, survey));

export const readRanking = (json, survey) =>
  new Ranking(choicesOf(json, survey, {withSpecials: false}), isOn(json.selectToRankEnabled), limits(json, survey));

export function readImages(json, survey) {
  const choices = choicesOf(json, survey, {withSpecials: false});
  return isOn(json.multiSelect) ? new Multiple(choices, {}) : new Single(choices);
}
