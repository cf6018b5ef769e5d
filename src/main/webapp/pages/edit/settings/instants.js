// Converts between instants and the local date and time in an input, in the reader's time zone.
import {language} from '../../../ui/i18n.js';

const two = number => String(number).padStart(2, '0');

/** An RFC 3339 instant as the value of <input type="datetime-local">; "" for none. */
export function shown(instant) {
  if (!instant) return '';
  const at = new Date(instant);
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** The instant of such a value; null for none. */
export const instant = local => (local ? new Date(local).toISOString().replace('.000Z', 'Z') : null);

/** The reader's time zone: its name, and its offset from UTC at that instant. */
export function zone(at) {
  const parts = new Intl.DateTimeFormat(language, {timeZoneName: 'longOffset'}).formatToParts(
    at ? new Date(at) : new Date()
  );
  const offset = parts.find(part => part.type === 'timeZoneName').value;
  const {timeZone} = Intl.DateTimeFormat().resolvedOptions();
  return offset === timeZone ? offset : `${timeZone}, ${offset}`;
}
