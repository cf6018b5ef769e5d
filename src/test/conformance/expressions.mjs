// Cases of the expression language: {expression, values, result} or {expression, values, error}. A result is JSON, but
// {"$": "NaN"}, {"$": "Infinity"}, {"$": "-Infinity"}, {"$": "invalid date"} and {"$date": "2026-03-29T00:00:00.000"}
// stand for what JSON has no word for; undefined and null are both null. An error is "syntax", "function" (unknown) or
// "crash".
import { ExpressionRunner, FunctionFactory, SurveyModel } from "survey-core";
import { Random } from "./random.mjs";

const random = new Random(20260329);

const KINDS = {
  missing: [["{none}"], ["undefined"], ["null"], ["{nil}", { nil: null }]],
  number: [["0"], ["1"], ["5"], ["-5"], ["2.5"], ["0.1"], ["0x10"], ["{n}", { n: 5 }], ["{n}", { n: 0 }], ["{n}", { n: 0.2 }], ["{n}", { n: 1e21 }]],
  numeric: [["'5'"], ["'1'"], ["{s}", { s: "5" }], ["{s}", { s: "05" }], ["{s}", { s: "1,5" }], ["{s}", { s: " 7 " }], ["{#s}", { s: "5" }], ["'0.1'"]],
  text: [["'abc'"], ["'ABC '"], ["abc"], ["\"b\""], ["{s}", { s: "abc" }], ["{s}", { s: "A" }], ["{s}", { s: "'abc'" }], ["'item1'"], ["'ä'"]],
  day: [["'2026-03-29'"], ["{d}", { d: "2026-03-29" }], ["{d}", { d: "2026-03-29T14:05" }], ["{d}", { d: "2025-01-31" }], ["'2026-03-29T14:05:06'"]],
  empty: [["''"], ["\"\""], ["{s}", { s: "" }]],
  truth: [["true"], ["false"], ["{b}", { b: true }], ["{b}", { b: false }], ["{b}", { b: "true" }], ["{b}", { b: "False" }], ["'true'"]],
  array: [["[1, 2]"], ["['a', 'b']"], ["[abc]"], ["{a}", { a: [1, 2] }], ["{a}", { a: ["b", "a"] }], ["{a}", { a: ["1", "2"] }], ["{a}", { a: [5] }],
    ["{a}", { a: [1, "abc"] }], ["{a}", { a: [{ x: 1 }, { x: 2 }] }], ["[[1], 2]"], ["{a}", { a: [0.1, 0.2] }]],
  nothing: [["[]"], ["{a}", { a: [] }], ["{o}", { o: {} }]],
  object: [["{o}", { o: { x: 1 } }], ["{o}", { o: { x: 1, y: ["a"] } }], ["{'x':1}"], ["{\"x\":1}"], ["{o}", { o: { x: "" } }]],
  date: [["today()"], ["currentDate()"], ["getDate('2026-03-29')"], ["getDate('2025-01-31T10:30')"], ["getDate({d})", { d: "2026-03-30" }], ["getDate('abc')"]],
};

const BINARY = ["or", "||", "and", "&&", "=", "==", "equal", "<>", "!=", "notequal", "<", "less", ">", "greater", "<=", "lessorequal", ">=",
  "greaterorequal", "=<", "=>", "+", "-", "*", "/", "%", "^", "power", "contains", "contain", "*=", "notcontains", "notcontain", "anyof", "allof", "noneof",
  "AND", "Or", "Contains", "EQUAL"];

const ONCE = ["or", "and", "=", "<>", "<", ">", "<=", ">=", "+", "-", "*", "/", "%", "^", "contains", "notcontains", "anyof", "allof", "noneof"];

function renamed([text, values], suffix) {
  const all = {};
  for (const [name, value] of Object.entries(values ?? {})) {
    all[name + suffix] = value;
    text = text.replace(`{${name}}`, `{${name}${suffix}}`).replace(`{#${name}}`, `{#${name}${suffix}}`);
  }
  return [text, all];
}

function pick(kind, suffix) {
  return renamed(random.of(KINDS[kind]), suffix);
}

function* pairs() {
  for (const operator of ONCE) {
    for (const left of Object.keys(KINDS)) {
      for (const right of Object.keys(KINDS)) {
        const [a, x] = pick(left, "1");
        const [b, y] = pick(right, "2");
        yield [`${a} ${operator} ${b}`, { ...x, ...y }];
      }
    }
  }
  for (const operator of BINARY) {
    for (let i = 0; i < 6; i++) {
      const [a, x] = pick(random.of(Object.keys(KINDS)), "1");
      const [b, y] = pick(random.of(Object.keys(KINDS)), "2");
      yield [`${a} ${operator} ${b}`, { ...x, ...y }];
    }
  }
}

