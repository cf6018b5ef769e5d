// Generates the conformance data that the tests replay, in Java and in a browser, with the real survey-core. Needed
// only to regenerate it:
//
//   cd src/test/conformance && npm install && npm run generate
//
// Seeded, with a fixed clock (NOW) and UTC as the time zone: the same survey-core makes the same files. They are JSON
// lines under src/test/resources/conformance; expressions.mjs and answers.mjs describe what is in them.
process.env.TZ = "UTC";
const { settings } = await import("survey-core");
const { mkdirSync, writeFileSync } = await import("node:fs");

export const NOW = "2026-03-29T14:05:06.789Z";
settings.onDateCreated = (date, reason, value) => value ? date : new Date(NOW);
settings.environment = {};
console.warn = () => {};
console.error = () => {};

const folder = new URL("../resources/conformance/", import.meta.url);
mkdirSync(folder, { recursive: true });
for (const name of process.argv.length > 2 ? process.argv.slice(2) : ["expressions", "answers"]) {
  const cases = (await import(`./${name}.mjs`))[name]();
  writeFileSync(new URL(`${name}.jsonl`, folder), cases.map(c => JSON.stringify(c) + "\n").join(""));
  console.log(`${name}: ${cases.length} cases`);
}
