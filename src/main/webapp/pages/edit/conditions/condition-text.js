// A condition as text, with the place of its error.
import {html, nothing} from '../../../ui/html.js';
import {t} from '../../../ui/i18n.js';
import {errorIn, unknownNames} from './expressions.js';
import {reasonInWords} from './reason.js';

export function asText(condition) {
  const {groupId: id, label, text} = condition;
  const error = text.trim() ? errorIn(text) : null;
  return html`<textarea id="${id}-text" rows="2" spellcheck="false" aria-label=${label} .value=${text}
    aria-describedby="${id}-error"
      aria-invalid=${error ? 'true' : nothing} @input=${event => condition.changeText(event.target.value)}></textarea>
    <div id="${id}-error" role="status">${error ? place(text, error) : unknown(text, condition.questions)}</div>`;
}

function place(text, {reason, position}) {
  const [before, marked, after] = [
    text.slice(0, position),
    text.slice(position, position + 1),
    text.slice(position + 1),
  ];
  return html`<p class="error">${t('condition.error', {n: position + 1})} ${reasonInWords(reason)}</p>
  <p class="shown"><code>${before}<mark>${marked.trim() || '␣'}</mark>${after}</code></p>`;
}

/** Not an error: there may be a calculated value of that name. */
function unknown(text, questions) {
  const names = text.trim()
    ? unknownNames(
        text,
        questions.map(({name}) => name)
      )
    : [];
  return names.length > 0 ? html`<p class="hint">${t('condition.unknown', {names: names.join(', ')})}</p>` : nothing;
}
