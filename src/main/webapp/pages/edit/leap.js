// Goes to where something is wrong.
import {idOf} from '../../form/view/sheet.js';
import {around, isIn} from './pointer.js';
import {nearest, tree} from './structure.js';
import {show} from './tabs.js';

const INPUTS = 'input, select, textarea, button';

/** To the field at a pointer, or the nearest around it. */
export function leap(work, pointer) {
  if (isIn(pointer, '/settings')) show('settings');
  else if (location.hash !== '#json') {
    show('questions');
    work.selected = nearest(tree(work), pointer).pointer;
  }
  work.update();
  const place = fieldAt(pointer) ?? document.querySelector('#panel [aria-invalid="true"]');
  (place?.matches(INPUTS) ? place : place?.querySelector(INPUTS) ?? place)?.focus();
}

function fieldAt(pointer) {
  for (let at = pointer; at; at = around(at)) {
    const found = document.getElementById(idOf(at));
    if (found) return found;
  }
  return null;
}
