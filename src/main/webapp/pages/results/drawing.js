// Charts as SVG pictures of their own: for documents and slides, so always ink on white, with all texts in them.
import {number, percent} from '../../ui/i18n.js';
import {DARKEST, share, sum} from './scale.js';

const WIDTH = 800;
const MARGIN = 24;
const LINE = 22;
const ACCENT = '#0b6e5d';
const TRACK = '#e4e1d9';
const INK = '#22262b';
const FONT = 'system-ui, sans-serif';
const NAMESPACE = 'http://www.w3.org/2000/svg';

const measure = document.createElement('canvas').getContext('2d');

function element(name, attributes, ...content) {
  const made = document.createElementNS(NAMESPACE, name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  made.append(...content);
  return made;
}

const text = (x, y, content, attributes = {}) => element('text', {x, y, ...attributes}, content);

const rectangle = (x, y, width, height, attributes) => element('rect', {x, y, width, height, ...attributes});

/** A text in lines that are not wider than this; a word that is wider is cut. */
function lines(content, width, font = `16px ${FONT}`) {
  measure.font = font;
  const fits = line => measure.measureText(line).width <= width;
  const all = [''];
  for (const word of content.split(/\s+/)) {
    const longer = `${all.at(-1)} ${word}`.trim();
    if (fits(longer)) all[all.length - 1] = longer;
    else all.push(word);
  }
  return all.filter(Boolean).map(line => {
    const letters = [...line];
    while (letters.length > 1 && !fits(letters.join(''))) letters.splice(-2, 2, '…');
    return letters.join('');
  });
}

const paragraph = (x, y, all, attributes) => all.map((line, i) => text(x, y + i * LINE, line, attributes));

/** @param draw (y) => [the shapes below the title, their end] */
function picture(title, draw) {
  const heading = lines(title, WIDTH - 2 * MARGIN, `600 18px ${FONT}`);
  const [shapes, end] = draw(MARGIN + heading.length * LINE + 12);
  const height = end + MARGIN;
  return element(
    'svg',
    {
      xmlns: NAMESPACE,
      width: WIDTH,
      height,
      viewBox: `0 0 ${WIDTH} ${height}`,
      'font-family': FONT,
      'font-size': 16,
      fill: INK,
    },
    element('title', {}, title),
    rectangle(0, 0, WIDTH, height, {fill: '#ffffff'}),
    ...paragraph(MARGIN, MARGIN + 14, heading, {'font-size': 18, 'font-weight': 600}),
    ...shapes
  );
}

/** Bars, one below the other. @param rows {name, count} each @param whole 100% */
export const drawBars = (title, rows, whole) =>
  picture(title, start => {
    const [names, bars, end] = [230, 380, WIDTH - MARGIN];
    let y = start;
    const shapes = rows.flatMap(({name, count}) => {
      const all = lines(name, names);
      const [top, middle] = [y, y + (all.length * LINE) / 2 + 4];
      y += all.length * LINE + 14;
      const part = share(count, whole);
      const x = MARGIN + names + 16;
      return [
        ...paragraph(MARGIN, top + 20, all),
        rectangle(x, middle - 7, bars, 14, {rx: 3, fill: TRACK}),
        rectangle(x, middle - 7, bars * part, 14, {rx: 3, fill: ACCENT}),
        text(end - 56, middle + 6, number(count), {'text-anchor': 'end', 'font-weight': 600}),
        text(end, middle + 6, percent(part), {'text-anchor': 'end'}),
      ];
    });
    return [shapes, y];
  });

/** A table of shaded cells. @param rows {name, counts} each, with a count for each column */
export const drawTable = (title, columns, rows) =>
  picture(title, start => {
    const names = 200;
    const width = (WIDTH - 2 * MARGIN - names) / columns.length;
    const heads = columns.map(name => lines(name, width - 8));
    let y = start + Math.max(...heads.map(all => all.length)) * LINE + 8;
    const middle = i => MARGIN + names + (i + 0.5) * width;
    const shapes = heads.flatMap((all, i) => paragraph(middle(i), start + 14, all, {'text-anchor': 'middle'}));
    for (const {name, counts} of rows) {
      const all = lines(name, names - 12);
      const height = Math.max(all.length, 2) * LINE + 8;
      const whole = sum(counts);
      shapes.push(...paragraph(MARGIN, y + 20, all));
      counts.forEach((count, i) => {
        const part = share(count, whole);
        shapes.push(
          rectangle(middle(i) - width / 2 + 1, y + 1, width - 2, height - 2, {
            fill: ACCENT,
            'fill-opacity': DARKEST * part,
          }),
          text(middle(i), y + 20, number(count), {'text-anchor': 'middle'}),
          text(middle(i), y + 20 + LINE, percent(part), {'text-anchor': 'middle', 'font-size': 13})
        );
      });
      y += height;
    }
    return [shapes, y];
  });

/** Columns side by side. @param columns {name, count} each */
export const drawColumns = (title, columns) =>
  picture(title, start => {
    const [height, left] = [220, MARGIN + 56];
    const most = Math.max(...columns.map(({count}) => count), 1);
    const slot = (WIDTH - MARGIN - left) / columns.length;
    const base = start + height;
    const axis = {'text-anchor': 'end', 'font-size': 13};
    const shapes = [
      text(left - 8, start + 8, number(most), axis),
      text(left - 8, base, '0', axis),
      rectangle(left, base, WIDTH - MARGIN - left, 1, {fill: TRACK}),
      ...columns.map(({count}, i) =>
        rectangle(left + (i + 0.1) * slot, base - (height * count) / most, 0.8 * slot, (height * count) / most, {
          rx: 2,
          fill: ACCENT,
        })
      ),
      text(left, base + 20, columns[0].name, {'font-size': 13}),
      text(WIDTH - MARGIN, base + 20, columns.at(-1).name, axis),
    ];
    return [shapes, base + 20];
  });
