// A condition as text, with the place of its error.
import {html, nothing} from '../../../ui/html.js';
import {t} from '../../../ui/i18n.js';
import {understood, whatIsWrong} from './expressions.js';

const OF_THE_PLACE = /^(item|choice|row|rowValue|rowIndex|rowName|panel|panelIndex|parentPanel|survey)\b/i;

export function asText(condition) {
  const {id, label} = condition.known;
  const text = condition.written;
  const wrong = text.trim() ? whatIsWrong(text) : null;
  return html`<textarea id="${id}-text" rows="2" spellcheck="false" aria-label=${label} .value=${text} aria-describedby="${id}-wrong"
      aria-invalid=${wrong ? 'true' : nothing} @input=${event => condition.writeText(event.target.value)}></textarea>
    <div id="${id}-wrong" role="status">${wrong ? place(text, wrong) : unknown(text, condition.questions)}</div>`;
}

const place = (
  text,
  {message, position}
) => html`<p class="error">${t('condition.wrong', {n: position + 1})} <span lang="en">${message}</span></p>
  <p class="shown"><code>${text.slice(0, position)}<mark>${text.slice(position, position + 1).trim() || '␣'}</mark>${text.slice(position + 1)}</code></p>`;

/** Not an error: there may be a calculated value of that name. */
function unknown(text, questions) {
  const known = new Set(questions.map(({name}) => name.toLowerCase()));
  const names = text.trim()
    ? [...understood(text).names].filter(
        name => !known.has(name.toLowerCase()) && !known.has(name.toLowerCase().split(/[.[]/)[0]) && !OF_THE_PLACE.test(name)
      )
    : [];
  return names.length > 0 ? html`<p class="hint">${t('condition.unknown', {names: names.join(', ')})}</p>` : nothing;
}
