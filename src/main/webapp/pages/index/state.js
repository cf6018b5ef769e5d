// The state of a survey, as a word.
import {html} from '../../ui/html.js';
import {t} from '../../ui/i18n.js';

export function state({state, paused}) {
  const name = paused ? 'paused' : state;
  return html`<span class="state ${name}">${t(`state.${name}`)}</span>`;
}
