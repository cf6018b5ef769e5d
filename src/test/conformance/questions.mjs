// Questions of every kind, with values: [value, client, more]; client as in answers.mjs, more are further entries such
// as comments.
import { SurveyModel } from "survey-core";

const maybe = (random, p, properties) => random.chance(p) ? properties : {};

function choices(random) {
  return random.of([["a", "b", "c"], [1, 2, 3], [{ value: "a", text: "A" }, { value: "b", text: { default: "B", ko: "비" } }, "c"],
    [{ value: 1, text: "one" }, { value: 2, text: "two" }, { value: 3, text: "three" }], ["x y", "Ä", "1.5"]]);
}

const valueOf = choice => choice?.value ?? choice;

function selectProps(random) {
  return { ...maybe(random, 0.5, { isRequired: true }), ...maybe(random, 0.3, { showOtherItem: true }), ...maybe(random, 0.3, { showNoneItem: true }),
    ...maybe(random, 0.15, { showCommentArea: true }) };
}

const NONSENSE = [["nosuch", false], [99, false], ["", false], [[], false], [{}, false], [true, false]];

function singleChoice(random) {
  const list = choices(random);
  const question = { choices: list, ...selectProps(random) };
  const values = list.map(c => [valueOf(c), true]);
  if (question.showNoneItem) values.push(["none", true]);
  if (question.showOtherItem) values.push(["other", true, { "q-Comment": "mine" }], ["other", true], ["other", true, { "q-Comment": "  " }]);
  if (question.showCommentArea) values.push([valueOf(list[0]), true, { "q-Comment": "because" }]);
  if (typeof valueOf(list[0]) === "number") values.push(["1", false]);
  values.push([[valueOf(list[0])], false], ...NONSENSE);
  return { question, values };
}

function multipleChoice(random) {
  const list = choices(random);
  const question = { choices: list, ...selectProps(random), ...maybe(random, 0.3, { minSelectedChoices: 2 }), ...maybe(random, 0.3, { maxSelectedChoices: 2 }),
    ...maybe(random, 0.2, { validators: [{ type: "answercount", minCount: 2, ...maybe(random, 0.5, { maxCount: 2 }) }] }), ...maybe(random, 0.15, { showSelectAllItem: true }) };
  const [a, b, c] = list.map(valueOf);
  const most = question.maxSelectedChoices ?? 9;
  const values = [[[a], true], [[b, c], true], [[c, a], true], [[a, b, c], most > 2]];
  if (question.showNoneItem) values.push([["none"], true], [["none", a], false]);
  if (question.showOtherItem) values.push([["other"], true, { "q-Comment": "mine" }], [["other"], true], [[a, "other"], true, { "q-Comment": "mine" }]);
  values.push([[a, a], false], [a, false], [["nosuch"], false], [[], true], [[a, "nosuch"], false], [{ 0: a }, false]);
  return { question, values };
}

function rating(random) {
  const question = random.of([{}, { rateMin: 0, rateMax: 10 }, { rateMin: 1, rateMax: 9, rateStep: 2 }, { rateCount: 7 }, { rateValues: [1, 2, 3] },
    { rateValues: ["low", "high"] }, { rateValues: [{ value: 10, text: "ten" }, { value: 20, text: "twenty" }] }, { rateMax: 3, rateType: "stars" }, { rateMin: -2, rateMax: 2 },
    { rateCount: 10, rateMin: 0 }, { rateMin: 0, rateMax: 1, rateStep: 0.25 }, { rateCount: 3, rateMax: 3 }]);
  const scale = new SurveyModel({ elements: [{ type: "rating", name: "q", ...question }] }).getQuestionByName("q").visibleRateValues.map(item => item.value);
  const values = [...new Set([scale[0], scale.at(-1), scale[Math.floor(scale.length / 2)]])].map(v => [v, true]);
  values.push([scale[0] - 1, false], [99, false], ["x", false], [String(scale[0]), false], ["", false], [[], false], [2.5, scale.includes(2.5)]);
  return { question: { ...question, ...maybe(random, 0.5, { isRequired: true }) }, values };
}

