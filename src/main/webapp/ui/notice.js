// Messages of a page: problems where they happen, and confirmations for some seconds.
import {html, nothing, render} from './html.js';

/** A problem with its input errors, except those that are shown at their fields. */
export function notice(problem, shown = []) {
  if (!problem) return nothing;
  const rest = problem.errors.filter(e => !shown.includes(e.pointer));
  if (problem.errors.length > 0 && rest.length === 0) return nothing;
  return html`<div class="notice bad" role="alert"><p>${problem.text}</p>
    ${
      rest.length > 0 && problem.errors.length > 1
        ? html`<ul>${rest.map(e => html`<li>${e.message}</li>`)}</ul>`
        : nothing
    }</div>`;
}

const status = document.createElement('div');
status.className = 'toast';
status.setAttribute('role', 'status');
let leaving;

/** Shows a text for some seconds at the bottom of the window; screen readers announce it. */
export function say(text) {
  (document.querySelector('dialog[open]') ?? document.body).append(status);
  render(html`<p>${text}</p>`, status);
  clearTimeout(leaving);
  leaving = setTimeout(() => render(nothing, status), 6000);
}

/** Does something async; says the problem if there is one. */
export const orSay = action =>
  action().catch(problem => {
    if (problem.slug === undefined) throw problem;
    say(problem.text);
  });
