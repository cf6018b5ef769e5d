// The language of visibleIf and its like, as the server's package surely.expression understands it: the same grammar, results,
// refusals and bounds, held together by the same cases (ExpressionEngineIT). No eval.
//
//   const shown = parse("{age} > 17 and {plan} anyof ['a', 'b']");
//   shown.isTrue({ find: name => find(answers, name), now: () => new Date() });
//
// A scope may also have isOrdered(name), for rankings, and findAtTop(name), for what filters read outside of their rows. Dates without a time zone are in the browser's.

const MAX_LENGTH = 10000;
const MAX_DEPTH = 100;
const MAX_NAME_LENGTH = 1000;
const WORK = 2000000;

/** A text is no expression, or one that Surely refuses; position is where, in UTF-16 units from 0. */
export class ExpressionError extends Error {
  constructor(position, message) {
    super(message);
    this.position = position;
  }
}

class NoValue extends Error {}

/** @throws {ExpressionError} */
export function parse(text) {
  const root = parseNode(text);
  const names = new Set();
  root.names?.(names);
  const value = scope => {
    try {
      return root.value({ scope, work: { left: WORK } });
    } catch (e) {
      if (e instanceof NoValue) return undefined;
      throw e;
    }
  };
  return {
    names,
    /** Undefined or null for none; may be NaN, infinite, or a Date. Never throws. */
    value,
    /** What visibleIf and requiredIf ask. */
    isTrue: scope => value(scope) === true,
    /** What enableIf asks: enabled unless. */
    isFalse: scope => value(scope) === false,
    /** What choices, rows, columns and validators ask. */
    isMet: scope => looselyTrue(value(scope)),
  };
}

/** What a name such as panel[0].question means in JSON values; undefined for none. */
export function find(values, name) {
  const steps = name.split(".").map(text => {
    const bracket = text.lastIndexOf("[");
    const index = text.endsWith("]") && bracket >= 0 ? lenient(text.slice(bracket + 1, -1)) : NaN;
    return isNaN(index) ? { name: text } : { name: text.slice(0, bracket), index };
  });
  let value = values;
  for (let at = 0; at < steps.length;) {
    let last = at;
    while (last < steps.length - 1 && steps[last].index === undefined) last++;
    let found;
    for (; found === undefined && last >= at; last--) found = member(value, steps.slice(at, last + 1).map(s => s.name).join("."));
    if (found === undefined) return undefined;
    at = last + 2;
    const { index } = steps[at - 1];
    value = index === undefined ? found : Array.isArray(found) ? found[index < 0 ? found.length + index : index] : undefined;
  }
  return value;
}

function member(value, name) {
  if (!value || !name) return undefined;
  if (name === "length" && (Array.isArray(value) || typeof value === "string")) return value.length;
  if (typeof value !== "object") return undefined;
  const folded = name.toLowerCase();
  const key = Object.keys(value).find(k => k.toLowerCase() === folded);
  return key === undefined ? undefined : value[key];
}

// Values. Those from outside are JSON; those from inside may be Dates.

const isDate = value => value instanceof Date;
const isObject = value => typeof value === "object" && value !== null;
const isMap = value => isObject(value) && !Array.isArray(value) && !isDate(value);

const two = number => String(number).padStart(2, "0");

