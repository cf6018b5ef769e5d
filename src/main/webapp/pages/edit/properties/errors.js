// Errors of a part of the work, at their fields.
import {html, nothing} from '../../../ui/html.js';
import {isIn} from '../model/pointer.js';

/** The errors at or below a pointer, except those at the pointers `others`, which are shown elsewhere. */
export const errorsIn = (work, pointer, others = []) =>
  [...work.errors].filter(([at]) => isIn(at, pointer) && !others.some(other => isIn(at, other))).flatMap(([, texts]) => texts);

export const errorMessages = (errors, id) =>
  errors.length > 0 ? html`<p class="error" id="${id}-error">${errors.map(text => html`<span>${text}</span>`)}</p>` : nothing;

export const isWrong = errors => (errors.length > 0 ? 'true' : nothing);

/** For aria-describedby: of the hint and the errors around an input. */
export const described = (id, errors, hint) =>
  [hint && `${id}-hint`, errors.length > 0 && `${id}-error`].filter(Boolean).join(' ') || nothing;

/** What stands around an input: its label above, what is wrong below. */
export const framed = ({id, label, errors, hint}, input) => html`<div class="field"><label for=${id}>${label}</label>${input}
  ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}${errorMessages(errors, id)}</div>`;
