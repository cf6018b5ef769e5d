// Surveys with triggers that write answers: some by hand, as in scenarios.mjs (the step ">" presses "Next"), and some
// by chance.
const text = (name, more) => ({ type: "text", name, ...more });
const table = name => ({ type: "matrixdropdown", name, rows: ["r"], columns: [{ name: "c", cellType: "text" }, { name: "d", cellType: "text" }] });
const set = (expression, setToName, setValue, more) => ({ type: "setvalue", expression, setToName, setValue, ...more });
const copy = (expression, setToName, fromName, more) => ({ type: "copyvalue", expression, setToName, fromName, ...more });
const run = (expression, setToName, runExpression) => ({ type: "runexpression", expression, setToName, runExpression });

export const TRIGGERS = [
  { definition: { triggers: [set("{a} = 'x'", "b", "1"), set("{a} = 'y'", "b", null), { type: "setvalue", expression: "{z} = 'z'", setValue: "1" }], elements: [text("a"), text("b", { isRequired: true }), text("z")] },
    tries: [[true, ["a", "x"]], [true, ["a", "x"], ["a", "y"]], [true, ["a", "x"], ["b", "2"], ["z", "z"]], [true, ["b", "2"], ["a", "y"]], [true, ["a", "x"], ["b", "2"], ["a", "z"], ["a", "x"]]] },
  // Old ones, and those without an expression.
  { definition: { triggers: [{ type: "setvalue", name: "a", operator: "notempty", setToName: "b", setValue: "1" }, { type: "setvalue", name: "a", value: "x", setToName: "c", setValue: "1" }, { type: "setvaluetrigger", name: "a", operator: "notequal", value: "x", setToName: "d", setValue: "1" },
      { type: "setvalue", setToName: "e", setValue: "1" }, { type: "copyvalue", setToName: "f", fromName: "a" }, { type: "runexpression", setToName: "g", runExpression: "{a}" }], elements: ["a", "b", "c", "d", "e", "f", "g"].map(name => text(name)) },
    tries: [[true, ["a", "x"]], [true, ["a", "y"]], [true, ["b", "x"]], [true, ["a", "x"], ["f", "y"], ["b", "z"]], [true, ["a", "x"], ["a", ""]]] },
  { definition: { triggers: [copy("{same} = 'yes'", "to", "from"), copy("{same} = 'yes'", "n2", "n1")], elements: [{ type: "radiogroup", name: "same", choices: ["yes", "no"] }, text("from"), { type: "panel", name: "p", visibleIf: "{same} = 'no'", elements: [text("to", { isRequired: true })] },
      text("n1", { inputType: "number" }), text("n2", { inputType: "number", isRequired: true })] },
    tries: [[true, ["from", "x"], ["same", "yes"]], [true, ["same", "yes"], ["n1", 3]], [true, ["n1", 3], ["same", "yes"], ["from", "x"], ["same", "no"]], [true, ["same", "no"]], [true, ["n1", 3], ["same", "yes"], ["n2", 4]], [true, ["same", "yes"], ["n1", 3], ["n1", ""]]] },
  // Objects and lists.
  { definition: { triggers: [set("{a} = 'x'", "c", ["k", "l"]), set("{a} = 'x'", "m", { r: { c: "1" } }), set("{a} = 'x'", "p", [{ q: "1" }, { q: "2" }]), set("{a} = 'x'", "s", { r: "y" }), set("{a} = 'x'", "n", "5"), set("{a} = 'x'", "b", "true"), set("{a} = 'x'", "t", { i: "1" }),
      copy("{a} = 'y'", "m", "m2"), copy("{a} = 'y'", "w", "m2.r.c"), copy("{a} = 'y'", "c", "c2"), copy("{a} = 'y'", "p", "p2")],
      elements: [text("a"), { type: "checkbox", name: "c", choices: ["k", "l"] }, { type: "checkbox", name: "c2", choices: ["k", "l"] }, table("m"), table("m2"), { type: "paneldynamic", name: "p", templateElements: [text("q"), text("o", { visibleIf: "{panel.q} = '2'", isRequired: true })] }, { type: "paneldynamic", name: "p2", templateElements: [text("q")] },
        { type: "matrix", name: "s", rows: ["r"], columns: ["x", "y"] }, text("n", { inputType: "number" }), { type: "boolean", name: "b" }, { type: "multipletext", name: "t", items: [{ name: "i" }] }, text("w"), text("v", { visibleIf: "{c} contains 'k' and {n} = 5 and {b} = true", isRequired: true })] },
    tries: [[true, ["a", "x"]], [true, ["a", "x"], ["v", "v"], ["p", [{ q: "1" }, { q: "2", o: "o" }]]], [true, ["m2", { r: { c: "1", d: "2" } }], ["c2", ["l"]], ["a", "y"]], [true, ["a", "y"], ["m2", { r: { c: "1" } }], ["p2", [{ q: "3" }]]]] },
  // What a hidden question is given is read, and not sent.
  ...[undefined, "onHidden", "onHiddenContainer", "none"].flatMap(clearInvisibleValues => [{ visibleIf: "{a} = 'y'" }, { visible: false }].map(more => ({
    definition: { ...(clearInvisibleValues && { clearInvisibleValues }), triggers: [set("{a} = 'x'", "b", "1")], elements: [text("a"), text("b", more), text("c", { visibleIf: "{b} = '1'", isRequired: true }), text("d", { visibleIf: "{b} empty", isRequired: true })] },
    tries: [[true, ["a", "x"], ["c", "1"]], [true, ["a", "x"]], [true, ["a", "z"]], [true, ["a", "z"], ["d", "1"]], [true, ["a", "x"], ["c", "1"], ["a", "y"]]] }))),
  // Chains, forwards and backwards; survey-core goes three rounds.
  ...[1, -1].map(order => ({ definition: { triggers: [..."abcdef"].slice(1).map((name, i) => set(`{${"abcdef"[i]}} = '1'`, name, "1")).concat({ type: "visible", expression: "{f} = '1' or {e} = '1'", questions: ["g"] }).sort((x, y) => order * ((x.setToName ?? "g") < (y.setToName ?? "g") ? -1 : 1)),
      elements: [..."abcdef"].map(name => text(name)).concat(text("g", { visible: false, isRequired: true })) },
    tries: [[true, ["a", "1"]], [true, ["d", "1"]], [true, ["a", "1"], ["g", "1"]], [true, ["a", "1"], ["a", "2"], ["b", "3"]]] })),
  { definition: { triggers: [run("{a} notempty", "b", "{a} + 1"), run("{b} notempty", "a", "{b} + 1")], elements: [text("a", { inputType: "number" }), text("b", { inputType: "number" })] }, tries: [[true, ["a", 1]], [true, ["b", 1]]] },
  { definition: { triggers: [run("{a} notempty", "a", "{a} + 1"), run("{b} notempty", "c", "{nn}"), run("{b} notempty", "e", "today()")], elements: [..."abd"].map(name => text(name, { inputType: "number" })).concat(text("c"), text("nn"), text("e", { inputType: "date" })) },
    tries: [[true, ["a", 1], ["b", 1]], [true, ["c", "x"], ["d", 2], ["b", 1]], [true, ["nn", "x"], ["b", 2]]] },
  // Earlier pages are not asked again: answers that were there when "Next" was pressed, which Surely's page asks for
  // still.
  ...[set("{c} = 'x'", "b", null), copy("{c} = 'x'", "b", "z")].map(trigger => ({ definition: { triggers: [trigger], pages: [{ elements: [text("a"), text("b", { isRequired: true })] }, { elements: [text("c"), text("z")] }] },
    tries: [[false, ["b", "1"], [">"], ["c", "x"]], [true, ["c", "y"]], [true, ["b", "1"], ["c", "y"]]] })),
  ...["{a} = 'no' and {c} empty", "{v} = 'no'"].map(expression => ({ definition: { triggers: [{ type: "skip", expression, gotoName: "c" }], calculatedValues: [{ name: "v", expression: "iif({c} empty, {a}, {c})" }], pages: [{ elements: [text("a")] }, { elements: [text("b", { isRequired: true })] }, { elements: [text("c")] }] },
    tries: [[false, ["a", "no"], ["c", "x"]], [true, ["a", "no"]], [true, ["a", "yes"]], [true, ["a", "yes"], ["b", "x"], ["c", "x"]]] })),
  { definition: { triggers: [{ type: "skip", expression: "{a} = 'no'", gotoName: "c" }, set("{c} = 'x'", "a", "yes")], pages: [{ elements: [text("a")] }, { elements: [text("b", { isRequired: true })] }, { elements: [text("c")] }] },
    tries: [[false, ["a", "no"], ["c", "x"]], [true, ["a", "no"], ["c", "y"]]] },
];

