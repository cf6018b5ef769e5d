// The questions of a definition, as conditions and limits of choices refer to them. The definition may be unfinished.
import {label} from '../../../form/text.js';
import {QUESTION_TYPES} from '../../../form/type/question-types.js';
import {has, t} from '../../../ui/i18n.js';

/** All questions on pages and in panels, as question() describes them. */
export function questionsOf(definition) {
  const {pages, elements, questions} = definition;
  return [...list(pages), {elements: elements ?? questions}]
    .flatMap(within)
    .filter(json => typeof json.name === 'string' && json.name !== '' && json.type in QUESTION_TYPES)
    .map(json => question(json, definition));
}

const list = json => (Array.isArray(json) ? json.filter(item => typeof item === 'object' && item !== null) : []);

const within = container =>
  list(container.elements ?? container.questions).flatMap(json => (json.type === 'panel' ? within(json) : json));

/** {name, title, type, inputType, choices: [{value, title}]} of an element; choices is empty if it has none. */
export function question({name, title, type, inputType, ...json}, definition = {}) {
  let all;
  return {
    name,
    type,
    inputType,
    title: String(label(title, definition.locale) ?? name),
    get choices() {
      return (all ??= choices({type, name, ...json}, definition));
    },
  };
}

function choices(json, definition) {
  try {
    const {choices: all} = json.type === 'matrix' ? {} : QUESTION_TYPES[json.type](json, definition, () => []);
    return (all?.all ?? []).map(({value, title, word}) => ({
      value,
      title: String(label(title, definition.locale) ?? (word && has(word) ? t(word) : value)),
    }));
  } catch {
    return []; // they are invalid, and the server will report it
  }
}
