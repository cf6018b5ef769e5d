// Moves the focus to the place of an error.
import {idOf} from '../../form/view/form-view.js';
import {around, isIn, restOf} from './model/pointer.js';
import {nearest, tree} from './model/structure.js';
import {show} from './tabs.js';

const INPUTS = 'input, select, textarea, button';

/** Goes to the field at a pointer, or to the nearest one around it. */
export function goTo(work, pointer) {
  if (isIn(pointer, '/settings')) show('settings');
  else if (location.hash !== '#json') {
    show('questions');
    work.selected = nearest(tree(work), pointer).pointer;
  }
  work.update();
  focus(fieldAt(pointer) ?? document.querySelector('#panel [aria-invalid="true"]'));
}

/** The field at a pointer. Properties without a field of their own are in the JSON of the remaining ones. */
function fieldAt(pointer) {
  for (let at = pointer; at; at = around(at)) {
    const found = document.getElementById(idOf(at)) ?? document.getElementById(idOf(restOf(at)));
    if (found) return found;
  }
  return null;
}

/** Focuses the first invalid input in a place, else its first input, and opens the groups around it. */
function focus(place) {
  if (!place) return;
  for (let fold = place.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true;
  const isField = place.matches(INPUTS);
  (isField
    ? place
    : (place.querySelector(`:is(${INPUTS})[aria-invalid="true"]`) ?? place.querySelector(INPUTS) ?? place)
  ).focus();
}
