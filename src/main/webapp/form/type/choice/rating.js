// A rating: a choice among its rate values, which are listed, or counted from rateMin to rateMax by rateStep.
import {Choices, items} from '../../choices.js';
import {SingleChoice} from './single-choice.js';

const MOST = 20;

const places = step => (String(step).split('.')[1] ?? '').length;

/** The rate values from rateMin to rateMax. If one of these is missing, it follows from rateCount. */
function scale({rateMin, rateMax, rateStep = 1, rateCount = 0}) {
  const span = rateStep * (rateCount - 1);
  const min = rateMin ?? (rateCount > 0 && rateMax !== undefined ? rateMax - span : 1);
  const max = rateMax ?? (rateCount > 0 && rateMin !== undefined ? min + span : 5);
  const values = [];
  for (let value = min; value <= max && values.length < MOST;) {
    values.push({value});
    value += rateStep;
    if (!Number.isInteger(value)) value = Number(value.toFixed(places(rateStep)));
  }
  return values;
}

export const readRating = json =>
  new SingleChoice(new Choices(json.rateValues?.length ? items(json.rateValues) : scale(json)));
