// The language in which a survey is read. A reader who speaks several of its languages can choose.
import {html, nothing} from '../../ui/html.js';
import {language, t} from '../../ui/i18n.js';
import {local} from '../../ui/store.js';
import {languageOf, languagesOf} from '../../form/text.js';
import {survey} from './link.js';

const kept = `reading.${survey}`;

/** @returns {tag, isChosen: whether the reader has chosen it for this survey} */
export function languageFor(definition) {
  const chosen = local.get(kept);
  const preferred = [chosen, local.get('language'), ...navigator.languages, language].filter(Boolean);
  const tag = languageOf(definition, ...preferred);
  return {tag, isChosen: tag === chosen};
}

export const choose = tag => local.set(kept, tag);

/** The choice of languages; nothing if the survey has texts in one only. @param read called with the chosen tag */
export function languageChoice(definition, current, read) {
  const tags = languagesOf(definition);
  if (tags.length < 2) return nothing;
  return html`<li><select aria-label=${t('answer.language')} @change=${event => read(event.target.value)}>${tags.map(
      tag => html`<option value=${tag} lang=${tag} ?selected=${tag === current}>${nameOf(tag)}</option>`
  )}</select></li>`;
}

/** A language's name in itself. */
function nameOf(tag) {
  try {
    return new Intl.DisplayNames([tag], {type: 'language'}).of(tag);
  } catch {
    return tag;
  }
}
