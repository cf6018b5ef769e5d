// What a definition asks, as conditions and limits of choices speak of it. Definitions may be half written.
import {KINDS} from '../../form/kinds/kinds.js';
import {label} from '../../form/text.js';
import {has, t} from '../../ui/i18n.js';

/** [{name, title, type, inputType, choices: [{value, title}]}]; choices is empty where there is nothing to choose from. */
export function asked(definition) {
  const {pages = [], elements, questions} = definition;
  const tops = [...list(pages), {elements: elements ?? questions}];
  return tops.flatMap(within).filter(json => typeof json.name === 'string' && json.name !== '' && json.type in KINDS)
    .map(json => ({name: json.name, title: label(json.title, definition.locale) ?? json.name, type: json.type, inputType: json.inputType,
      choices: choices(json, definition)}));
}

const list = json => Array.isArray(json) ? json.filter(item => typeof item === 'object' && item !== null) : [];

const within = container => list(container.elements ?? container.questions)
  .flatMap(json => json.type === 'panel' ? within(json) : json);

function choices(json, definition) {
  if (json.type === 'matrix') return [];
  try {
    const {choices: all} = KINDS[json.type](json, definition, () => []);
    return (all?.all ?? []).map(({value, title, word}) => ({value, title: String(label(title, definition.locale) ?? (word && has(word) ? t(word) : value))}));
  } catch {
    return []; // what is wrong with them the server says
  }
}