function* unary() {
  for (const kind of Object.keys(KINDS)) {
    for (const operand of KINDS[kind]) {
      for (const form of ["@ empty", "@ notempty", "!@", "! @", "negate @", "@", "(@)", "!(@)", "@ EMPTY"]) {
        if (form === "@" || form === "@ empty" || random.chance(0.5)) {
          yield [form.replace("@", operand[0]), operand[1] ?? {}];
        }
      }
    }
  }
}

function tree(depth) {
  if (depth === 0 || random.chance(0.15)) {
    return random.of(["{a}", "{b}", "{c}", "{t}", "{f}", "{s}", "{list}", "{none}", "1", "2", "3", "0.5", "-1", "true", "false", "'x'", "x", "['x', 'y']"]);
  }
  const roll = random.next();
  if (roll < 0.6) {
    const space = random.chance(0.85) ? " " : "";
    return tree(depth - 1) + " " + random.of(BINARY) + (space || " ") + tree(depth - 1);
  }
  if (roll < 0.75) return "(" + tree(depth - 1) + ")";
  if (roll < 0.82) return "!" + tree(depth - 1);
  if (roll < 0.88) return random.of(["{a}", "{s}", "{none}", "{list}"]) + random.of([" empty", " notempty"]);
  return `iif(${tree(depth - 1)}, ${tree(depth - 1)}, ${tree(depth - 1)})`;
}

function* trees() {
  const values = { a: 1, b: 2, c: 2.5, t: true, f: false, s: "x", list: ["x", "z"] };
  for (let i = 0; i < 700; i++) yield [tree(1 + random.below(4)), values];
}

const NUMBERS = ["1", "2.5", "-7", "0.1", "0.2", "100", "'3'", "'abc'", "{n}", "{none}", "{list}", "{strings}", "[1, 2, 3]", "[]", "true", "''", "1.005",
  "1234.5678", "-0.5", "{tiny}", "{big}", "{third}"];
const DATES = ["'2000-02-29'", "'2026-03-29'", "'2026-03-30'", "'1999-12-31'", "{birth}", "{when}", "{none}", "'abc'", "today()", "currentDate()",
  "getDate('2026-01-31')", "'2026-01-31'", "'2026-03-29T14:05:06'", "'2026-03-29T14:05Z'", "'2026-03-29T01:00+02:00'", "'2020'", "'2020-05'", "0", "86400000", "1e3", "true",
  "'2021-02-30'", "'2021-13-01'", "'2021-02-32'", "'2026-03-29T24:00'", "'2026-03-29T25:00'", "'2026-03-29T10'", "'2026-03-29T10:00:00.5'", "'2026-03-29 10:00'", "''"];
const FUNCTION_VALUES = { n: 4, list: [3, "4", null, 1.5], strings: ["b", "a"], tiny: 1e-7, big: 1e22, third: 1 / 3, birth: "1980-06-15", when: "2026-03-29T10:30",
  text: "Hello World", rows: [{ name: "a", n: 1, s: "2", day: "2020-01-01" }, { name: "b", n: 3.5, s: "x" }, { name: "c" }, null, { name: "d", n: 0, s: "1,5" }],
  matrix: { r1: { c: 2, d: "x" }, r2: { c: "7" }, r3: {} }, limit: 1 };

