// What is wrong with a file that is imported, in the reader's language. The editor's texts and names are loaded for it.
import {learn} from '../../ui/i18n.js';
import {isMap} from '../../form/text.js';

/** Why a text is not a definition; null if it is JSON. */
export async function faultOf(text) {
  try {
    JSON.parse(text);
    return null;
  } catch {
    await learn('edit');
    const [{fault}, {faultText}] = await Promise.all([
      import('../edit/json/locate.js'),
      import('../edit/json/fault-text.js'),
    ]);
    const found = fault(text);
    return found ? faultText(found) : '';
  }
}

/** The errors of a definition, {pointer, text: where it is and what is wrong}. */
export async function errorsOf(definition, errors) {
  if (!isMap(definition)) return errors.map(({pointer, message: text}) => ({pointer, text}));
  await learn('edit');
  const {placeOf, refusals} = await import('../edit/refusals.js');
  return [...refusals({definition, settings: {}}, errors)].flatMap(([pointer, texts]) =>
    texts.map(text => ({pointer, text: placeOf({definition}, pointer) + text}))
  );
}
