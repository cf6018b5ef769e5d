import {html, nothing} from '../../ui/html.js';

/**
 * A condition of the definition.
 *
 * @param id        of its control; others begin with it
 * @param value     the expression; undefined for none
 * @param questions elements of the definition that may be named
 * @param changed   (expression, or undefined for none) => takes it
 * @param errors    texts of what is wrong with it
 */
export const condition = ({id, label, value, changed, errors}) => html`<div class="field"><label for=${id}>${label}</label>
  <input id=${id} .value=${value ?? ''} @input=${event => changed(event.target.value || undefined)}>
  ${errors.length > 0 ? html`<p class="error">${errors}</p>` : nothing}</div>`;
