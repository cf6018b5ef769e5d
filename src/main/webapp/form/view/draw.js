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

const TYPES = {
  radiogroup,
  dropdown,
  checkbox,
  tagbox: checkbox,
  rating,
  text,
  comment,
  boolean,
  slider,
  ranking,
  matrix,
  matrixdropdown,
  matrixdynamic,
  multipletext,
  imagepicker,
  paneldynamic,
  expression,
};

/** The visible ones of these elements, in a scope. */
export function elements(view, list, scope) {
  return list.map(element => (element instanceof Panel ? panel(view, element, scope) : one(view, element, scope)));
}

function one(view, element, scope) {
  if (!element.isVisible(scope)) return nothing;
  if (element instanceof Content) return content(view, element, scope);
  return TYPES[element.typeName](view, element, scope, (list, inner) => elements(view, list, inner));
}

function panel(view, element, scope) {
  if (!element.isShown(scope)) return nothing;
  const {title, description} = element.json;
  const about = description ? html`<p class="hint">${view.text(description, scope)}</p>` : nothing;
  return title
    ? html`<fieldset class="panel"><legend>${view.text(title, scope)}</legend>${about}${elements(
        view,
        element.elements,
        scope
      )}</fieldset>`
    : html`<div class="panel">${about}${elements(view, element.elements, scope)}</div>`;
}
