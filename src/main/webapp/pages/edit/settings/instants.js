// Instants, as a field for date and time shows and takes them: in the reader's time zone.
import {language} from '../../../ui/i18n.js';

const two = number => String(number).padStart(2, '0');

/** An RFC 3339 instant as <input type="datetime-local"> has it; "" for none. */
export function shown(instant) {
  if (!instant) return '';
  const at = new Date(instant);
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** The instant of such a value; null for none. */
export const instant = local => (local ? new Date(local).toISOString().replace('.000Z', 'Z') : null);

/** The zone that both are in, by its name and by how far it is from UTC at that instant. */
export function zone(at) {
  const parts = new Intl.DateTimeFormat(language, {timeZoneName: 'longOffset'}).formatToParts(at ? new Date(at) : new Date());
  const offset = parts.find(part => part.type === 'timeZoneName').value;
  const {timeZone} = Intl.DateTimeFormat().resolvedOptions();
  return offset === timeZone ? offset : `${timeZone}, ${offset}`;
}