function dateText(date) {
  if (isNaN(date)) return "Invalid Date";
  const seconds = date.getSeconds() || date.getMilliseconds() ? ":" + two(date.getSeconds()) : "";
  const millis = date.getMilliseconds() ? "." + String(date.getMilliseconds()).padStart(3, "0") : "";
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}T${two(date.getHours())}:${two(date.getMinutes())}${seconds}${millis}`;
}

const join = (list, separator) => list.map(item => item === undefined || item === null ? "" : text(item)).join(separator);

function text(value) {
  return Array.isArray(value) ? join(value, ",") : isDate(value) ? dateText(value) : isObject(value) ? "[object Object]" : String(value);
}

const primitive = value => isDate(value) ? value.getTime() : isObject(value) ? text(value) : value;
const number = value => Number(primitive(value));
const add = (a, b) => (isObject(a) ? text(a) : a) + (isObject(b) ? text(b) : b);
const isLess = (a, b) => primitive(a) < primitive(b);
const looselyTrue = value => (isObject(value) ? text(value) : value) == true;

function isEmpty(value) {
  if (Array.isArray(value)) return value.length === 0;
  if (isMap(value)) return Object.values(value).every(isEmpty);
  return !value && value !== 0 && value !== false;
}

/** A number as survey-core takes it; NaN for none. */
function lenient(value) {
  if (typeof value === "string") {
    value = value.trim();
    const operator = !/.[-+]/s.test(value) && /[*^/%]/.test(value);
    if (!value || value.length > 15 && /^\d+$/.test(value) || operator && !value.startsWith("0x")) return NaN;
    if (value.startsWith("0x")) return value.length > 32 ? NaN : parseInt(value);
    const comma = value.indexOf(",");
    if (comma >= 0 && comma === value.lastIndexOf(",")) value = value.replace(",", ".");
  }
  return !isDate(value) && isFinite(isObject(value) ? text(value) : value ?? NaN) ? parseFloat(text(value)) : NaN;
}

const isNumber = value => !isNaN(lenient(value));

function decimals(value) {
  if (typeof value === "number" && Math.floor(value) === value || !isNumber(value)) return 0;
  return text(value).split(".")[1]?.length ?? 0;
}

function corrected(result, digits) {
  if (!digits) return result;
  if (typeof result !== "number" || digits > 100) throw new NoValue();
  return parseFloat(result.toFixed(digits));
}

const sum = (a, b) => corrected(add(a, b), Math.max(decimals(a), decimals(b)));

/** A text from an answer that looks like a truth value, a quoted text or a number is taken for it. */
function taken(value) {
  if (typeof value !== "string" || !value) return value;
  if (/^(true|false)$/i.test(value)) return value.toLowerCase() === "true";
  if (/^['"].*['"]$/s.test(value)) return value.slice(1, -1);
  const code = value[0] === "0" && !value.startsWith("0x") && value.length > 1 && value[1] !== "." && value[1] !== ",";
  return code || !isNumber(value) ? value : lenient(value);
}

function writtenObject(name) {
  if (name.indexOf(":") < 1) return null;
  try {
    return JSON.parse("{" + name + "}");
  } catch {
    return null;
  }
}

const fold = value => value.trim().toLowerCase();

function equal(a, b, ordered) {
  if (a === b) return true;
  if (typeof a === "string" && typeof b === "string") return fold(a) === fold(b);
  if (a?.length === 0 && b === undefined && isObject(a) || b?.length === 0 && a === undefined && isObject(b)) return true;
  if ((a ?? "") === "" && (b ?? "") === "" && (a === "" || b === "")) return true;
  if (isDate(a) && isDate(b)) return a.getTime() === b.getTime();
  const convertible = v => v !== undefined && v !== null && !Array.isArray(v) && !isNaN(number(v));
  if (convertible(a) && convertible(b) && parseInt(text(a)) === parseInt(text(b)) && parseFloat(text(a)) === parseFloat(text(b))) return true;
  if (isEmpty(a) !== isEmpty(b)) return false;
  if (typeof a === "boolean" && typeof b === "string" || typeof b === "boolean" && typeof a === "string") return String(a).toLowerCase() === String(b).toLowerCase();
  if (!isObject(a) && !isObject(b)) return a == b;
  if (Array.isArray(a) && Array.isArray(b)) {
    const [x, y] = ordered ? [a, b] : [sorted(a), sorted(b)];
    return x.length === y.length && x.every((item, i) => equal(item, y[i], ordered));
  }
  if (isMap(a) && isMap(b)) {
    const keys = Object.keys(a);
    return keys.length === Object.keys(b).length && keys.every(key => Object.hasOwn(b, key) && equal(a[key], b[key], ordered));
  }
  return isObject(a) && isObject(b) && !isDate(a) && !isDate(b) && !Object.keys(a).length && !Object.keys(b).length;
}

function sorted(list) {
  const keyed = list.map(value => ({ value, key: value === undefined ? undefined : text(value) }));
  return keyed.sort((a, b) => a.key === b.key ? 0 : a.key === undefined ? 1 : b.key === undefined ? -1 : a.key < b.key ? -1 : 1).map(item => item.value);
}

function same(a, b, ordered) {
  return equal(a === "undefined" ? undefined : a, b === "undefined" ? undefined : b, ordered);
}

// Dates. Of texts only ISO 8601 is read, in which all browsers agree.

const ISO = /^\d{4}(-\d\d(-\d\d)?)?(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/;

function dateOf(value, scope) {
  if (!value) return new Date(scope.now());
  if (isDate(value)) return new Date(value);
  if (typeof value === "number" || typeof value === "boolean") return new Date(Number(value));
  const iso = text(value);
  const [, year, month, day, rest] = /^(\d{4})-(\d\d)-(\d\d)(.*)$/.exec(iso) ?? [];
  if (!ISO.test(iso) || day > 31) return new Date(NaN);
  // Where a month has no such day, count on: browsers differ here.
  const first = new Date(day === undefined ? iso : `${year}-${month}-01${rest || "T00:00"}`);
  if (day !== undefined) day === "00" ? first.setTime(NaN) : first.setDate(first.getDate() + Number(day) - 1);
  return first;
}

function datePair(left, right, scope) {
  if (isDate(left) && typeof right === "string") {
    const date = new Date(left);
    if (right.length < 17) date.setSeconds(0, 0);
    if (right.length < 14) date.setMinutes(0, 0);
    if (right.length < 11) date.setHours(0, 0);
    return withDay(date, right, scope);
  }
  if (typeof left === "string" && isDate(right)) return withDay(new Date(right), left, scope).reverse();
  return [left, right];
}

function withDay(date, other, scope) {
  const day = dateOf(other, scope);
  date.setMilliseconds(0);
  if (!date.getHours() && !date.getMinutes() && !date.getSeconds()) day.setHours(0, 0, 0);
  return [date, day];
}

// Operators.

const isNothing = value => value === undefined || value === null;
const equals = (a, b, ordered, scope) => same(...datePair(a, b, scope), ordered);

function greater(a, b, scope) {
  const [left, right] = datePair(a, b, scope);
  return !isNothing(a) && !isNothing(b) && isLess(right, left);
}

function less(a, b, scope) {
  const [left, right] = datePair(a, b, scope);
  return !isNothing(a) && !isNothing(b) && isLess(left, right);
}

function filled(value, other) {
  if (!isEmpty(value)) return value;
  if (typeof other === "number") return 0;
  if (typeof value === "string") return value;
  return typeof other === "string" ? "" : Array.isArray(other) ? [] : 0;
}

function plus(a, b) {
  if (isNumber(a) && isNumber(b)) return typeof a === "string" || typeof b === "string" ? add(a, b) : sum(a, b);
  if (Array.isArray(a) && Array.isArray(b)) return [...a, ...b];
  if (Array.isArray(a) && typeof b === "string") return join(a, ", ") + b;
  if (Array.isArray(b) && typeof a === "string") return a + join(b, ", ");
  const [list, value] = Array.isArray(a) ? [a, b] : [b, a];
  if (Array.isArray(list) && typeof value === "number") return sum(list.filter(item => typeof item === "number").reduce(sum, 0), value);
  return add(a, b);
}

function contains(left, right, wanted = true) {
  if (Array.isArray(left)) {
    const all = Array.isArray(right) ? right : [right];
    return (left.length > 0 && all.every(value => left.some(item => same(item, value)))) === wanted;
  }
  if (!left && left !== 0 && left !== false || !right) return false;
  return text(left).toLowerCase().includes(text(right).toLowerCase()) === wanted;
}

function anyOf(left, right) {
  if (isEmpty(left) || isEmpty(right)) return isEmpty(right);
  if (!Array.isArray(left)) return contains(right, left);
  return Array.isArray(right) ? right.some(value => contains(left, value)) : contains(left, right);
}

function allOf(left, right) {
  if (!left && !isEmpty(right)) return false;
  return Array.isArray(right) ? right.every(value => contains(left, value)) : contains(left, right);
}

const filling = calculate => (a, b) => {
  const left = filled(a, b);
  return calculate(left, filled(b, left));
};

const OPERATORS = {
  or: filling((a, b) => a || b),
  and: filling((a, b) => a && b),
  equal: equals,
  notequal: (a, b, ordered, scope) => !equals(a, b, ordered, scope),
  less: (a, b, ordered, scope) => less(a, b, scope),
  lessorequal: (a, b, ordered, scope) => equals(a, b, false, scope) || less(a, b, scope),
  greater: (a, b, ordered, scope) => greater(a, b, scope),
  greaterorequal: (a, b, ordered, scope) => equals(a, b, false, scope) || greater(a, b, scope),
  "+": filling(plus),
  "-": filling((a, b) => corrected(number(a) - number(b), Math.max(decimals(a), decimals(b)))),
  "*": filling((a, b) => corrected(number(a) * number(b), decimals(a) + decimals(b))),
  "/": filling((a, b) => b ? number(a) / number(b) : null),
  "%": filling((a, b) => b ? number(a) % number(b) : null),
  power: filling((a, b) => number(a) ** number(b)),
  contains: (a, b) => contains(a, b),
  notcontains: (a, b) => !a && !isEmpty(b) || contains(a, b, false),
  anyof: anyOf,
  noneof: (a, b) => !anyOf(a, b),
  allof: allOf,
};

/** From the loosest to the tightest: how they are written, and what they are if not by that name. */
const LEVELS = [
  { "||": "or", or: 0 },
  { "&&": "and", and: 0 },
  { "<=": "lessorequal", lessorequal: 0, ">=": "greaterorequal", greaterorequal: 0, "==": "equal", equal: 0, "=": "equal", "!=": "notequal", notequal: 0, "<": "less", less: 0, ">": "greater", greater: 0 },
  { "+": 0, "-": 0 },
  { "*": 0, "/": 0, "%": 0 },
  { "^": "power", power: 0 },
  { "*=": "contains", contains: 0, contain: "contains", notcontains: 0, notcontain: "notcontains", anyof: 0, allof: 0, noneof: 0 },
];

// Functions of (arguments, scope).

function flat(values) {
  return values.flatMap(value => Array.isArray(value) ? flat(value) : isNothing(value) ? [] : [isNumber(value) ? lenient(value) : value]);
}

const extreme = better => values => flat(values).reduce((best, value) => best === undefined || better(value, best) ? value : best, undefined);
const total = values => flat(values).reduce(sum, 0);

/** The first argument, and the second or what stands for it; undefined if they are no numbers. */
function rounding(values, otherwise) {
  const [value, precision] = flat(values);
  return isNumber(value) && isNumber(precision || otherwise) ? [value, precision || otherwise] : undefined;
}

function trunc(values) {
  const [value, precision] = rounding(values, -1) ?? [];
  const [integer] = value === undefined ? [] : /^-?\d+/.exec(text(value)) ?? [];
  if (integer === undefined) return NaN;
  const rest = text(value).slice(integer.length);
  return Number(integer + (precision >= 0 && precision % 1 === 0 ? rest.slice(0, 1) + /^\d*/.exec(rest.slice(1))[0].slice(0, precision) : ""));
}

function dateDiff(from, to, unit) {
  if (unit === "days") return Math.abs(Date.UTC(to.getFullYear(), to.getMonth(), to.getDate()) - Date.UTC(from.getFullYear(), from.getMonth(), from.getDate())) / 864e5;
  const millis = { hours: 36e5, minutes: 6e4, seconds: 1e3 }[typeof unit === "string" ? unit : ""];
  return millis ? Math.ceil(Math.abs(to - from) / millis) : months(from, to, unit);
}

function months(from, to, unit) {
  const count = (to.getFullYear() - from.getFullYear()) * 12 + to.getMonth() - from.getMonth() - (to.getDate() < from.getDate() ? 1 : 0);
  return unit === "months" ? count : ~~(count / 12);
}

function dateAdd([value, by, unit], scope) {
  if (!value || !by) return null;
  const date = dateOf(value, scope);
  const field = { days: "Date", months: "Month", years: "FullYear", hours: "Hours", minutes: "Minutes", seconds: "Seconds" }[typeof (unit || "days") === "string" ? unit || "days" : ""];
  if (field) date["set" + field](number(add(date["get" + field](), by)));
  return date;
}

function today(values, scope) {
  const date = dateOf(undefined, scope);
  date.setHours(0, 0, 0, 0);
  if (values.length === 1) date.setDate(number(add(date.getDate(), values[0])));
  return date;
}

function age([birth, unit], scope) {
  if (!birth) return null;
  return unit === "days" ? 0 : months(dateOf(birth, scope), dateOf(undefined, scope), unit || "years");
}

function substring([value, start, end]) {
  if (typeof value !== "string" || !isNumber(start)) return "";
  return value.substring(number(start), isNumber(end) ? number(end) : value.length);
}

const FUNCTIONS = {
  iif: values => values.length < 2 ? null : values[0] ? values[1] : values[2],
  substring,
  sum: total,
  min: extreme(isLess),
  max: extreme((a, b) => isLess(b, a)),
  count: values => flat(values).length,
  avg: values => flat(values).length ? number(total(values)) / flat(values).length : 0,
  round: values => {
    const [value, precision] = rounding(values, 0) ?? [NaN, 0];
    const factor = Math.pow(10, precision);
    return Math.round(number(value) * factor * (1 + Number.EPSILON)) / factor;
  },
  trunc,
  today,
  currentDate: (values, scope) => dateOf(undefined, scope),
  getDate: ([value], scope) => value ? dateOf(value, scope) : null,
  age,
  dateDiff: ([from, to, unit], scope) => from && to ? dateDiff(dateOf(from, scope), dateOf(to, scope), unit || "days") : null,
  dateAdd,
  diffDays: (values, scope) => values.length === 2 && values[0] && values[1] ? dateDiff(dateOf(values[0], scope), dateOf(values[1], scope), "days") : 0,
  currentYear: (values, scope) => dateOf(undefined, scope).getFullYear(),
  getYear: (values, scope) => values.length === 1 && values[0] ? dateOf(values[0], scope).getFullYear() : undefined,
  year: ([value], scope) => dateOf(value, scope).getFullYear(),
  month: ([value], scope) => dateOf(value, scope).getMonth() + 1,
  day: ([value], scope) => dateOf(value, scope).getDate(),
  weekday: ([value], scope) => dateOf(value, scope).getDay(),
};

const column = value => typeof value === "string" ? isNumber(value) ? lenient(value) : undefined : value;
const sumOf = values => values.filter(value => !isNothing(value)).reduce(sum, 0);

function bestRow(rows, name, result, better) {
  let best;
  let found;
  for (const row of rows) {
    const value = column(row[name]);
    if (!isNothing(value) && (best === undefined || better(value, best))) [best, found] = [value, row];
  }
  return !found || result === name ? best : found[result];
}

const OVER_ROWS = {
  sumInArray: (rows, name) => sumOf(rows.map(row => column(row[name]))),
  countInArray: rows => rows.length,
  avgInArray: (rows, name) => rows.length ? number(sumOf(rows.map(row => column(row[name])))) / rows.length : 0,
  minInArray: (rows, name, result) => bestRow(rows, name, result, isLess),
  maxInArray: (rows, name, result) => bestRow(rows, name, result, (a, b) => isLess(b, a)),
};

const NEED_THE_FORM = ["displayValue", "isContainerReady", "isDisplayMode", "propertyValue", "getComment"];

// Nodes: {value(run), names(set)}.

function spend(run, work) {
  run.work.left -= work;
  if (run.work.left < 0) throw new NoValue();
}

function weight(value) {
  if (typeof value === "string") return 1 + (value.length >> 4);
  return 1 + (isObject(value) && !isDate(value) ? Object.values(value).reduce((all, item) => all + weight(item), 0) : 0);
}

const NOTHING = { value: () => null };
const literal = value => ({ literal: value, value: () => value });

function variable(name, asItIs) {
  return {
    variable: name,
    names: set => set.add(name),
    value: run => {
      const value = run.scope.find(name);
      if (value === undefined) return name.endsWith(".length") ? 0 : writtenObject(name);
      spend(run, weight(value));
      return asItIs ? value : taken(value);
    },
  };
}

function array(items) {
  return { names: set => items.forEach(item => item.names?.(set)), value: run => items.map(item => item.value(run)) };
}

function unary(operand, calculate) {
  return { names: set => operand.names?.(set), value: run => calculate(operand.value(run)) };
}

function chain(first, rest) {
  return {
    names: set => [first, ...rest.map(step => step.operand)].forEach(node => node.names?.(set)),
    value: run => {
      const isOrdered = node => node?.variable !== undefined && run.scope.isOrdered?.(node.variable);
      let left = first.value(run);
      let before = first;
      for (const { operator, operand, tight } of rest) {
        const right = operand.value(run);
        spend(run, tight ? weight(left) * weight(right) : weight(left) + weight(right));
        left = OPERATORS[operator](left, right, isOrdered(before) || isOrdered(operand), run.scope);
        before = undefined;
      }
      return left;
    },
  };
}

function call(name, items, position, depth) {
  if (Object.hasOwn(OVER_ROWS, name)) return overRows(name, items, position, depth);
  if (!Object.hasOwn(FUNCTIONS, name)) {
    throw new ExpressionError(position, NEED_THE_FORM.includes(name)
      ? `The function "${name}" needs the form as it runs, and Surely does not support it.` : `There is no function "${name}".`);
  }
  const values = array(items);
  return { names: values.names, value: run => {
    const given = values.value(run);
    spend(run, weight(given));
    return FUNCTIONS[name](given, run.scope);
  } };
}

function overRows(name, items, position, depth) {
  if (items.length < 2 || items.length > 4) throw new ExpressionError(position, `The function "${name}" takes the rows, a column's name, and perhaps a condition.`);
  const [rows, nameOfColumn, third] = items;
  const hasResult = typeof third?.literal === "string" && !/[{}><=!]/.test(third.literal);
  const filter = condition(items[hasResult ? 3 : 2], position, depth);
  return {
    names: set => [rows, nameOfColumn, filter].forEach(node => node?.names?.(set)),
    value: run => {
      const data = rows.variable === undefined ? rows.value(run) : variable(rows.variable, true).value(run);
      const columnName = nameOfColumn.value(run);
      const chosen = (typeof columnName === "string" && isObject(data) && !isDate(data) ? Object.values(data) : []).filter(row => isMap(row) && !isEmpty(row[columnName])
        && (!filter || looselyTrue(filter.value({ ...run, scope: rowScope(row, run.scope) }))));
      return OVER_ROWS[name](chosen, columnName, hasResult ? third.literal : columnName);
    },
  };
}

