// JSON Pointers into a survey that is being edited.
import {steps} from '../../../form/json-pointer.js';

/** The value at a pointer; undefined if there is none. */
export const at = (json, pointer) => steps(pointer).reduce((value, step) => value?.[step], json);

/** The pointer to the value around it; "" at the top. */
export const around = pointer => pointer.slice(0, Math.max(0, pointer.lastIndexOf('/')));

/** The pointer for errors in the properties of a node that have no field. */
export const restOf = pointer => `${pointer}/#rest`;

/** The index in a list: the last step of a pointer. */
export const place = pointer => Number(pointer.slice(pointer.lastIndexOf('/') + 1));

/** Whether a pointer is this one or leads into it. */
export const isIn = (pointer, outer) => pointer === outer || pointer.startsWith(`${outer}/`);