function yesOrNo(random) {
  const question = random.of([{}, { valueTrue: "yes", valueFalse: "no" }, { valueTrue: 1, valueFalse: 0 }, { valueTrue: "on" }]);
  const values = [[question.valueTrue ?? true, true], [question.valueFalse ?? false, true], [true, !question.valueTrue], ["maybe", false], ["true", false], [2, false]];
  return { question: { ...question, ...maybe(random, 0.5, { isRequired: true }), ...maybe(random, 0.15, { defaultValue: random.of(["true", "false"]) }) }, values };
}

function slider(random) {
  const isRange = random.chance(0.5);
  const limits = random.of([{}, {}, { min: 10, max: 20 }, { min: -5, max: 5, step: 2.5 }, { max: 1, step: 0.1 }, { min: "0", max: "50" }, { step: 5 }, { minValueExpression: "2 + 3" }, { maxValueExpression: "10 * 5" }]);
  const { min, max } = { min: Number(limits.min ?? 0), max: Number(limits.max ?? 100) };
  const middle = min + (max - min) / 2;
  const extra = isRange ? { sliderType: "range", ...maybe(random, 0.3, { minRangeLength: 0 }) } : maybe(random, 0.2, { sliderType: "single" });
  const question = { ...limits, ...extra, ...maybe(random, 0.4, { isRequired: true }), ...maybe(random, 0.2, { defaultValue: isRange ? [middle, max] : middle }), ...maybe(random, 0.2, { showCommentArea: true }) };
  const inside = limits.minValueExpression || limits.maxValueExpression ? 20 : middle;
  const values = isRange ? [[[inside, inside], true], [[inside, limits.maxValueExpression ? 50 : max], true], [[inside], false], [inside, false], [["a", "b"], false], [[inside, inside, inside], false], [[], true]]
    : [[inside, true], [limits.minValueExpression ? 5 : min, true], [limits.maxValueExpression ? 50 : max, true], [String(inside), false], ["abc", false], [[inside], false], [true, false]];
  return { question, values };
}

function text(inputType, settings, values) {
  return random => ({ question: { ...(inputType && { inputType }), ...random.of(settings), ...maybe(random, 0.4, { isRequired: true }) }, values });
}

const TEXTS = [["hello", true], ["a", true], ["  ", true], ["x".repeat(30), false], ["한국어", true], ["a1", true], ["line\nbreak", false], [5, false], [true, false], [["a"], false], [{ a: 1 }, false], ["", false]];
const NUMBERS = [[5, true], [0, true], [-3, true], [2.5, true], [10, true], [11, true], [1e10, true], ["5", false], ["abc", false], ["", false], [true, false], [[5], false], [4, true], [7.5, true]];
const DATES = [["2026-03-29", true], ["2026-01-01", true], ["1999-12-31", true], ["2030-06-15", true], ["2026-02-30", false], ["abc", false], [20260329, false], ["2026-3-9", false], ["", false], ["2026-03-29T10:00", false]];

function ranking(random) {
  const list = random.of([["a", "b", "c"], [1, 2, 3], [{ value: "a", text: "A" }, { value: "b", text: "B" }, { value: "c", text: "C" }]]);
  const [a, b, c] = list.map(valueOf);
  const select = random.chance(0.5);
  const question = { choices: list, ...maybe(random, 0.5, { isRequired: true }), ...(select && { selectToRankEnabled: true, ...maybe(random, 0.4, { minSelectedChoices: 2 }), ...maybe(random, 0.4, { maxSelectedChoices: 2 }) }) };
  return { question, values: [[[c, a, b], !question.maxSelectedChoices], [[a, b, c], !question.maxSelectedChoices], [[b, a], select], [[b], select], [[a, b, "nosuch"], false], [[a, a, b], false], [a, false], [[], select]] };
}

function matrix(random) {
  const columns = random.of([["yes", "no"], [1, 2, 3], [{ value: "y", text: "Yes" }, { value: "n", text: "No" }]]);
  const rows = random.of([["r1", "r2"], [{ value: "r1", text: "Row 1" }, { value: "r2", text: "Row 2" }], ["r/1", "r2"]]);
  const [y, n] = columns.map(valueOf);
  const [r1, r2] = rows.map(valueOf);
  const question = { columns, rows, ...maybe(random, 0.4, { isRequired: true }), ...random.of([{}, {}, { isAllRowRequired: true }, { eachRowRequired: true }, { eachRowUnique: true }]) };
  return { question, values: [[{ [r1]: y, [r2]: n }, true], [{ [r1]: y, [r2]: y }, true], [{ [r2]: y }, true], [{ [r1]: "nosuch", [r2]: y }, false], [{ [r1]: y, [r2]: n, r9: y }, false], [{}, false], [y, false], [[y], false], [{ [r1]: [y] }, false]] };
}

