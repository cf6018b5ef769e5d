// What the server refuses, in the reader's language and by the names that the editor gives to fields.
import {steps} from '../../form/json-pointer.js';
import {has, language, t} from '../../ui/i18n.js';
import {errorIn, unknownNames} from './conditions/expressions.js';
import {typeName, titleOf} from './outline/outline.js';
import {around, at, isIn, restOf} from './model/pointer.js';
import {settingsErrors} from './model/rules.js';
import {all, nearest, tree} from './model/structure.js';
import {PROPERTIES} from './model/types.js';

/**
 * The messages, by pointer; each pointer has all its messages.
 *
 * @param sent   {definition, settings} that were refused
 * @param errors of the problem: {pointer, code, message}
 */
export function refusals(sent, errors) {
  const rules = settingsErrors(sent.settings);
  const found = new Map();
  for (const error of errors) {
    const {pointer} = error;
    const own = isIn(pointer, '/settings') ? rules.get(settingOf(pointer))?.map(key => t(key)) : undefined;
    const texts = own ?? [isIn(pointer, '/settings') ? setting(error) : part(sent, error)];
    found.set(pointer, [...new Set([...(found.get(pointer) ?? []), ...texts])]);
  }
  return found;
}

const settingOf = pointer => `/settings/${steps(pointer)[1]}`;

/** By setting and code, the text that the tab of the settings has for it. */
const SETTINGS = {
  choiceLimits: {
    'unknown-question': 'settings.places-gone',
    'not-a-choice': 'settings.place-gone',
    'out-of-range': 'settings.wrong-count',
  },
  origins: {
    'wrong-format': 'settings.wrong-origins',
    'too-long': 'settings.wrong-origins',
    'too-many': 'settings.wrong-origins',
  },
};

function setting({pointer, code, message}) {
  const [, name] = steps(pointer);
  const key = SETTINGS[name]?.[code];
  return key ? t(key, {name: steps(pointer).at(-1)}) : message;
}

/**
 * What is wrong with a part of the definition. A property that has no field here is written as JSON, so the server's
 * message, which names it and what it takes, is added for readers of English.
 */
function part(sent, {pointer, code, message}) {
  const property = propertyOf(pointer);
  const key = [`refused.${property}.${code}`, `refused.${code}`].find(has);
  const values = valuesOf(sent, code, String(at(sent, pointer)));
  if (!key || !values) return message;
  const text = t(key, values);
  const isKnown = property in PROPERTIES || ['', 'type'].includes(property) || code === 'unknown-name';
  return isKnown || language !== 'en' ? text : `${text} (${message})`;
}

/** What the text of a code names of an expression; null if this is none, so that only the server can tell. */
function valuesOf(sent, code, expression) {
  const error = ['wrong-expression', 'unknown-name'].includes(code) ? errorIn(expression) : null;
  if (code === 'wrong-expression') return error && {n: error.position + 1};
  if (code !== 'unknown-name') return {};
  const names = error ? [] : unknown(sent, expression);
  return names.length > 0 ? {names: names.join(', ')} : null;
}

/** The names in an expression that no part of the definition has. */
const unknown = (sent, text) =>
  unknownNames(
    text,
    all(tree(sent)).map(({json}) => String(json.name ?? ''))
  );

/** The property that a pointer into the definition is about: its last step that is no index. */
const propertyOf = pointer =>
  steps(pointer)
    .slice(1)
    .filter(step => !/^\d+$/.test(step))
    .at(-1) ?? '';

/** Where it is: the title of the question and the name of the field. */
export function placeOf(work, pointer) {
  if (isIn(pointer, '/settings')) return `${nameOfSetting(steps(pointer)[1])}: `;
  const node = nearest(tree(work), pointer);
  const title = titleOf(work, node) || typeName(node.type);
  const field = fieldOf(node.pointer, pointer);
  return field ? `${title} – ${field}: ` : `${title}: `;
}

const nameOfSetting = name => t(name === 'choiceLimits' ? 'settings.places' : `settings.${name}`);

/** The name of the field with what a pointer refers to; null for the whole node. */
function fieldOf(node, pointer) {
  if (pointer === node) return null;
  if (pointer === restOf(node)) return t('edit.rest');
  let outer = pointer;
  while (around(outer) !== node && around(outer) !== '') outer = around(outer);
  const [name] = steps(outer.slice(node.length));
  return has(`prop.${name}`) ? t(`prop.${name}`) : name;
}
