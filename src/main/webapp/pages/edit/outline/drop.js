// Where an element of the survey that is dragged in the outline can be dropped.
import {sideOf} from '../../../ui/drag.js';
import {beside} from '../model/arrange.js';
import {isIn} from '../model/pointer.js';
import {accepts, all} from '../model/structure.js';

/**
 * The place to which the node would move: before or after the row under the pointer, or as its first child; null if
 * there is none.
 */
export function placeAt(root, node, event) {
  const row = document.elementFromPoint(event.clientX, event.clientY)?.closest('[data-at]');
  const over = all(root).find(({pointer}) => pointer === row?.dataset.at);
  if (!over || isIn(over.pointer, node.pointer)) return null;
  const side = sideOf(row, event);
  if (accepts(over, node) && (side === 'after' || !over.parent || !accepts(over.parent, node)))
    return {row, side: 'after', container: over, index: 0};
  const place = beside(over, node, side);
  return place && {row, side, ...place};
}
