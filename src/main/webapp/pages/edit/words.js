// Texts of the definition, which may be one a language.
import {label} from '../../form/text.js';

/** In the definition's own language; "" if there is none. */
export const words = (work, text) => String(label(text, work.definition.locale) ?? '');
