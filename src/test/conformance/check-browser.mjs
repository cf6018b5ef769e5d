// Replays the expressions with the browser's expression.js, which has to decide as the server does (needs no survey-core):
//
//   cd src/test/conformance && node check-browser.mjs
//
// The exceptions are those of Difference.java.
process.env.TZ = "UTC";
const { readFileSync } = await import("node:fs");
const { ExpressionError, find, parse } = await import("../../main/webapp/js/expression.js");

const NOW = "2026-03-29T14:05:06.789Z";

function encoded(value) {
  if (value === undefined || value === null) return null;
  if (value instanceof Date) return isNaN(value) ? { $: "invalid date" } : { $date: value.toISOString().slice(0, -1) };
  if (typeof value === "number" && !Number.isFinite(value)) return { $: String(value) };
  if (Array.isArray(value)) return value.map(encoded);
  if (typeof value === "object") return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, encoded(item)]));
  return value;
}

function evaluated({ expression, values }) {
  try {
    return { result: encoded(parse(expression).value({ find: name => find(values, name), now: () => new Date(NOW) })) };
  } catch (e) {
    if (e instanceof ExpressionError) return { error: true };
    throw e;
  }
}

function isDifference({ expression, values, error }, actual) {
  return error === "crash" && (actual.error || actual.result === null)
    || actual.error && /\{\$|(displayValue|isContainerReady|isDisplayMode|propertyValue|getComment)\(/.test(expression)
    || /(today|currentDate|getDate)\(/.test(expression) && /\+|contains|anyof|allof|noneof/.test(expression)
    || /Date\(/.test(expression) && (expression.includes("'5'") || Object.values(values).includes("05"));
}

const cases = readFileSync(new URL("../resources/conformance/expressions.jsonl", import.meta.url), "utf8").trimEnd().split("\n").map(line => JSON.parse(line));
let wrong = 0;
for (const c of cases) {
  const actual = evaluated(c);
  const right = c.error ? actual.error === true : !actual.error && JSON.stringify(actual.result) === JSON.stringify(c.result);
  if (!right && !isDifference(c, actual)) {
    wrong++;
    console.log(JSON.stringify(c), "\n  got", JSON.stringify(actual));
  }
}
console.log(`${cases.length} expressions compared, ${wrong} come out otherwise`);
process.exitCode = wrong ? 1 : 0;
