// Copies what a field shows.
import {say} from './notice.js';

/**
 * Copies the text of a field or, if the browser refuses, selects it so that the reader can copy it.
 *
 * @param id     of the field, which selects its text when it gets the focus
 * @param copied what is said then
 */
export async function copyField(id, copied) {
  const field = document.getElementById(id);
  try {
    await navigator.clipboard.writeText(field.value);
    say(copied);
  } catch {
    field.focus();
  }
}
