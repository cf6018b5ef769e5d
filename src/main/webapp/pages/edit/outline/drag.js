// Drags an element of the survey to another place, with a mouse, a finger or a pen.
import {move} from '../model/arrange.js';
import {accepts, all} from '../model/structure.js';
import {isIn} from '../model/pointer.js';

const EDGE = 60;

/** Lasts from pressing the handle until releasing it. */
export function drag(press, work, root, node) {
  if (press.button !== 0) return;
  press.preventDefault();
  const grip = press.currentTarget;
  let target = null;
  const show = place => {
    document.querySelectorAll('.drop').forEach(row => row.classList.remove('drop', 'before', 'after'));
    target = place;
    place?.row.classList.add('drop', place.side);
  };
  const follow = event => {
    if (event.clientY < EDGE || event.clientY > innerHeight - EDGE) scrollBy(0, event.clientY < EDGE ? -10 : 10);
    show(placeAt(root, node, event));
  };
  const end = event => {
    grip.removeEventListener('pointermove', follow);
    grip.removeEventListener('pointerup', end);
    grip.removeEventListener('pointercancel', end);
    const {container, index} = target ?? {};
    show(null);
    if (event.type === 'pointerup' && container) move(work, node, {container, index});
  };
  grip.setPointerCapture(press.pointerId);
  grip.addEventListener('pointermove', follow);
  grip.addEventListener('pointerup', end);
  grip.addEventListener('pointercancel', end);
}

/**
 * The place to which the node would move: before or after the row under the pointer, or as its first child; null if
 * there is none.
 */
function placeAt(root, node, {clientX, clientY}) {
  const row = document.elementFromPoint(clientX, clientY)?.closest('[data-at]');
  const over = all(root).find(({pointer}) => pointer === row?.dataset.at);
  if (!over || isIn(over.pointer, node.pointer)) return null;
  const {top, height} = row.getBoundingClientRect();
  const side = clientY < top + height / 2 ? 'before' : 'after';
  if (accepts(over, node) && (side === 'after' || !over.parent || !accepts(over.parent, node)))
    return {row, side: 'after', container: over, index: 0};
  if (!over.parent || !accepts(over.parent, node)) return null;
  const index = over.parent.children.filter(child => child !== node).indexOf(over);
  return {row, side, container: over.parent, index: side === 'before' ? index : index + 1};
}