function* functions() {
  const many = (list, n) => Array.from({ length: n }, () => random.of(list)).join(", ");
  for (const name of ["sum", "min", "max", "avg", "count"]) {
    yield [`${name}()`, {}];
    for (let i = 0; i < 40; i++) yield [`${name}(${many(NUMBERS, 1 + random.below(4))})`, FUNCTION_VALUES];
  }
  for (const name of ["round", "trunc"]) {
    yield [`${name}()`, {}];
    for (const number of NUMBERS) {
      yield [`${name}(${number})`, FUNCTION_VALUES];
      yield [`${name}(${number}, ${random.of(["0", "1", "2", "3", "-1", "1.5", "'2'", "{none}", "'x'"])})`, FUNCTION_VALUES];
    }
    for (const n of ["1.005, 2", "1.45, 1", "2.5", "-2.5", "0.5", "1e21", "123456789.987654321, 4", "{tiny}, 3", "{big}, 2", "-1.999, 2", "1.15, 1"]) yield [`${name}(${n})`, FUNCTION_VALUES];
  }
  for (const name of ["year", "month", "day", "weekday", "getYear", "getDate", "age", "today", "currentYear", "currentDate"]) {
    yield [`${name}()`, {}];
    for (const date of DATES) yield [`${name}(${date})`, FUNCTION_VALUES];
  }
  for (const days of ["1", "-1", "30", "'5'", "0", "{none}", "1000000", "'x'", "1.9"]) yield [`today(${days})`, {}];
  for (const unit of ["'days'", "'months'", "'years'", "'hours'", "'minutes'", "'seconds'", "'other'", "days", "{none}", "1"]) {
    for (let i = 0; i < 9; i++) {
      yield [`dateDiff(${random.of(DATES)}, ${random.of(DATES)}, ${unit})`, FUNCTION_VALUES];
      yield [`dateAdd(${random.of(DATES)}, ${random.of(["1", "-1", "13", "400", "'2'", "{n}", "{none}", "1.7"])}, ${unit})`, FUNCTION_VALUES];
    }
    for (let i = 0; i < 3; i++) yield [`age(${random.of(DATES)}, ${unit})`, FUNCTION_VALUES];
  }
  for (let i = 0; i < 25; i++) yield [`diffDays(${random.of(DATES)}, ${random.of(DATES)})`, FUNCTION_VALUES];
  for (let i = 0; i < 60; i++) {
    yield [`${random.of(DATES)} ${random.of(["<", ">", "=", "<>", "<=", ">="])} ${random.of(["today()", "today(1)", "getDate('2026-03-29T14:05:06')", "currentDate()", "getDate({when})"])}`, FUNCTION_VALUES];
    yield [`${random.of(["today()", "today(-1)", "getDate('2026-03-29T14:05:06')", "currentDate()"])} ${random.of(["<", ">", "=", "<>", "<=", ">="])} ${random.of(DATES)}`, FUNCTION_VALUES];
  }
  for (const f of ["iif()", "iif(true)", "iif(true, 1)", "iif(false, 1)", "iif({n} > 3, 'yes', 'no')", "iif({none}, 1, 2)", "iif('', 1, 2)", "iif('0', 1, 2)", "iif([], 1, 2)",
    "iif({n} > 3, iif({n} > 10, 'a', 'b'), 'c')", "IIF(true, 1, 2)", "iif (true, 1, 2)", "iif(true, 1, 2", "iif(true , 1 , 2 )", "iif( true,1,2)", "iif(,1)", "iif(true,,1)",
    "substring()", "substring({text}, 1)", "substring({text}, 1, 4)", "substring({text}, 4, 1)", "substring({text}, -3, 2)", "substring({text}, 'a')",
    "substring({text}, 1.9, 3.9)", "substring({text}, 2, {none})", "substring(5, 1)", "substring({text}, 0, 100)", "substring({text}, '2')"]) yield [f, FUNCTION_VALUES];
  for (const name of ["sumInArray", "minInArray", "maxInArray", "countInArray", "avgInArray"]) {
    for (const rest of ["{rows}, 'n'", "{rows}, 's'", "{rows}, n", "{rows}, 'none'", "{rows}, 'N'", "{matrix}, 'c'", "{matrix}, 'd'", "{none}, 'n'", "{n}, 'n'", "{text}, 'n'",
      "{rows}, 'n', {n} > 1", "{rows}, 'n', '{n} > 1'", "{rows}, 'n', {n} > {limit}", "{rows}, 'n', '{n} > {limit} or {name} = \\'d\\''", "{rows}, 'n', {name} = 'a'", "{rows}, 's', {n} = {none}",
      "{rows}, 'n', name", "{rows}, 'n', 'name'", "{rows}, 'n', 'name', {n} < 3", "{rows}, 'n', 'name', '{n} < 3'", "{rows}, 'day', {day} < today()", "{rows}, 'n', true",
      "{rows}, 'n', {name} anyof ['a', 'b']", "{rows}, 'n', {s} empty", "{rows}, 5", "{rows}, 'n', ''", "{rows}, 'n', ({n} > 1) and ({n} < 5)", "{rows}, 'n', 1", "{rows}, 'n', 0",
      "[], 'n'", "{rows}, 'n', !({n} > 1)"]) yield [`${name}(${rest})`, FUNCTION_VALUES];
  }
}

