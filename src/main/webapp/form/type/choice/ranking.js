// Choices in an order, the best first.
import {choicesOf} from '../../choices.js';
import {isOn} from '../../text.js';
import {MultipleChoice, limits} from './multiple-choice.js';

class Ranking extends MultipleChoice {
  /** The order that is shown at first is no answer until the respondent confirms it. */
  get requiredCode() {
    return this.some ? 'required' : 'required:order';
  }

  /** @param some whether ranking some of the choices is enough (selectToRankEnabled) */
  constructor(choices, some, limits) {
    super(choices, some ? limits : {});
    this.some = some;
  }

  /** A single choice needs no order. */
  canBeRequired(scope) {
    return this.some || this.choices.shown(scope).length !== 1;
  }

  /** Choices that appear later are ranked last. */
  settled(answer, scope) {
    const ranked = super.settled(answer, scope);
    if (this.some || !ranked || !scope) return ranked;
    const missing = this.choices.shown(scope).filter(choice => !ranked.some(one => this.choices.find(one) === choice));
    return [...ranked, ...missing.map(choice => choice.value)];
  }
}

export const readRanking = (json, survey) =>
  new Ranking(choicesOf(json, survey, {withSpecials: false}), isOn(json.selectToRankEnabled), limits(json, survey));
