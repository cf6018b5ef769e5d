// What a page says about itself: problems where they belong, good news in passing.
import {html, nothing, render} from './html.js';

/** A problem, with all that is wrong with the input but for what stands at its field already. */
export function notice(problem, shown = []) {
  if (!problem) return nothing;
  const rest = problem.errors.filter(e => !shown.includes(e.pointer));
  if (problem.errors.length > 0 && rest.length === 0) return nothing;
  return html`<div class="notice bad" role="alert"><p>${problem.text}</p>
    ${rest.length > 0 && problem.errors.length > 1 ? html`<ul>${rest.map(e => html`<li>${e.message}</li>`)}</ul>` : nothing}</div>`;
}

const status = document.createElement('div');
status.className = 'toast';
status.setAttribute('role', 'status');
let leaving;

/** Says it for some seconds, at the foot of the window; read out too. */
export function say(text) {
  (document.querySelector('dialog[open]') ?? document.body).append(status);
  render(html`<p>${text}</p>`, status);
  clearTimeout(leaving);
  leaving = setTimeout(() => render(nothing, status), 6000);
}
