// Drags something by a handle to another place, with a mouse, a finger or a pen.
const EDGE = 60;

/**
 * Lasts from pressing the handle until releasing it.
 *
 * @param placeAt event => the place under the pointer: {row: the element there, side: "before" or "after" it, …}; null
 *   if nothing can be dropped there
 * @param dropped called with the place
 */
export function drag(press, placeAt, dropped) {
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
    show(placeAt(event));
  };
  const end = event => {
    grip.removeEventListener('pointermove', follow);
    grip.removeEventListener('pointerup', end);
    grip.removeEventListener('pointercancel', end);
    const place = target;
    show(null);
    if (event.type === 'pointerup' && place) dropped(place);
  };
  grip.setPointerCapture(press.pointerId);
  grip.addEventListener('pointermove', follow);
  grip.addEventListener('pointerup', end);
  grip.addEventListener('pointercancel', end);
}

/** Whether the pointer is on the upper or the lower half of an element. */
export function sideOf(row, {clientY}) {
  const {top, height} = row.getBoundingClientRect();
  return clientY < top + height / 2 ? 'before' : 'after';
}
