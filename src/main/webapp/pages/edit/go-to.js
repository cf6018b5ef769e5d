// Goes to the place of an error.
import {idOf} from '../../form/view/form-view.js';
import {around, isIn, restOf} from './model/pointer.js';
import {nearest, tree} from './model/structure.js';
import {show} from './tabs.js';

const INPUTS = 'input, select, textarea, button';

/** To the field at a pointer, or the nearest around it. */
export function goTo(work, pointer) {
  if (isIn(pointer, '/settings')) show('settings');
  else if (location.hash !== '#json') {
    show('questions');
    work.selected = nearest(tree(work), pointer).pointer;
  }
  work.update();
  focus(fieldAt(pointer) ?? document.querySelector('#panel [aria-invalid="true"]'));
}

/** A field, or what has no field of its own in the JSON of all that has none. */
function fieldAt(pointer) {
  for (let at = pointer; at; at = around(at)) {
    const found = document.getElementById(idOf(at)) ?? document.getElementById(idOf(restOf(at)));
    if (found) return found;
  }
  return null;
}

/** What is wrong in it, else the first that can be changed in it; what it is folded into is unfolded. */
function focus(place) {
  if (!place) return;
  for (let fold = place.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true;
  const isField = place.matches(INPUTS);
  (isField ? place : (place.querySelector(`:is(${INPUTS})[aria-invalid="true"]`) ?? place.querySelector(INPUTS) ?? place)).focus();
}
