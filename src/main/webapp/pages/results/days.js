// Responses per day or, if that would be too many columns, per week or per month.
import {html, svg} from '../../ui/html.js';
import {dated, day, number, t} from '../../ui/i18n.js';
import {drawColumns} from './drawing.js';
import {pictureButton} from './picture.js';

const DAY = 86_400_000;
const MOST = 62;
const LEAST = 14;

/** How the beginning of a column is written. */
const written = (unit, start) => (unit === 'month' ? dated(start, {year: 'numeric', month: 'long'}) : day(start));

const UNITS = {
  day: time => time,
  week: time => time - ((new Date(time).getUTCDay() + 6) % 7) * DAY,
  month: time => Date.UTC(new Date(time).getUTCFullYear(), new Date(time).getUTCMonth()),
};

/**
 * @param days   {day, responses} each, oldest first, as the API gives them
 * @param isOpen whether today (in UTC) is shown even without responses
 */
export function perDay(days, isOpen) {
  const counts = new Map(days.map(({day: date, responses}) => [Date.parse(date), responses]));
  const last = Math.max(...counts.keys(), isOpen ? UNITS.day(Date.now() - (Date.now() % DAY)) : 0);
  const first = Math.min(...counts.keys(), last - (LEAST - 1) * DAY);
  const [unit, columns] = Object.entries(UNITS)
    .map(([name, start]) => [name, grouped(counts, first, last, start)])
    .find(([name, list]) => list.length <= MOST || name === 'month');
  const title = t(`results.per-${unit}`);
  return html`<section class="card days">
    <h2>${title}</h2>
    ${chart(columns, unit)}
    <details class="screen"><summary>${t('results.as-table')}</summary><table>
      <thead><tr><th scope="col">${t(`results.${unit}`)}</th><th scope="col">${t('results.count')}</th></tr></thead>
      <tbody>${columns
        .filter(({count}) => count > 0)
        .map(
          ({start, count}) => html`<tr><th scope="row">${written(unit, start)}</th><td>${number(count)}</td></tr>`
        )}</tbody></table></details>
    ${pictureButton(title, () =>
      drawColumns(
        title,
        columns.map(({start, count}) => ({name: written(unit, start), count}))
      )
    )}
  </section>`;
}

function grouped(counts, first, last, start) {
  const groups = new Map();
  for (let time = first; time <= last; time += DAY) {
    groups.set(start(time), (groups.get(start(time)) ?? 0) + (counts.get(time) ?? 0));
  }
  return [...groups].map(([time, count]) => ({start: time, count}));
}

function chart(columns, unit) {
  const most = Math.max(...columns.map(({count}) => count));
  const slot = 100 / columns.length;
  const text = ({start}) => written(unit, start);
  return html`<div class="columns">
    <p class="soft" aria-hidden="true"><span>${number(most)}</span><span>0</span></p>
    <svg role="img" aria-label=${t(`results.per-${unit}`)} height="144">${columns.map(
      (column, i) => svg`<rect x="${(i + 0.1) * slot}%" width="${0.8 * slot}%" y="${100 - (100 * column.count) / most}%"
      height="${(100 * column.count) / most}%" rx="2"><title>${text(column)}: ${number(column.count)}</title></rect>`
    )}</svg>
    <p class="soft ends"
      aria-hidden="true"><span>${text(columns[0])}</span><span>${text(columns.at(-1))}</span></p></div>`;
}