function matrixDropdown(random) {
  const required = maybe(random, 0.4, { isRequired: true });
  const question = { choices: [1, 2, 3], rows: random.of([["r1", "r2"], [{ value: "r1", text: "Row 1" }, "r2"]]),
    columns: [{ name: "c1", ...required }, { name: "c2", cellType: "text", ...random.of([{}, { inputType: "number", min: 1, max: 5 }, { isRequired: true }, { visibleIf: "{row.c1} = 2" }, { requiredIf: "{row.c1} > 1" }, { validators: [{ type: "text", minLength: 2 }] }]) },
      random.of([{ name: "c3", cellType: "checkbox", choices: ["a", "b"] }, { name: "c3", cellType: "boolean" }, { name: "c3", cellType: "radiogroup", choices: ["a", "b"] }])], ...maybe(random, 0.3, { isRequired: true }) };
  const c3 = { checkbox: ["a"], boolean: true, radiogroup: "b" }[question.columns[2].cellType];
  const c2 = question.columns[1].inputType ? 4 : "text";
  const c2IsThere = !question.columns[1].visibleIf;
  return { question, values: [[{ r1: { c1: 1, ...(c2IsThere && { c2 }) }, r2: { c1: 2, c2 } }, true], [{ r1: { c1: 1, c3 } }, true], [{ r1: { c1: 2, c2, c3 }, r2: { c1: 2, c2, c3 } }, true], [{ r2: { c1: 3 } }, true],
    [{ r1: { c1: 1, c2: question.columns[1].inputType ? 9 : "x" } }, c2IsThere], [{ r1: { c1: 9 } }, false], [{ r1: { nosuch: 1 } }, false], [{ r9: { c1: 1 } }, false], [{ r1: 1 }, false], ["x", false], [{}, false], [{ r1: { c1: 1, c2: [1] } }, false]] };
}

function multipleText(random) {
  const question = { items: [{ name: "first", ...maybe(random, 0.5, { isRequired: true }), ...maybe(random, 0.3, { maxLength: 10 }) },
    random.of([{ name: "second", inputType: "number" }, { name: "second", inputType: "email" }, { name: "second", validators: [{ type: "numeric", minValue: 10 }] }, { name: "second", validators: [{ type: "email" }] }, { name: "second", title: "Second" },
      { name: "second", inputType: "number", min: 3, max: 8 }, { name: "second", inputType: "date" }])], ...maybe(random, 0.4, { isRequired: true }) };
  const second = { number: 5, email: "a@example.org", date: "2026-03-29" }[question.items[1].inputType] ?? (question.items[1].validators?.[0].type === "email" ? "a@example.org" : "12");
  const odd = question.items[1].inputType === "number" ? 99 : question.items[1].inputType === "date" ? "2031-01-01" : "odd";
  return { question, values: [[{ first: "a", second }, true], [{ first: "a" }, true], [{ second }, true], [{ first: "a", second: odd }, true], [{ first: 5, second: true }, false], [{ nosuch: "a" }, false], ["a", false], [{}, false], [["a"], false], [{ first: ["a"] }, false]] };
}

function imagePicker(random) {
  const multiSelect = random.chance(0.5);
  const question = { choices: random.of([["lion", "bear"], [{ value: "lion", text: "Lion" }, { value: "bear", text: "Bear" }]]), ...(multiSelect && { multiSelect }), ...maybe(random, 0.5, { isRequired: true }),
    ...(multiSelect && maybe(random, 0.4, { validators: [{ type: "answercount", minCount: 2 }] })), ...(multiSelect && maybe(random, 0.3, { minSelectedChoices: 2 })) };
  const values = multiSelect ? [[["lion"], true], [["bear", "lion"], true], ["lion", false], [["cat"], false], [["lion", "lion"], false]] : [["lion", true], ["bear", true], [["lion"], false], ["cat", false]];
  return { question, values };
}

