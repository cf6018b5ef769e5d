// The kinds of questions that one can become in place, because its answers carry over.
import {BEGIN, KINDS, PROPERTIES, propertiesOf} from '../model/types.js';

const FAMILIES = [
  ['radiogroup', 'dropdown', 'checkbox', 'tagbox', 'ranking'],
  ['text', 'comment', 'email', 'number', 'date', 'tel'],
  ['rating', 'nps', 'slider'],
];
/** Those whose answers are lists. */
export const LISTS = ['checkbox', 'tagbox', 'ranking'];
const PLAIN_TEXTS = ['text', 'comment', 'tel'];
/** As the engine has them. */
const RATING = {rateMin: 1, rateMax: 5, rateStep: 1};
const SLIDER = {min: 0, max: 100, step: 1};
const SCALE = ['min', 'max', 'step', 'rateMin', 'rateMax', 'rateStep'];
const LONGEST_SCALE = 20;

/** The kind of a question: its type, or what people have another name for. */
export function kindOf(json) {
  const {type, inputType} = json;
  if (type === 'text') return KINDS[inputType] === 'text' ? inputType : 'text';
  return type === 'rating' && isNps(json) ? 'nps' : type;
}

const isNps = ({rateMin, rateMax, rateValues}) => rateMin === 0 && rateMax === 10 && rateValues === undefined;

/** The kinds that a question of a kind can become, and its own; none if it stays as it is. */
export const kindsLike = kind => FAMILIES.find(family => family.includes(kind)) ?? [];

/**
 * A question as another kind.
 *
 * @param words (key) => texts to begin with
 * @returns {json, lost: the names of the properties that it has no place for}
 */
export function asKind(json, kind, words) {
  const type = KINDS[kind] ?? kind;
  const next = {...json, type, ...ofKind(json, kind, words)};
  if (type !== 'text' || BEGIN[kind] === undefined) delete next.inputType;
  const kept = new Set(namesOf(type, next));
  const gone = Object.keys(json).filter(name => isLost(json, next, name, kind) || (KNOWN.has(name) && !kept.has(name)));
  gone.forEach(name => delete next[name]);
  const silent = ['inputType', ...(keepsScale(json, kind) ? SCALE : []), ...(type === 'text' ? ['rows'] : [])];
  return {json: next, lost: [...gone.filter(name => !silent.includes(name)), ...changed(json, next)]};
}

/** The properties of a type that the editor knows, also by their older names. */
const namesOf = (type, json) =>
  Object.values(propertiesOf({type, json}))
    .flat()
    .flatMap(name => [name, PROPERTIES[name].or ?? name]);

const KNOWN = new Set(Object.entries(PROPERTIES).flatMap(([name, {or}]) => [name, or ?? name]));

/** Whether the kind has no place for a property, although its type has. */
function isLost(json, next, name, kind) {
  if (name === 'defaultValue') return defaultAs(json, kind) === undefined;
  if (['rateStep', 'rateValues'].includes(name)) return kind === 'nps';
  return ['min', 'max', 'step'].includes(name) && json.inputType !== next.inputType;
}

/** Whether a scale stays under other names. */
const keepsScale = (json, kind) =>
  (json.type === 'slider' && kind === 'rating' && fits(scaleOf(json))) || (json.type === 'rating' && kind === 'slider');

/** The ends of a scale, if somebody has chosen them, that become others. */
const changed = (json, next) =>
  json.type === 'rating' && next.type === 'rating' && !isNps(json)
    ? ['rateMin', 'rateMax'].filter(name => ![undefined, RATING[name], next[name]].includes(json[name]))
    : [];

const scaleOf = json =>
  json.type === 'slider'
    ? ['min', 'max', 'step'].map(name => json[name] ?? SLIDER[name])
    : ['rateMin', 'rateMax', 'rateStep'].map(name => json[name] ?? RATING[name]);

const fits = scale => scale.every(Number.isFinite) && (scale[1] - scale[0]) / scale[2] <= LONGEST_SCALE;

/** What the kind sets. */
function ofKind(json, kind, words) {
  const given = defaultAs(json, kind);
  const defaultValue = given === undefined ? {} : {defaultValue: given};
  if (kind === 'nps') return labelled(json, BEGIN.nps(words));
  if (kind === 'rating') return json.type === 'slider' ? rated(json) : BEGIN.rating();
  if (kind === 'slider') return slid(json);
  return {...(KINDS[kind] === 'text' ? BEGIN[kind]() : {}), ...defaultValue};
}

/** The labels of the ends stay. */
const labelled = ({minRateDescription: min, maxRateDescription: max}, scale) => ({
  ...scale,
  ...(min && {minRateDescription: min}),
  ...(max && {maxRateDescription: max}),
});

function rated(json) {
  const [rateMin, rateMax, rateStep] = scaleOf(json);
  if (!fits([rateMin, rateMax, rateStep])) return BEGIN.rating();
  return {rateMin, rateMax, ...(rateStep !== 1 && {rateStep})};
}

function slid(json) {
  const [min, max, step] = scaleOf(json);
  return {min, max, ...(step !== 1 && {step})};
}

/** The default answer as one of the kind; undefined if it is none. */
function defaultAs(json, kind) {
  const {defaultValue: given} = json;
  const before = kindOf(json);
  if (given === undefined || [before, kind].includes('ranking')) return undefined;
  if (PLAIN_TEXTS.includes(before)) return PLAIN_TEXTS.includes(kind) ? given : undefined;
  if (!kindsLike('radiogroup').includes(kind)) return undefined;
  if (LISTS.includes(kind)) return Array.isArray(given) ? given : [given];
  if (!Array.isArray(given)) return given;
  return given.length === 1 ? given[0] : undefined;
}