const PATHS = { a: { b: { c: 1 }, "x.y": 2, list: [10, 20, [30]] }, "a.b": { d: 3 }, "q-Comment": "why", "spaced name": 4, Upper: "u", "q[0]": 5, rows: [{ Col: "x", "c d": 1 }, { Col: "y" }],
  text: "hello", zero: 0, no: false, nil: null, "ä": 6, "질문": "답", "a/b": 7, empty: "", matrix: { "Row 1": "Col 1", "row.2": { col: 9 } }, "1": "one", panel: [{ q: { z: 8 } }] };

function* paths() {
  for (const name of ["a", "A", "a.b", "a.b.c", "a.b.d", "a.B.C", "a.x.y", "a.X.Y", "a.list", "a.list[0]", "a.list[1]", "a.list[2]", "a.list[2][0]", "a.list[-1]", "a.list[-2]", "a.list[3]", "a.list[x]", "a.list[]",
    "a.list[1.5]", "a.list.0", "a.list.1", "a.list.length", "a.length", "none.length", "text.length", "empty.length", "rows.length", "rows[0].Col", "rows[0].col", "rows[1].COL", "rows[0].c d", "rows[2].Col",
    "rows[0]", "rows.Col", "q-Comment", "Q-comment", "spaced name", " spaced name", "spaced name ", "upper", "UPPER", "q[0]", "q[1]", "zero", "zero.x", "no", "nil", "nil.x", "ä", "Ä", "질문", "a/b", "matrix.Row 1",
    "matrix.row 1", "matrix.row.2.col", "matrix.ROW.2.COL", "matrix.row.2", "matrix.row", "1", "panel[0].q.z", "panel[0].q", "panel.0.q.z", "panel[0]", "panel[0x0].q.z", "panel[ 0 ].q.z", "a..b", ".a", "a.", ".",
    "#a", "#text", "#", "##a", "x:1", "\"x\":1", "\"x\": [1, {", ":", "a.b.c.d", "text.x", "row.x", "panel.x", "item", "$a", "$self.isVisible", "pageno"]) {
    for (const form of ["@", "@ = 1", "@ notempty", "@ + 1", "@ contains 'x'"]) if (form === "@" || random.chance(0.4)) yield [form.replace("@", `{${name}}`), PATHS];
  }
}

const TEXTS = ["", " ", "(", ")", "()", "{a", "a}", "{}", "{a} =", "= {a}", "{a} = = 1", "{a} == 1 1", "(({a} = 1)", "(({a} = 1", "{a} = 1)", "{a} = 1))", "[1, 2", "[1, 2]]", "[,1]", "[1,]", "[1 2]", "[ ]", "[1,null]",
  "'abc", "abc'", "'a\"b'", "'it\\'s'", "\"say \\\"hi\\\"\"", "'back\\\\slash'", "'a\\nb'", "'a\nb'", "''''", "'a''b'", "01", "007", "007.5", "1.5.2", ".5", "5.", "1e5", "--5", "-5", "- 5", "+5", "5-3", "5 -3", "5 - -3", "5--3", "0x", "0x1F", "0xg",
  "-0x10", "10000000000000000000000", "0.1 + 0.2", "0.1 * 3", "1.1 - 1", "3 * 1.1", "10 / 3", "2 ^ 10", "2 ^ 0.5", "2 ^ 3 ^ 2", "-2 ^ 2", "10 % 3", "-7 % 3", "7.5 % 2", "1 / 0", "0 / 0", "1 % 0", "1 + 2 * 3", "(1 + 2) * 3",
  "1 - 2 - 3", "8 / 4 / 2", "2 * 3 % 4", "1 < 2 < 3", "3 > 2 > 1", "1 = 1 = 1", "true or false and false", "(true or false) and false", "1 + 1 = 2 and 2 + 2 = 4", "{a}or{b}", "{a} or{b}", "{a}and{b}", "1or2", "{a}=1", "{a}>0and{b}<5",
  "{a} orange", "{a} android", "true1", "trueish", "falsetto", "undefinedx", "nullable", "null", "undefined", "null = null", "undefined = {none}", "NULL = {none}", "Undefined", "null empty", "!null", "(null)", "!!true", "!!!{a}",
  "not true", "not({a})", "!{a} = 1", "!({a} = 1)", "negate {a}", "negate({a})", "negate", "negate = 1", "negatex", "{a} negate", "{a} empty empty", "({a}) empty", "[] empty", "sum(1) empty", "'' empty", "{a} is empty", "{a} notempty and {b} empty",
  "{a} contains", "{a} contains = 1", "{list} contains 'x' contains 'y'", "{a} anyof", "{a} anyof [", "{list} anyof ['x'] and true", "{a} *= 1", "{a} * = 1", "{a} <> 1", "{a} =< 1", "{a} => 1", "{a} =! 1", "{a} !== 1", "{a} === 1", "{a} equals 1",
  "{a} notequals 1", "{a} equal 1", "{a} lesser 1", "{s} = 'equals'", "{s} = '<>'", "{equals}", "today( )", "today ()", "today()", "sum(1,2", "sum(1,2))", "sum((1,2))", "sum(1;2)", "f(1)", "_f1(1)", "1f(1)", "f.g(1)", "Sum(1)", "displayValue('a')",
  "isContainerReady('a')", "isDisplayMode()", "propertyValue('a', 'b')", "getComment('a')", "{a}\t=\n1", "{a}\u00a0= 1", "{a} = 1 // x", "{a} = 1;", "{a} ? 1 : 2", "{a} & {b}", "{a} | {b}", "{a} && {b}", "{a} || {b}", "@", "#", "$", "ä", "a b", "a-b", "a_b",
  "_", "x1y2", "1x", "{a}{b}", "{{a}}", "{a{b}}", "[{a}, {b}]", "[[1, 2], [3]]", "[[1, 2], [3]] contains [3]", "{list} = ['y', 'x']", "['x', 'y'] = {list}", "{s} = X", "{s} = 'X '", "{a} = '1'", "'a' < 'b'", "'B' < 'a'", "'10' < '9'", "10 < '9'",
  "'10' < 9", "'abc' < 5", "true > false", "true + true", "'a' + 1", "1 + 'a'", "'1' + 2", "'1' + '2'", "{a} + '%'", "'x' - 1", "'5' - 2", "'5' * '2'", "[1] + [2]", "[1, 2] + 3", "3 + [1, 2]", "'a' + ['b', 'c']", "['b', 'c'] + 'a'", "{none} + {none}",
  "{none} + 1", "{none} + 'a'", "{none} - 1", "{none} * 5", "{none} / 5", "5 / {none}", "{none} ^ 2", "2 ^ {none}", "{none} + []", "[] + []", "{none} > 0", "{none} < 0", "{none} = 0", "{none} = false", "{none} = ''", "{none} = []", "{none} <> 1", "{none} <= 0"];

