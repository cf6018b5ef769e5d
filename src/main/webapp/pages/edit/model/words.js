// Texts of the definition, which may differ by language. Changing one keeps those in other languages.
import {isMap, label, languagesOf} from '../../../form/text.js';

/** The definition's locale, if that is a text: an unfinished definition may contain anything. */
const localeOf = ({definition: {locale}}) => (typeof locale === 'string' ? locale : undefined);

/** The text in the definition's own language; "" if there is none. */
export const words = (work, text) => String(label(text, localeOf(work)) ?? '');

/** The text of the language that is edited (work.language; null: the definition's own). */
export const edited = (work, text) => (work.language ? (isMap(text) && text[work.language]) || '' : words(work, text));

/** The property with another text in the language that is edited; undefined if no text is left. */
export function withWords(work, text, written) {
  if (!work.language && !isMap(text)) return written || undefined;
  const texts = isMap(text) ? {...text} : text === undefined ? {} : {default: text};
  const language = work.language ?? ownLanguage(work, texts);
  if (written) texts[language] = written;
  else delete texts[language];
  const left = Object.keys(texts);
  if (left.length === 0) return undefined;
  return left.length === 1 && left[0] === 'default' ? texts.default : texts;
}

/** The language of the text that words() returns. */
const ownLanguage = (work, texts) =>
  Object.keys(texts).find(tag => tag.toLowerCase() === localeOf(work)?.toLowerCase()) ?? 'default';

/** The definition's own language. */
export const ownTag = work => localeOf(work) || 'en';

/**
 * The languages in which texts can be edited, besides the definition's own: English, Korean, those that it has texts
 * in, and the one that is edited.
 */
export const languages = work =>
  [...new Set(['en', 'ko', ...languagesOf(work.definition), work.language])].filter(
    tag => tag && tag !== ownTag(work)
  );
