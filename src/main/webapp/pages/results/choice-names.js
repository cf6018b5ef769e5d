// Choices, rows and columns in the words that respondents read.
import {label} from '../../form/text.js';
import {language, t} from '../../ui/i18n.js';

/** The text of a choice, a row or a column for respondents, by its value as text. */
export function named(choices, value) {
  const choice = choices.byText.get(String(value));
  return label(choice?.title, language) ?? (choice?.word ? t(choice.word) : String(value));
}
