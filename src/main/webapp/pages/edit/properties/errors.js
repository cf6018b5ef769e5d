// Errors of properties, at their fields.
import {html, nothing} from '../../../ui/html.js';
import {isIn} from '../model/pointer.js';

/** The errors at or below a pointer, except those at or below the pointers in `others`, which are shown elsewhere. */
export const errorsIn = (work, pointer, others = []) =>
  [...work.errors]
    .filter(([at]) => isIn(at, pointer) && !others.some(other => isIn(at, other)))
    .flatMap(([, texts]) => texts);

export const errorMessages = (errors, id) =>
  errors.length > 0
    ? html`<p class="error" id="${id}-error">${errors.map(text => html`<span>${text}</span>`)}</p>`
    : nothing;

export const isWrong = errors => (errors.length > 0 ? 'true' : nothing);

/** The ids of an input's hint and errors, for aria-describedby. */
export const described = (id, errors, hint) =>
  [hint && `${id}-hint`, errors.length > 0 && `${id}-error`].filter(Boolean).join(' ') || nothing;

/** An input with its label above, and its hint and errors below. */
export const framed = (
  {id, label, errors, hint},
  input
) => html`<div class="field"><label for=${id}>${label}</label>${input}
  ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}${errorMessages(errors, id)}</div>`;