function panelDynamic(random) {
  const question = { templateElements: [{ type: "text", name: "name", ...maybe(random, 0.6, { isRequired: true }) },
    random.of([{ type: "text", name: "age", inputType: "number", min: 0 }, { type: "dropdown", name: "age", choices: [10, 20, 30] }]),
    { type: "text", name: "why", ...random.of([{ visibleIf: "{panel.age} > 15" }, { visibleIf: "{panel.age} > 15", isRequired: true }, { requiredIf: "{panel.age} = 10" }, { visibleIf: "{panel.name} notempty and {panel.age} < 25" }]) }],
    ...maybe(random, 0.3, { minPanelCount: 1 }), ...maybe(random, 0.3, { maxPanelCount: 2 }), ...maybe(random, 0.2, { panelCount: 1 }), ...maybe(random, 0.3, { isRequired: true }), ...maybe(random, 0.3, { keyName: "name" }) };
  const most = question.maxPanelCount ?? 9;
  return { question, values: [[[{ name: "Ann", age: 10 }], true], [[{ name: "Ann", age: 20, why: "so" }, { name: "Bob", age: 10 }], true], [[{ name: "Ann", age: 20 }, { name: "Ann", age: 30 }], true], [[{ age: 20 }], true], [[{}], true],
    [[{ name: "A" }, { name: "B" }, { name: "C" }], most > 2], [[{ name: "Ann", age: 10, why: "hidden" }], false], [[{ name: "Ann", nosuch: 1 }], false], [[], false], ["x", false], [{ name: "Ann" }, false], [["x"], false], [[{ name: "Ann", age: "x" }], false]] };
}

function matrixDynamic(random) {
  const required = maybe(random, 0.4, { isRequired: true });
  const rows = random.of([{}, { rowCount: 1 }, { rowCount: 0 }, { minRowCount: 1 }, { minRowCount: 2 }, { maxRowCount: 2 }, { rowCount: 3, minRowCount: 2 }]);
  const question = { choices: [1, 2, 3], columns: [{ name: "c1", ...required }, { name: "c2", cellType: "text", ...random.of([{}, { inputType: "number", min: 1, max: 5 }, { isRequired: true }, { visibleIf: "{row.c1} = 2" }, { requiredIf: "{row.c1} > 1" },
    { visibleIf: "{rowIndex} > 1" }, { requiredIf: "{prevRow.c1} = 2" }, { requiredIf: "{nextRow.c1} = 2" }]) },
  random.of([{ name: "c3", cellType: "checkbox", choices: ["a", "b"] }, { name: "c3", cellType: "boolean" }, { name: "c3", cellType: "radiogroup", choices: ["a", "b"] }])],
  ...rows, ...random.of([{}, { keyName: "c1" }, { keyName: "c2" }, { isRequired: true }, { isRequired: true, keyName: "c1" }, { rowsVisibleIf: "{row.c1} <> 3" }]) };
  const c3 = { checkbox: ["a"], boolean: true, radiogroup: "b" }[question.columns[2].cellType];
  const c2 = question.columns[1].inputType ? 4 : "text";
  const free = !question.columns[1].visibleIf;
  const most = question.maxRowCount ?? 9;
  const least = question.minRowCount ?? 0;
  return { question, values: [[[{ c1: 1, ...(free && { c2 }) }, { c1: 2, c2 }], true], [[{ c1: 2, c2, c3 }, { c1: 2, c3 }], free], [[{ c1: 2 }, { c3 }], true], [[{}, { c1: 3 }], true], [[{ c1: 3 }, { c1: 3 }], true],
    [[{ c1: 1, c3 }], least < 2], [[{ c1: 1 }, { c1: 2 }, {}], most > 2], [[{ c1: 9 }, {}], false], [[{ nosuch: 1 }, {}], false], [[1], false], ["x", false], [{}, false], [[], false], [[{ c1: 1, c2: [1] }, {}], false]] };
}

