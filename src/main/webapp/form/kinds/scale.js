const MOST = 20;

const places = step => (String(step).split('.')[1] ?? '').length;

/** What a rating is chosen from, from rateMin to rateMax; rateCount tells the one of them that is missing. */
export function scale({rateMin, rateMax, rateStep = 1, rateCount = 0}) {
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
