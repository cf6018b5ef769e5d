// JSON Pointers into the work.
import {steps} from '../../../form/json-pointer.js';

/** What stands there; undefined if nothing does. */
export const at = (json, pointer) => steps(pointer).reduce((value, step) => value?.[step], json);

/** The pointer to what it stands in; "" for a whole. */
export const around = pointer => pointer.slice(0, Math.max(0, pointer.lastIndexOf('/')));

/** Where is said what is wrong with the properties of a node that have no field. */
export const restOf = pointer => `${pointer}/#rest`;

/** The last step, as a number in a list. */
export const place = pointer => Number(pointer.slice(pointer.lastIndexOf('/') + 1));

/** Whether a pointer is this one or leads into it. */
export const isIn = (pointer, outer) => pointer === outer || pointer.startsWith(`${outer}/`);
