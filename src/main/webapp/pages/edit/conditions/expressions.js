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

/** {join: 'and' | 'or', rows: [{name, operator, value}]}; null where it says more than that, or is no expression. */
export function read(text) {
  if (!text.trim()) return {join: 'and', rows: []};
  const said = whatIsWrong(text) ? null : readRows(text);
  return said?.rows.every(({name, value}) => canName(name) && (value === undefined || [value].flat().every(canSay))) ? said : null;
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

/** The expression; rows without a value that can be said are left out. Undefined for none. */
export const write = ({join, rows}) => rows.filter(isWhole).map(writeRow).join(` ${join} `) || undefined;

const isWhole = ({operator, value}) =>
  operator in EMPTY || (value !== undefined && [value].flat().length > 0 && [value].flat().every(canSay));

const writeRow = ({name, operator, value}) => (operator in EMPTY ? `{${name}} ${operator}` : `{${name}} ${operator} ${writeValue(value)}`);

function writeValue(value) {
  if (Array.isArray(value)) return `[${value.map(writeValue).join(', ')}]`;
  return typeof value === 'string' ? `'${value.replace(/['"]/g, '\\$&')}'` : String(value);
}

/** Whether an expression can refer to it by name. */
export const canSay = value => means(writeValue(value), value);
export const canName = name => whatIsWrong(`{${name}} empty`) === null && [...parse(`{${name}} empty`).names].join() === name;

function means(text, value) {
  try {
    return parse(text).value({find: () => undefined, now: () => new Date()}) === value;
  } catch (e) {
    if (e instanceof ExpressionError) return false;
    throw e;
  }
}

/** {message, position}, or null: it is an expression. */
export function whatIsWrong(text) {
  try {
    understood(text);
    return null;
  } catch (e) {
    if (e instanceof ExpressionError) return {message: e.message, position: e.position + text.length - bare(text).length};
    throw e;
  }
}

/** As parse() does; SurveyJS lets an expression begin with "=". @throws ExpressionError */
export const understood = text => parse(bare(text));

const bare = text => (text.startsWith('=') ? text.slice(1) : text);
