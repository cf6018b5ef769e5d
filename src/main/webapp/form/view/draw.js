// Draws pages, panels and questions of a form.
import {html, nothing} from '../../ui/html.js';
import {Content, Panel} from '../element.js';
import {boolean, checkbox, dropdown, imagepicker, radiogroup} from './choices.js';
import {content, expression} from './content.js';
import {matrixdynamic, paneldynamic} from './entries.js';
import {comment, text} from './input.js';
import {matrix, matrixdropdown, multipletext} from './matrix.js';
import {ranking} from './ranking.js';
import {rating} from './rating.js';
import {slider} from './slider.js';

const TYPES = {radiogroup, dropdown, checkbox, tagbox: checkbox, rating, text, comment, boolean, slider, ranking, matrix, matrixdropdown,
  matrixdynamic, multipletext, imagepicker, paneldynamic, expression};

/** What is shown of these elements, at a level. */
export function elements(sheet, list, level) {
  return list.map(element => element instanceof Panel ? panel(sheet, element, level) : one(sheet, element, level));
}

function one(sheet, element, level) {
  if (!element.isVisible(level)) return nothing;
  if (element instanceof Content) return content(sheet, element, level);
  return TYPES[element.type](sheet, element, level, (list, inner) => elements(sheet, list, inner));
}

function panel(sheet, element, level) {
  if (!element.isShown(level)) return nothing;
  const {title, description} = element.json;
  const about = description ? html`<p class="hint">${sheet.text(description, level)}</p>` : nothing;
  return title ? html`<fieldset class="panel"><legend>${sheet.text(title, level)}</legend>${about}${elements(sheet, element.elements, level)}</fieldset>`
    : html`<div class="panel">${about}${elements(sheet, element.elements, level)}</div>`;
}
