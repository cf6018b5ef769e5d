// A version of a survey: {definition, settings}, everything that an author changes and nothing else.
import {isSame} from '../../../form/text.js';

export const same = (a, b) => isSame(a.definition, b.definition) && isSame(a.settings, b.settings);

export const copy = ({definition, settings}) => structuredClone({definition, settings});