const VALIDATORS = [[{ type: "numeric", minValue: 3, maxValue: 7 }], [{ type: "numeric" }], [{ type: "numeric", minValue: 5 }], [{ type: "numeric", maxValue: 5 }], [{ type: "text", minLength: 2 }], [{ type: "text", maxLength: 3 }],
  [{ type: "text", minLength: 2, maxLength: 4, allowDigits: false }], [{ type: "text", allowDigits: false }], [{ type: "email" }], [{ type: "regex", regex: "^[a-z]+$" }], [{ type: "regex", regex: "^[a-z]+$", caseInsensitive: true }],
  [{ type: "regex", regex: "\\d{2,3}" }], [{ type: "regex", regex: "^(a|b)*c?$", text: "only a, b and c" }], [{ type: "expression", expression: "{q} > 4" }], [{ type: "expression", expression: "{q} = 'abc' or {q} contains 'x'" }],
  [{ type: "expression", expression: "{q} notempty" }], [{ type: "text", minLength: 3 }, { type: "regex", regex: "^\\w+$" }], [{ type: "numeric", minValue: 1, notificationType: "warning" }]];
const VALIDATED = ["5", "8", "2", "abc", "ABC", "abcd", "a1", "x", "12", "1234", "", " ", "a@b.co", "a@b", "ann@example.org", "a b", "5.5", "1,5", "0x10", "-4", "한국", "a\tb"].map(v => [v, v !== "a\tb"]);

function validated(random) {
  return { question: { validators: random.of(VALIDATORS), ...maybe(random, 0.3, { isRequired: true }) }, values: VALIDATED };
}

function validatedComment(random) {
  return { question: { ...maybe(random, 0.3, { isRequired: true }), ...random.of([{}, { maxLength: 10 }, { validators: [{ type: "text", minLength: 5 }] }, { validators: [{ type: "regex", regex: "^[^<]*$" }] }, { minLength: 5 }]) },
    values: [["hello", true], ["hi", true], ["two\nlines", true], ["<b>", true], ["x".repeat(40), false], ["   ", true], [5, false], [["a"], false], ["", false]] };
}

/** alone: says more about nothing, or refers to itself by name, so that it makes no part of a larger survey. */
export const KINDS = {
  radiogroup: { settings: 16, make: singleChoice },
  dropdown: { settings: 14, make: singleChoice },
  checkbox: { settings: 18, make: multipleChoice },
  tagbox: { settings: 10, make: multipleChoice },
  rating: { settings: 16, make: rating },
  boolean: { settings: 10, make: yesOrNo },
  text: { settings: 8, make: text("", [{}, { maxLength: 20 }, { minLength: 3 }, { maxLength: 5 }, { defaultValue: "given" }, { minLength: 2, maxLength: 10 }], TEXTS) },
  "text-number": { settings: 14, make: text("number", [{}, { min: 0 }, { max: 10 }, { min: 1, max: 10, step: 3 }, { step: 0.5 }, { min: "2", max: "8" }, { min: -5, max: -1 }, { minValueExpression: "2 + 2" }, { maxValueExpression: "10 / 2" }, { min: 0.1, step: 0.1 }], NUMBERS) },
  "text-range": { settings: 4, make: text("range", [{}, { min: 0, max: 10 }, { min: 0, max: 10, step: 5 }], [[5, true], [0, true], [10, true], ["5", false], [200, false], ["abc", false]]) },
  "text-date": { settings: 10, make: text("date", [{}, { min: "2026-01-01" }, { max: "2026-12-31" }, { min: "2026-03-29", max: "2026-03-29" }, { minValueExpression: "today(-5)" }, { maxValueExpression: "today()" }, { min: "=today()" }, { minValueExpression: "today(-1)", maxValueExpression: "today(30)" }], DATES) },
  "text-datetime-local": { settings: 4, make: text("datetime-local", [{}, { min: "2026-01-01T00:00" }, { max: "2026-03-29T10:00" }], [["2026-03-29T10:00", true], ["2026-03-29T10:01", true], ["2025-12-31T23:59", true], ["2026-03-29", false], ["abc", false], ["2026-03-29T10:00:30", false], [5, false]]) },
  "text-time": { settings: 4, make: text("time", [{}, { min: "08:00" }, { max: "18:00" }, { min: "08:00", max: "18:00" }], [["10:30", true], ["07:59", true], ["18:01", true], ["25:00", false], ["abc", false], ["10:30:15", false], [5, false]]) },
  "text-month": { settings: 3, make: text("month", [{}, { min: "2026-02" }, { max: "2026-06" }], [["2026-03", true], ["2026-01", true], ["2026-12", true], ["2026-13", false], ["abc", false]]) },
  "text-week": { settings: 3, make: text("week", [{}, { min: "2026-W10" }, { max: "2026-W20" }], [["2026-W13", true], ["2026-W01", true], ["2026-W53", true], ["2026-W60", false], ["abc", false]]) },
  "text-email": { settings: 4, make: text("email", [{}, { maxLength: 30 }, { validators: [{ type: "email" }] }], [["ann@example.org", true], ["ann", true], ["a@b", true], ["a@b.c", true], ["a b@example.org", true], ["ann@exa-mple.co.kr", true], ["\"a b\"@example.org", true], ["<a>@b.co", true], [5, false]]) },
  "text-url": { settings: 2, make: text("url", [{}], [["https://example.org", true], ["not a url", true], [5, false]]) },
  "text-tel": { settings: 2, make: text("tel", [{}, { maxLength: 12 }], [["+49 123 456", true], ["abc", true], [5, false]]) },
  "text-color": { settings: 2, make: text("color", [{}], [["#19b394", true], ["red", false], [5, false]]) },
  "text-validated": { settings: 36, make: validated, alone: true },
  comment: { settings: 10, make: validatedComment },
  ranking: { settings: 10, make: ranking },
  matrix: { settings: 14, make: matrix },
  matrixdropdown: { settings: 16, make: matrixDropdown },
  multipletext: { settings: 14, make: multipleText },
  imagepicker: { settings: 10, make: imagePicker },
  paneldynamic: { settings: 18, make: panelDynamic },
  html: { settings: 1, make: () => ({ question: { html: "<b>hello</b>" }, values: [["x", false]] }) },
  expression: { settings: 4, make: random => ({ question: { expression: random.of(["1 + 2", "'a' + 'b'", "iif(1 > 2, 'yes', 'no')", "today()", "{none} + 1", "round(10 / 3, 2)"]) }, values: [[5, false]] }), alone: true },
};