const NAMES = ["a", "b", "c", "d", "e"];
const WORDS = ["x", "y", "z"];

/** @returns a survey whose triggers write and show, and whose questions any words answer */
export function triggered(random) {
  const name = () => random.of(NAMES);
  const word = () => random.of(WORDS);
  const condition = () => random.of([`{${name()}} = '${word()}'`, `{${name()}} notempty`, `{${name()}} empty`, `{${name()}} <> '${word()}'`, `{${name()}} = '${word()}' and {${name()}} notempty`]);
  const trigger = () => random.of([
    () => set(condition(), name(), random.of([...WORDS, ...WORDS, null, ""])),
    () => copy(random.chance(0.25) ? undefined : condition(), name(), name()),
    () => run(condition(), name(), random.of([`{${name()}}`, `'${word()}'`, `iif({${name()}} = 'x', 'y', 'x')`])),
    () => ({ type: "visible", expression: condition(), questions: [name()] })])();
  return { definition: { ...(random.chance(0.3) && { clearInvisibleValues: "none" }), triggers: Array.from({ length: 1 + random.below(4) }, trigger),
    elements: NAMES.map(each => text(each, { ...(random.chance(0.15) && { visible: false }), ...(random.chance(0.15) && { defaultValue: word() }), ...(random.chance(0.2) && { isRequired: true }) })) }, words: WORDS };
}