function* texts() {
  const values = { a: 1, b: 2, s: "x", list: ["x", "y"], equals: 1 };
  for (const text of TEXTS) yield [text, values];
  for (let i = 0; i < 250; i++) {
    const text = random.of(TEXTS.filter(t => t.length > 2)) + random.of(["", " and ", " = ", " + "]) + random.of(TEXTS);
    const at = random.below(text.length);
    yield [random.chance(0.5) ? text.slice(0, at) + text.slice(at + 1) : text.slice(0, at) + random.of([..."(){}[]'\"=<>!&|+-*/%^,. ae1"]) + text.slice(at), values];
  }
}

function encoded(value) {
  if (value === undefined || value === null) return null;
  if (value instanceof Date) return isNaN(value) ? { $: "invalid date" } : { $date: value.toISOString().slice(0, -1) };
  if (typeof value === "number" && !Number.isFinite(value)) return { $: String(value) };
  if (Array.isArray(value)) return value.map(encoded);
  if (typeof value === "object") return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, encoded(item)]));
  return value;
}

function functionsOf(expression) {
  return [...expression.matchAll(/([A-Za-z_][A-Za-z_0-9]*)\(/g)].map(match => match[1]);
}

function measured(expression, values) {
  try {
    const runner = new ExpressionRunner(expression);
    if (!runner.canRun()) return { error: "syntax" };
    const unquoted = expression.replace(/'[^']*'|"[^"]*"|\{[^}]*\}/g, "''");
    if (functionsOf(unquoted).some(name => !FunctionFactory.Instance.hasFunction(name))) return { error: "function" };
    const survey = new SurveyModel({});
    survey.data = values;
    return { result: encoded(runner.runValues(structuredClone(values), { survey })) };
  } catch (e) {
    return { error: "crash" };
  }
}

export function expressions() {
  const seen = new Set();
  const cases = [];
  for (const source of [pairs, unary, trees, functions, paths, texts]) {
    for (const [expression, values] of source()) {
      const used = Object.fromEntries(Object.entries(values).filter(([name]) => source === paths || source === trees || source === texts || expression.includes(name)));
      const key = JSON.stringify([expression, used]);
      if (!seen.has(key)) {
        seen.add(key);
        cases.push({ expression, values: used, ...measured(expression, used) });
      }
    }
  }
  return cases;
}