const atTop = (name, scope) => (scope.findAtTop ?? scope.find)(name);

function rowScope(row, outer) {
  return {
    find: name => find(row, name) ?? atTop(name, outer),
    findAtTop: name => atTop(name, outer),
    now: () => outer.now(),
    isOrdered: name => find(row, name) === undefined && outer.isOrdered?.(name),
  };
}

function condition(node, position, depth) {
  if (typeof node?.literal !== "string" || !node.literal) return node;
  try {
    return parseNode(node.literal, depth);
  } catch (e) {
    throw e instanceof ExpressionError ? new ExpressionError(position, `In the condition in quotes, at ${e.position}: ${e.message}`) : e;
  }
}

// The parser: recursive descent, every rule undefined and back where it was if it does not match.

/** @param depth in which the text stands, as a condition does in quotes */
function parseNode(given, depth = 0) {
  if (given.length > MAX_LENGTH) throw new ExpressionError(MAX_LENGTH, `Longer than ${MAX_LENGTH} characters.`);
  const source = given.replaceAll("=>", ">=").replaceAll("=<", "<=").replaceAll("<>", "!=").replaceAll("equals", "equal ");
  let at = 0;
  let furthest = 0;
  let expected = new Set();

  const space = () => match(/[ \t\n\r]*/y);

  /** Takes what matches here. */
  function match(pattern) {
    pattern.lastIndex = at;
    const found = pattern.exec(source)?.[0];
    at += found?.length ?? 0;
    return found;
  }

  function take(word) {
    const there = source.slice(at, at + word.length);
    if (there !== word && (there.toLowerCase() !== word || /[^ -~]/.test(there))) return false;
    at += word.length;
    return true;
  }

  function miss(back, what) {
    if (at > furthest) [furthest, expected] = [at, new Set()];
    if (at === furthest) expected.add(what);
    at = back;
  }

  function refuseNothing(position) {
    throw new ExpressionError(position, "null and undefined can only be compared, as in {question} = null.");
  }

  function deeper(rule) {
    if (++depth > MAX_DEPTH) throw new ExpressionError(at, `Nested more than ${MAX_DEPTH} deep.`);
    const node = rule();
    depth--;
    return node;
  }

  function expression() {
    const start = at;
    return deeper(() => {
      space();
      const node = level(0);
      if (node) space(); else at = start;
      return node;
    });
  }

  function level(n) {
    if (n === LEVELS.length) return factor();
    const first = level(n + 1);
    const rest = [];
    for (let step = first && nextStep(n); step; step = nextStep(n)) rest.push(step);
    return rest.length ? chain(first, rest) : first;
  }

  function nextStep(n) {
    const start = at;
    space();
    const spelled = Object.keys(LEVELS[n]).find(take);
    if (!spelled) return miss(start, "an operator");
    space();
    const tight = n === LEVELS.length - 1;
    const operand = level(n + 1) ?? (tight ? NOTHING : undefined);
    if (!operand) at = start;
    return operand && { operator: LEVELS[n][spelled] || spelled, operand, tight };
  }

  function factor() {
    const start = at;
    if (take("(")) {
      const inner = expression();
      if (inner) take(")"); else at = start;
      return inner;
    }
    const name = match(/[a-zA-Z_][a-zA-Z_0-9]*/y);
    if (name && take("(")) {
      const items = sequence();
      take(")");
      return call(name, items, start, depth);
    }
    at = start;
    return unaryOf() ?? atom() ?? arrayOf();
  }

  function unaryOf() {
    const start = at;
    if (take("!") || take("negate")) {
      space();
      const operand = deeper(factor);
      if (operand === NOTHING) refuseNothing(start);
      if (operand) return unary(operand, value => !value);
      at = start;
    }
    const operand = atom();
    if (operand) space();
    const empty = operand && take("empty");
    if (!operand || !empty && !take("notempty")) {
      at = start;
      return undefined;
    }
    return operand === NOTHING ? refuseNothing(start) : unary(operand, value => isEmpty(value) === empty);
  }

  function arrayOf() {
    const start = at;
    if (!take("[")) return undefined;
    const items = sequence();
    return take("]") ? array(items) : miss(start, "\"]\"");
  }

  function sequence() {
    const items = [];
    let start = at;
    const first = expression();
    for (let item = first; ;) {
      if (item === NOTHING) {
        at = start;
        space();
        refuseNothing(at);
      }
      if (item) items.push(item);
      const end = at;
      space();
      const more = take(",");
      start = at;
      item = more ? expression() : undefined;
      if (!item) {
        miss(end, "\",\"");
        return first ? items : [];
      }
    }
  }

  function atom() {
    const start = at;
    space();
    if (match(/undefined|null/y)) return NOTHING;
    const truth = match(/true|false/iy);
    if (truth) return literal(truth.toLowerCase() === "true");
    const digits = match(/0x\d+|-?(\d+\.\d+|[1-9]\d*|0)/y);
    if (digits) return literal(digits.startsWith("0x") ? parseInt(digits, 16) : Number(digits));
    if (take("-")) miss(at - 1, "a value");
    const word = match(/[a-zA-Z_][a-zA-Z_0-9]*/y) ?? quoted();
    return word === undefined ? variableOf() ?? miss(start, "a value") : literal(word);
  }

  function quoted() {
    const start = at;
    const quote = match(/['"]/y);
    if (!quote) return undefined;
    const inner = match(/(\\['"]|[^'"])*/y);
    return take(quote) ? inner.replace(/\\(['"])/g, "$1") : miss(start, "the closing " + quote);
  }

  function variableOf() {
    const start = at;
    if (!take("{")) return undefined;
    const name = match(/[^{}]+/y);
    if (!name || !take("}")) return miss(start, name ? "\"}\"" : "a name");
    if (name.length > MAX_NAME_LENGTH) throw new ExpressionError(start, `The name is longer than ${MAX_NAME_LENGTH} characters.`);
    const asItIs = name.length > 1 && name[0] === "#";
    if (name.startsWith("$", asItIs ? 1 : 0)) throw new ExpressionError(start, "{$...} reads a property of the form as it runs; not supported.");
    return variable(asItIs ? name.slice(1) : name, asItIs);
  }

  const root = expression();
  if (!root || at < source.length) {
    miss(0, "an operator");
    const found = furthest === source.length ? "the end" : `"${String.fromCodePoint(source.codePointAt(furthest))}"`;
    throw new ExpressionError(furthest, `Expected ${[...expected].sort().join(" or ")} but found ${found}.`);
  }
  return root === NOTHING ? refuseNothing(0) : root;
}
