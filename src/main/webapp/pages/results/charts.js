// Tables whose cells carry bars and shades: the data is the chart, for eyes, screen readers and paper alike. All have
// the same scale, so that they can be compared.
import {html, nothing} from '../../ui/html.js';
import {number, percent, t} from '../../ui/i18n.js';
import {drawBars, drawTable} from './drawing.js';
import {pictureButton} from './picture.js';
import {DARKEST, share, sum} from './scale.js';

/** The longest name, in characters, that leaves room for a bar beside it, even on a phone. */
const SHORT = 6;

const isShort = ({name, image}) => name.length <= SHORT && !image;

const bar =
  length => html`<svg class="length" aria-hidden="true"><rect class="track" width="100%" height="100%" rx="3"/><rect
  width="${100 * length}%" height="100%" rx="3"/></svg>`;

const shade = depth =>
  html`<svg class="shade" aria-hidden="true"><rect width="100%" height="100%" fill-opacity=${DARKEST * depth}/></svg>`;

/**
 * A table in which each row has a bar, a number and its share of the whole.
 *
 * @param rows  {name, image, count} each
 * @param whole the number of which the shares are parts
 */
export const bars = (caption, rows, whole) => html`${barTable(caption, rows, whole)}
  ${pictureButton(caption, () => drawBars(caption, rows, whole))}`;

const barTable = (caption, rows, whole) => html`<table class=${rows.every(isShort) ? 'bars short' : 'bars'}>
  <caption class="unseen">${caption}</caption>
  <thead
    class="unseen"><tr>${['answer', 'count', 'share'].map(
      what => html`<th
    scope="col">${t(`results.${what}`)}</th>`
    )}</tr></thead>
  <tbody>${rows.map(
    ({name, image, count}) => html`<tr>
    <th
      scope="row"><div><span>${
        image ? html`<img src=${image} alt="">` : nothing
      }${name}</span>${bar(share(count, whole))}</div></th>
    <td>${number(count)}</td><td class="soft">${percent(share(count, whole))}</td></tr>`
  )}</tbody></table>`;

/**
 * Choices, the best first, with their mean rank and how often they had each rank. @param rows {name, mean, counts} each
 */
export const ranks = (caption, rows) =>
  charted(
    caption,
    rows.map((_, i) => t('results.place', {n: i + 1})),
    rows,
    html`<table class="heat ranks">
  <caption class="unseen">${caption}</caption>
  <thead><tr><th scope="col">${t('results.answer')}</th><th scope="col">${t('results.rank')}</th>${rows.map(
    (_, i) => html`<th scope="col">${t('results.place', {n: i + 1})}</th>`
  )}</tr></thead>
  <tbody>${shaded(
    rows,
    ({name, mean}, cells) => html`<tr><th scope="row">${name}</th>
    <td class="mean">${
      mean === undefined ? '–' : html`<span>${number(mean, 2)}</span>${bar(share(rows.length + 1 - mean, rows.length))}`
    }</td>${cells}</tr>`
  )}
  </tbody></table>`
  );

/** @param rows {name, counts} each, with a count for each column */
export const heat = (caption, columns, rows) =>
  charted(
    caption,
    columns,
    rows,
    html`<table class="heat">
  <caption class="unseen">${caption}</caption>
  <thead><tr><td></td>${columns.map(name => html`<th scope="col">${name}</th>`)}</tr></thead>
  <tbody>${shaded(rows, ({name}, cells) => html`<tr><th scope="row">${name}</th>${cells}</tr>`)}</tbody></table>`
  );

/** Rows with their cells. A cell shows its share of the row; the greater the share, the darker the cell. */
const shaded = (rows, draw) =>
  rows.map(row => {
    const whole = sum(row.counts);
    return draw(
      row,
      row.counts.map(
        count => html`<td>${shade(share(count, whole))}<span>${number(count)}</span>
    <small>${percent(share(count, whole))}</small></td>`
      )
    );
  });

/** A table that scrolls sideways if it is too wide, with the keyboard, too; and its picture. */
const charted = (name, columns, rows, table) => html`
  <div class="scrolling" role="region" aria-label=${name} tabindex="0">${table}</div>
  ${pictureButton(name, () => drawTable(name, columns, rows))}`;