const PHONE = { maskType: "pattern", maskSettings: { pattern: "+1(999)-999-9999" } };
const MASKS = [
  [{ maskType: "numeric" }, [[5, true], [-2.5, true], [0, true], ["abc", false], [true, false]]],
  [{ maskType: "numeric", inputType: "tel", maskSettings: { min: 10, max: 20, allowNegativeValues: false, precision: 0 } }, [[15, true], [10, true], [5, false], [25, false], [-3, false]]],
  [{ maskType: "currency", maskSettings: { prefix: "$ ", allowNegativeValues: false } }, [[12.5, true], [0, true], [-1, false]]],
  [PHONE, [["11234567890", true], ["abc", false], [5, false]]],
  [{ ...PHONE, maskSettings: { ...PHONE.maskSettings, saveMaskedValue: true } }, [["+1(123)-456-7890", true], ["abc", false]]],
  [{ maskType: "pattern", maskSettings: { pattern: "aa-##\\9" } }, [["ab1c9", true], ["a", false]]],
  [{ maskType: "datetime", maskSettings: { pattern: "dd/mm/yyyy" } }, [["2026-03-29", true], ["abc", false], ["29/03/2026", false]]],
  [{ maskType: "datetime", maskSettings: { pattern: "mm/dd/yy HH:MM" } }, [["2026-03-29T14:30", true], [5, false]]],
  [{ maskType: "datetime", maskSettings: { pattern: "hh:MM tt" } }, [["14:30", true], ["25:00", false]]],
  [{ maskType: "datetime", maskSettings: { pattern: "mm/yyyy" } }, [["2026-03", true], ["2026-13", false]]],
  [{ maskType: "numeric", inputType: "number" }, [[5, true]]],
  [{ maskType: "numeric", inputType: "email" }, [["ann@example.org", true]]],
];

function masked(random) {
  const [question, values] = random.of(MASKS);
  return { question: { ...question, ...maybe(random, 0.4, { isRequired: true }) }, values };
}

/** Those that came later: they have cases of their own, so that the others stay as they are. */
export const LATER_KINDS = {
  slider: { settings: 20, make: slider },
  "text-masked": { settings: 40, make: masked },
};

export const LAST_KINDS = {
  matrixdynamic: { settings: 48, make: matrixDynamic },
};
