// Line numbers beside a text; those of lines with errors are marked.
import {html} from '../../../ui/html.js';

/**
 * @param bad  numbers of the lines with errors, from 1
 * @param area the text's <textarea>, which does not wrap
 */
export const lines = (text, bad, area) => html`<div class="lined" @scroll=${{handleEvent: follow, capture: true}}>
  <pre aria-hidden="true">${parts(
    text.split('\n').length,
    [...bad].sort((a, b) => a - b)
  )}</pre>${area}</div>`;

/** Scrolls the numbers with the text. Scroll events do not bubble, so they are captured. */
function follow({target, currentTarget}) {
  currentTarget.querySelector('pre').scrollTop = target.scrollTop;
}

function parts(count, bad) {
  const numbers = (from, to) => Array.from({length: Math.max(0, to - from)}, (_, i) => `${from + i}\n`).join('');
  const ends = [0, ...bad];
  return [
    ...bad.map((line, i) => html`${numbers(ends[i] + 1, line)}<mark>${line}</mark>\n`),
    numbers(ends.at(-1) + 1, count + 1),
  ];
}
