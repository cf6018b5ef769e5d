// Whether some answers fulfil a condition, found out by trying those that can make a difference.
import {isOn} from '../../../form/text.js';
import {expressionIn} from '../conditions/expressions.js';

/** The most combinations of answers that are tried. A condition that would need more counts as possible. */
const MOST = 20_000;
const MOST_CHOICES = 40;
/** Of choices that can be picked together, how many are combined. */
const MOST_TOGETHER = 8;

const LITERAL = /'((?:\\['"]|[^'"])*)'|"((?:\\['"]|[^'"])*)"|(-?\d+(?:\.\d+)?)/g;
/** Functions, whose results may depend on the time; calculations, which need more answers than those in the text. */
const COMPUTES = /\w\(|[+*/%^-]/;

/**
 * @param text      of the condition
 * @param answersTo (name, literals in the text, how many names there are) => the answers to try; null if nobody knows
 * @param holds     (expression, scope) => whether it is fulfilled
 */
export function isPossible(text, answersTo, holds = (expression, scope) => expression.isTrue(scope)) {
  const expression = expressionIn(text);
  if (!expression || COMPUTES.test(bare(text))) return true;
  const names = [...expression.names];
  const all = names.map(name => answersTo(name, literals(text), names.length));
  if (all.includes(null) || all.reduce((n, answers) => n * answers.length, 1) > MOST) return true;
  for (const given of combinations(all)) {
    const values = new Map(names.map((name, i) => [name.toLowerCase(), given[i]]));
    if (holds(expression, {find: name => values.get(name.toLowerCase()), now: () => new Date()})) return true;
  }
  return false;
}

/** A condition without its literals and names. */
const bare = text => text.replace(/\{[^{}]*\}/g, ' ').replace(LITERAL, ' ');

/** The texts and numbers in a condition; a text that is a number is both. */
const literals = text =>
  [...text.replace(/\{[^{}]*\}/g, ' ').matchAll(LITERAL)].map(([, single, double, digits]) =>
    digits === undefined ? (single ?? double).replace(/\\(['"])/g, '$1') : Number(digits)
  );

function* combinations([first, ...rest]) {
  if (first === undefined) return yield [];
  for (const one of first) for (const others of combinations(rest)) yield [one, ...others];
}

const NOTHING = undefined;
const PICKED = ['radiogroup', 'dropdown', 'imagepicker', 'rating', 'boolean'];
const PICKED_TOGETHER = ['checkbox', 'tagbox'];
const TYPED = ['text', 'comment'];

/**
 * The answers to a question that can make a difference to a condition; null if they can't be told.
 *
 * @param json     of the question
 * @param choices  {value} of it
 * @param literals in the condition
 * @param names    how many names it reads
 */
export function answersTo({json, choices}, literals, names) {
  const {type} = json;
  if (PICKED_TOGETHER.includes(type) || (type === 'imagepicker' && isOn(json.multiSelect)))
    return together(values(json, choices, literals, MOST_TOGETHER));
  if (PICKED.includes(type)) return [NOTHING, ...values(json, choices, literals, MOST_CHOICES)];
  if (TYPED.includes(type)) return [NOTHING, ...typed(json, literals, names)];
  return null;
}

/** The choices that the condition names and, as far as there is room, others; and words for "Other". */
function values(json, choices, literals, most) {
  const all = choices.map(({value}) => value);
  const named = all.filter(value => literals.some(one => String(one) === String(value)));
  const others = all.filter(value => !named.includes(value)).slice(0, Math.max(1, most - named.length));
  const words = isOn(json.showOtherItem ?? json.hasOther) ? literals.filter(one => typeof one === 'string') : [];
  return [...new Set([...named, ...others, ...words])];
}

/** The lists of some of the values; a missing list is empty. */
const together = all =>
  all.length > MOST_TOGETHER
    ? null
    : all.reduce((lists, value) => [...lists, ...lists.map(list => [...list, value])], [[]]);

/** Around each number, between them, and texts that are, contain or follow those in the condition. */
function typed(json, literals, names) {
  const numbers = [0, ...literals.filter(one => isFinite(one)).map(Number)].sort((a, b) => a - b);
  const around = numbers.flatMap((one, i) => [
    one,
    ...(i > 0 ? [(one + numbers[i - 1]) / 2] : []),
    ...Array.from({length: names}, (_, n) => [one - n - 1, one + n + 1]).flat(),
  ]);
  const isNumber = ['number', 'range'].includes(json.inputType);
  const possible = [...new Set(around)].filter(one => !isNumber || isWithin(json, one));
  if (isNumber) return possible;
  const texts = literals.map(String);
  return [...possible, ...texts.flatMap(text => [text, `${text}~`, ...nearDays(text)]), texts.join(' '), 'x'];
}

/** A limit may be an expression. */
const isWithin = ({min, max}, value) =>
  !(typeof min === 'number' && value < min) && !(typeof max === 'number' && value > max);

/** The days before and after a date. */
function nearDays(text) {
  const time = /^\d{4}-\d\d-\d\d/.test(text) ? Date.parse(text) : NaN;
  return isNaN(time) ? [] : [-864e5, 864e5].map(by => new Date(time + by).toISOString().slice(0, text.length));
}
