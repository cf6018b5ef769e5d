// Conditions that the builder can express: rows of "{question} operator value", joined by "and" or by "or".
import {ExpressionError, parse} from '../../../expression/expression.js';

const EMPTY = {empty: true, notempty: true};
const SPELLED = {
  '=': '=',
  '==': '=',
  equal: '=',
  '!=': '!=',
  '<>': '!=',
  notequal: '!=',
  '<=': '<=',
  '<': '<',
  '>=': '>=',
  '>': '>',
  '*=': 'contains',
  contains: 'contains',
  contain: 'contains',
  notcontains: 'notcontains',
  notcontain: 'notcontains',
  anyof: 'anyof',
  allof: 'allof',
  noneof: 'noneof',
};
const ROW = /\s*\{([^{}]+)\}\s*(?:(notempty|empty)\b|(==?|!=|<>|<=|<|>=|>|\*=|[a-z]+)\s*)/y;
const JOIN = /\s*(and\b|or\b|&&|\|\|)/y;
const VALUE = /'((?:\\['"]|[^'"])*)'|"((?:\\['"]|[^'"])*)"|(-?(?:\d+\.\d+|[1-9]\d*|0))(?![\w.])|(true|false)\b/y;

/**
 * {join: 'and' | 'or', rows: [{name, operator, value}]}; null if rows can't express the text, or if it is not an
 * expression.
 */
export function read(text) {
  if (!text.trim()) return {join: 'and', rows: []};
  const parsed = errorIn(text) ? null : readRows(text);
  return parsed?.rows.every(({name, value}) => canName(name) && (value === undefined || [value].flat().every(canWrite)))
    ? parsed
    : null;
}

function readRows(text) {
  const reader = {text, at: 0};
  const rows = [];
  let join;
  do {
    const row = readRow(reader);
    if (!row) return null;
    rows.push(row);
    if (!text.slice(reader.at).trim()) return {join: join ?? 'and', rows};
    const [, word] = match(reader, JOIN) ?? [];
    const now = {'&&': 'and', '||': 'or'}[word] ?? word;
    if (!now || (join && now !== join)) return null;
    join = now;
  } while (true);
}

function match(reader, pattern) {
  pattern.lastIndex = reader.at;
  const found = pattern.exec(reader.text);
  if (found) reader.at = pattern.lastIndex;
  return found;
}

function readRow(reader) {
  const [found, name, empty, sign] = match(reader, ROW) ?? [];
  if (!found) return null;
  if (empty) return {name, operator: empty, value: undefined};
  const operator = Object.hasOwn(SPELLED, sign) ? SPELLED[sign] : null;
  const value = operator && (reader.text[reader.at] === '[' ? readList(reader) : readValue(reader));
  return value === null || value === undefined ? null : {name, operator, value};
}

function readValue(reader) {
  const [found, single, double, digits] = match(reader, VALUE) ?? [];
  if (!found) return undefined;
  if (digits !== undefined) return Number(digits);
  return found === 'true' || found === 'false' ? found === 'true' : (single ?? double).replace(/\\(['"])/g, '$1');
}

function readList(reader) {
  const values = [];
  do {
    reader.at++;
    match(reader, /\s*/y);
    const value = readValue(reader);
    if (value === undefined) return undefined;
    values.push(value);
    match(reader, /\s*/y);
  } while (reader.text[reader.at] === ',');
  return reader.text[reader.at] === ']' ? (reader.at++, values) : undefined;
}

/**
 * The expression of the rows, without those that have no value yet, or one that can't be written; undefined if no row
 * is left.
 */
export const write = ({join, rows}) => rows.filter(isWhole).map(writeRow).join(` ${join} `) || undefined;

const isWhole = ({operator, value}) =>
  operator in EMPTY || (value !== undefined && [value].flat().length > 0 && [value].flat().every(canWrite));

const writeRow = ({name, operator, value}) =>
  operator in EMPTY ? `{${name}} ${operator}` : `{${name}} ${operator} ${writeValue(value)}`;

function writeValue(value) {
  if (Array.isArray(value)) return `[${value.map(writeValue).join(', ')}]`;
  return typeof value === 'string' ? `'${value.replace(/['"]/g, '\\$&')}'` : String(value);
}

/** Whether a value can be written in an expression, so that the expression reads the same value. */
export const canWrite = value => means(writeValue(value), value);

/** Whether an expression can refer to a question by this name. */
export const canName = name =>
  errorIn(`{${name}} empty`) === null && [...parse(`{${name}} empty`).names].join() === name;

function means(text, value) {
  try {
    return parse(text).value({find: () => undefined, now: () => new Date()}) === value;
  } catch (e) {
    if (e instanceof ExpressionError) return false;
    throw e;
  }
}

/** {reason, position} of a text that is not an expression; null if it is one. */
export function errorIn(text) {
  try {
    parseCondition(text);
    return null;
  } catch (e) {
    if (e instanceof ExpressionError)
      return {reason: e.reason, position: e.position + text.length - bare(text).length};
    throw e;
  }
}

/** The expression of a text; null if it is not one. */
export const expressionIn = text => (errorIn(text) === null ? parseCondition(text) : null);

/** Parses as parse() does, but also an expression that begins with "=", as SurveyJS allows. @throws ExpressionError */
export const parseCondition = text => parse(bare(text));

/** Names that have a value only in a choice, a row or a panel, or in all surveys. */
const CONTEXT = /^(item|choice|row|rowValue|rowIndex|rowName|panel|panelIndex|parentPanel|survey)\b/i;

/** The names in an expression that are not among these, nor lead into what one of these names. */
export function unknownNames(text, names) {
  const known = new Set(names.map(name => name.toLowerCase()));
  return [...parseCondition(text).names].filter(
    name => !known.has(name.toLowerCase()) && !known.has(name.toLowerCase().split(/[.[]/)[0]) && !CONTEXT.test(name)
  );
}

const bare = text => (text.startsWith('=') ? text.slice(1) : text);
