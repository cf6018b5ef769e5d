// Surveys written by hand for what chance hardly finds. A try is [client, [name, value], ...]: what is entered, in this
// order.
const yesNo = name => ({ type: "radiogroup", name, choices: ["yes", "no"] });
const input = (name, more) => ({ type: "text", name, ...more });

export const SCENARIOS = [
  // Masks in other questions, and in conditions, which read what is meant and not the mask.
  { definition: { elements: [{ type: "multipletext", name: "m", items: [{ name: "a", maskType: "numeric" }] }, { type: "matrixdropdown", name: "t", rows: ["r"], columns: [{ name: "c", cellType: "text", maskType: "pattern", maskSettings: { pattern: "99-99" } }] },
      input("p", { maskType: "pattern", maskSettings: { pattern: "99-99", saveMaskedValue: true } }), input("v", { visibleIf: "{p} = '1234'", isRequired: true }), input("w", { visibleIf: "{p} = '12-34'", isRequired: true }), input("x", { visibleIf: "{m.a} > 5", isRequired: true })] },
    tries: [[true], [true, ["m", { a: 6 }], ["x", "x"]], [true, ["m", { a: 6 }]], [true, ["t", { r: { c: "1234" } }]], [true, ["p", "12-34"], ["v", "v"]], [true, ["p", "12-34"]]] },
  // Sliders: what is out of the scale is moved into it; an unanswered range is nothing.
  { definition: { elements: [{ type: "slider", name: "a", max: 10 }, { type: "slider", name: "b", sliderType: "range", max: 10 }, input("c", { visibleIf: "{a} > 5", isRequired: true }), input("d", { visibleIf: "{b} empty" }), input("e", { visibleIf: "{b[1]} = 10" })] },
    tries: [[true], [true, ["a", 6]], [true, ["a", 6], ["c", "x"]], [true, ["b", [2, 10]], ["e", "x"]], [false, ["a", 11], ["c", "x"]], [false, ["b", [-1, 11]]], [true, ["a", 0]], [true, ["d", "x"], ["b", [1, 2]]]] },
  { definition: { elements: [{ type: "matrixdropdown", name: "m", rows: ["r1", "r2"], columns: [{ name: "c", cellType: "slider", max: 10, isRequired: true }] }, { type: "paneldynamic", name: "p", templateElements: [{ type: "slider", name: "s", sliderType: "range" }] }] },
    tries: [[true], [true, ["m", { r1: { c: 3 }, r2: { c: 4 } }]], [true, ["m", { r1: { c: 3 }, r2: { c: 4 } }], ["p", [{ s: [1, 2] }]]]] },
  ...[{ defaultValue: 30 }, { sliderType: "range", defaultValue: [20, 30] }, { validators: [{ type: "numeric", minValue: 50 }] }, { sliderType: "range", validators: [{ type: "expression", expression: "{q[0]} > 5" }] }].map(more => (
    { definition: { elements: [{ type: "slider", name: "q", ...more }] }, tries: [[true], [!more.sliderType, ["q", 5]], [!!more.sliderType, ["q", [1, 50]]]] })),
  // Nothing to choose from.
  ...["radiogroup", "dropdown", "checkbox", "tagbox", "ranking", "imagepicker"].flatMap(type => [undefined, []].flatMap(choices => [{}, { isRequired: true }, { hideIfChoicesEmpty: true, isRequired: true }].map(more => (
    { definition: { elements: [{ type, name: "q", ...(choices && { choices }), ...more }, input("a")] }, tries: [[true], [true, ["a", "x"]], [false, ["q", "x"]]] })))),
  ...[{}, { isRequired: true }, { isAllRowRequired: true }].map(more => ({ definition: { elements: [{ type: "matrix", name: "q", rows: ["r1"], ...more }, input("a")] }, tries: [[true], [true, ["a", "x"]]] })),
  // Variables, which a page sets.
  { definition: { variables: { source: "web", Count: 3, no: null }, calculatedValues: [{ name: "from", expression: "{source} + '!'", includeIntoResult: true }], elements: [input("a", { visibleIf: "{source} = 'web'", isRequired: true }), input("b", { requiredIf: "{SOURCE} <> 'web'" }),
      input("c", { visibleIf: "{count} > 2" }), input("d", { visibleIf: "{no} empty", defaultValueExpression: "{source}" }), { type: "expression", name: "e", expression: "{Count} + 1" }, { type: "paneldynamic", name: "p", panelCount: 1, templateElements: [input("x", { visibleIf: "{source} = 'web'" }), input("y", { visibleIf: "{source} = 'mail'" })] }] },
    tries: [[true], [true, ["a", "x"]], [true, ["a", "x"], ["b", "y"], ["c", "z"], ["p", [{ x: "x" }]]]] },
  // Without rows.
  ...[{}, { columnsVisibleIf: "{item} <> 'y' or {a} notempty" }, { eachRowRequired: true, eachRowUnique: true }, { validators: [{ type: "expression", expression: "{m} = 'x'" }] }, { visibleIf: "{a} notempty", isRequired: true }].map(more => ({
    definition: { elements: [{ type: "matrix", name: "m", columns: ["x", { value: "y", text: "Why" }], ...more }, input("a"), input("b", { visibleIf: "{m} = 'x'", isRequired: true }), { type: "matrix", name: "h", columns: ["x"], hideIfRowsEmpty: true, isRequired: true },
      { type: "matrixdropdown", name: "d", columns: [{ name: "c", cellType: "text", isRequired: true }] }] },
    tries: [[true], ...(more.isRequired ? [] : [[true, ["m", "x"]], [true, ["m", "x"], ["b", "x"]], ...(more.columnsVisibleIf ? [] : [[true, ["m", "y"]]]), [true, ["a", "x"], ["m", "y"]]])] })),
  { definition: { elements: [{ type: "radiogroup", name: "q", choices: ["c".repeat(300), "d".repeat(300)] }] }, tries: [[true, ["q", "d".repeat(300)]], [false, ["q", "d".repeat(299)]]] },
  // Booleans as texts and numbers: "false" is false, any other text is true.
  ...["Suggested", "true", "TRUE", "false", "False", "", "no", 1, 0].flatMap(on => [
    { definition: { elements: [{ type: "matrix", name: "m", columns: ["c1", "c2"], rows: ["r1", "r2"], isAllRowRequired: on }, { type: "matrix", name: "n", columns: ["c1", "c2"], rows: ["r1", "r2"], eachRowUnique: on, hideIfRowsEmpty: on }] },
      tries: [[true], [true, ["m", { r1: "c1" }]], [true, ["m", { r1: "c1", r2: "c1" }], ["n", { r1: "c1", r2: "c1" }]], [true, ["m", { r1: "c1", r2: "c1" }]]] },
    { definition: { storeOthersAsComment: on, elements: [input("a", { isRequired: on }), input("b", { visible: on, isRequired: true }), input("c", { readOnly: on, isRequired: true }), { type: "checkbox", name: "d", choices: ["x", { value: "y", isExclusive: on }], hasOther: on, hasComment: on },
        { type: "panel", name: "p", visible: on, isRequired: on, elements: [input("e")] }, { type: "matrixdropdown", name: "f", rows: ["r1", "r2"], columns: [{ name: "c", cellType: "text", isRequired: on }] },
        { type: "multipletext", name: "g", items: [{ name: "i", isRequired: on }] }], calculatedValues: [{ name: "k", expression: "1", includeIntoResult: on }] },
      tries: [[true], [true, ["a", "a"], ["b", "b"], ["c", "c"], ["d", ["x"]], ["e", "e"], ["f", { r1: { c: "1" }, r2: { c: "2" } }], ["g", { i: "i" }]],
        [true, ["a", "a"], ["b", "b"], ["c", "c"], ["e", "e"], ["f", { r1: { c: "1" }, r2: { c: "1" } }], ["g", { i: "i" }]]] },
  ]),
  ...["Suggested", "true", "false", ""].map(on => ({ definition: { elements: [{ type: "ranking", name: "r", choices: ["a", "b"], selectToRankEnabled: on }, { type: "imagepicker", name: "i", choices: ["a", "b"], multiSelect: on },
      input("t", { validators: [{ type: "text", allowDigits: on }, { type: "regex", regex: "^x", caseInsensitive: on }] })] },
    tries: [[true, ["r", ["b", "a"]], ["t", "x"]], [true, ["t", "x1"]], [true, ["t", "X"]]] })),
  // A question shown by a question that is hidden itself.
  ...[undefined, "none", "onComplete", "onHidden", "onHiddenContainer"].map(clearInvisibleValues => ({
    definition: { ...(clearInvisibleValues && { clearInvisibleValues }), elements: [yesNo("a"), { ...yesNo("b"), visibleIf: "{a} = 'yes'" }, input("c", { visibleIf: "{b} = 'yes'", isRequired: true })] },
    tries: [[true, ["a", "yes"], ["b", "yes"], ["c", "x"]], [true, ["a", "yes"], ["b", "yes"], ["c", "x"], ["a", "no"]], [true, ["a", "yes"], ["b", "yes"], ["a", "no"]], [true, ["a", "no"]],
      [true, ["a", "yes"], ["b", "yes"], ["c", "x"], ["a", "no"], ["a", "yes"]]],
  })),
  ...["c", "b", "a"].map(first => ({
    definition: { elements: [input("c", { visibleIf: "{b} = 'yes'" }), { ...yesNo("b"), visibleIf: "{a} = 'yes'" }, yesNo("a")].sort(e => e.name === first ? -1 : 1) },
    tries: [[true, ["a", "yes"], ["b", "yes"], ["c", "x"], ["a", "no"]], [true, ["a", "yes"], ["b", "yes"], ["c", "x"]]],
  })),
  ...[undefined, "none", "onHidden", "onHiddenContainer"].map(clearInvisibleValues => ({
    definition: { ...(clearInvisibleValues && { clearInvisibleValues }), pages: [{ elements: [yesNo("a")] }, { visibleIf: "{a} = 'yes'", elements: [input("b", { isRequired: true }), { type: "panel", name: "p", visibleIf: "{b} notempty", elements: [input("c")] }] }] },
    tries: [[true, ["a", "yes"], ["b", "x"], ["c", "y"]], [true, ["a", "yes"], ["b", "x"], ["c", "y"], ["a", "no"]], [true, ["a", "no"]], [true, ["a", "yes"]], [false, ["b", "x"], ["c", "y"]]],
  })),
  ...["none", "onComplete", "onHidden", "onHiddenContainer", "default"].map(clearIfInvisible => ({
    definition: { elements: [yesNo("a"), input("b", { visibleIf: "{a} = 'yes'", clearIfInvisible }), { type: "panel", name: "p", visibleIf: "{a} = 'yes'", elements: [input("c", { clearIfInvisible })] }, input("d", { visible: false, clearIfInvisible })] },
    tries: [[true, ["a", "yes"], ["b", "x"], ["c", "y"], ["a", "no"]], [true, ["a", "yes"], ["b", "x"], ["c", "y"]], [false, ["d", "z"]]],
  })),
  // Required or not.
  { definition: { elements: [yesNo("a"), input("b", { requiredIf: "{a} = 'yes'" }), { type: "panel", name: "p", requiredIf: "{a} = 'no'", elements: [input("c"), input("d")] }] },
    tries: [[true], [true, ["a", "yes"]], [true, ["a", "yes"], ["b", "x"]], [true, ["a", "no"]], [true, ["a", "no"], ["c", "x"]]] },
  { definition: { elements: [{ type: "panel", name: "p", isRequired: true, elements: [input("c"), input("d")] }] }, tries: [[true], [true, ["d", "x"]]] },
  { definition: { elements: [yesNo("a"), input("b", { enableIf: "{a} = 'yes'", isRequired: true }), input("c", { readOnly: true, isRequired: true, defaultValue: "given" }), input("d", { readOnly: true, isRequired: true })] },
    tries: [[true], [true, ["a", "yes"]], [true, ["a", "yes"], ["b", "x"]], [true, ["a", "yes"], ["b", "x"], ["a", "no"]], [false, ["b", "x"]]] },
  // The odd results of conditions: only exactly true shows, only exactly false disables.
  ...["1", "'true'", "{a}", "{a} or {b}", "{n}", "!{n}", "{a} and {b}", "[1]", "iif({a} = 'yes', true, false)"].map(visibleIf => ({
    definition: { elements: [yesNo("a"), yesNo("b"), input("n", { inputType: "number" }), input("c", { visibleIf, isRequired: true }), { type: "checkbox", name: "d", choices: ["x", { value: "y", visibleIf }] }, input("e", { enableIf: visibleIf, isRequired: true }),
      input("f", { validators: [{ type: "expression", expression: visibleIf }] })] },
    tries: [[true, ["e", "e"]], [true, ["a", "yes"], ["e", "e"], ["d", ["x"]]], [true, ["n", 1], ["e", "e"], ["f", "f"]], [true, ["n", 0], ["a", "no"], ["b", "yes"], ["c", "c"], ["e", "e"]], [false, ["d", ["x", "y"]], ["e", "e"]]],
  })),
  // Containers, rows and choices that nobody can answer.
  ...[{ readOnly: true }, { enableIf: "{a} = 'yes'" }, { visibleIf: "{a} = 'yes'" }].flatMap(more => [
    { definition: { elements: [yesNo("a"), { type: "panel", name: "p", isRequired: true, ...more, elements: [input("b"), input("c", { isRequired: true })] }] }, tries: [[true], [true, ["a", "yes"]], [true, ["a", "yes"], ["c", "x"]], [true, ["a", "no"]]] },
    { definition: { pages: [{ elements: [yesNo("a")] }, { name: "p", isRequired: true, ...more, elements: [input("b"), { type: "panel", name: "q", isRequired: true, elements: [input("c")] }] }] }, tries: [[true], [true, ["a", "yes"]], [true, ["a", "yes"], ["c", "x"]], [true, ["a", "no"]]] },
    { definition: { elements: [{ type: "paneldynamic", name: "d", panelCount: 1, templateElements: [yesNo("a"), { type: "panel", name: "p", isRequired: true, ...(more.readOnly ? more : Object.fromEntries(Object.entries(more).map(([name]) => [name, "{panel.a} = 'yes'"]))), elements: [input("b")] }] }] },
      tries: [[true], [true, ["d", [{ a: "yes" }]]], [true, ["d", [{ a: "yes", b: "x" }]]], [true, ["d", [{ a: "no" }]]]] },
    ...[{ type: "matrixdropdown", rows: ["r"], columns: [{ name: "c", cellType: "text", isRequired: true }] }, { type: "multipletext", items: [{ name: "c", isRequired: true }] }, { type: "matrix", rows: ["r"], columns: ["x"], eachRowRequired: true }, { type: "checkbox", choices: ["x"], minSelectedChoices: 1 }, { type: "ranking", choices: ["x", "y"] }]
      .map(question => ({ definition: { elements: [yesNo("a"), { ...question, ...more, name: "q", isRequired: true }] }, tries: [[true], [true, ["a", "yes"]], [true, ["a", "no"]]] })),
    { definition: { elements: [yesNo("a"), { type: "multipletext", name: "t", items: [{ name: "b", isRequired: true, ...more }, { name: "c", ...more }, { name: "d", requiredIf: "{a} = 'yes'", valueName: "e" }] }, { type: "matrixdropdown", name: "m", rows: ["r"], columns: [{ name: "b", cellType: "text", isRequired: true, ...more }] }] },
      tries: [[true], [true, ["a", "yes"]], ...["yes", "no"].map(a => [true, ["a", a], ["t", { b: "x", c: "y", d: "z" }], ["m", { r: { b: "x" } }]])] },
  ]),
  ...[undefined, "none", "onHidden", "onHiddenContainer"].map(clearInvisibleValues => ({
    definition: { ...(clearInvisibleValues && { clearInvisibleValues }), elements: [yesNo("a"), ...["default", "none"].flatMap(clearIfInvisible => [
      { type: "matrixdropdown", name: `d${clearIfInvisible}`, clearIfInvisible, rows: ["r1", { value: "r2", visibleIf: "{a} = 'yes'" }], columns: [{ name: "c", cellType: "text", isUnique: true }] },
      { type: "matrix", name: `m${clearIfInvisible}`, clearIfInvisible, rows: ["r1", { value: "r2", visibleIf: "{a} = 'yes'" }], columns: ["x", { value: "y", visibleIf: "{a} = 'yes'" }] },
      { type: "matrix", name: `w${clearIfInvisible}`, clearIfInvisible, rows: ["r1", "r2"], rowsVisibleIf: "{item} = 'r1' or {a} = 'yes'", columns: ["x", "y"] }])] },
    tries: ["x", "y"].flatMap(cell => [["a", "yes"], ["a", "no"]].map(last => [true, ["a", "yes"], ...["default", "none"].flatMap(name => [[`d${name}`, { r1: { c: "1" }, r2: { c: "2" } }], [`m${name}`, { r1: cell, r2: "x" }], [`w${name}`, { r1: cell, r2: "x" }]]), last])),
  })),
  { definition: { elements: [yesNo("a"), { type: "ranking", name: "q", isRequired: true, choices: ["x"] }, { type: "ranking", name: "r", isRequired: true, choices: ["x", { value: "y", visibleIf: "{a} = 'yes'" }] }, { type: "ranking", name: "s", isRequired: true, selectToRankEnabled: true, choices: ["x"] }] },
    tries: [[true], [true, ["s", ["x"]]], [true, ["a", "yes"], ["s", ["x"]]], [true, ["a", "yes"], ["r", ["y", "x"]], ["s", ["x"]]], [true, ["q", ["x"]], ["s", ["x"]]]] },
  { definition: { elements: [{ type: "ranking", name: "q", isRequired: true, choices: ["x"], choicesVisibleIf: "{a} = 'yes'" }, yesNo("a")] }, tries: [[true], [true, ["a", "yes"]]] },
  { definition: { calculatedValues: [{ name: "twice", expression: "{a} * 2", includeIntoResult: true }, { name: "none", expression: "{b}", includeIntoResult: true }], elements: [input("a"), input("b"), input("c", { visibleIf: "{twice} > 5", isRequired: true })] },
    tries: [[true], [true, ["a", "3"]], [true, ["a", "x"]], [true, ["a", "x"], ["b", "y"]]] },
  // What is certain though something that the condition reads is hidden.
  ...["{h.length} >= 2 or {r} > 1", "{h} notempty and {r} > 1", "!({h} empty) or {r} > 1", "{h} = 'x' or {h} <> 'x'", "({h} = ['x'] or {r} < 1) and {r} > 1", "iif({h} empty, {r} > 1, {r} > 1)", "{h} or {r} > 1"].map(requiredIf => ({
    definition: { elements: [yesNo("a"), { type: "checkbox", name: "h", choices: ["x", "y"], visibleIf: "{a} = 'yes'" }, input("r", { inputType: "number" }), input("q", { requiredIf }), input("v", { visibleIf: requiredIf, isRequired: true }), input("e", { enableIf: requiredIf, isRequired: true })] },
    tries: [[true], [true, ["r", 5]], [true, ["r", 0]], [true, ["r", 5], ["q", "x"]], [true, ["r", 5], ["q", "x"], ["v", "y"]], [true, ["r", 5], ["q", "x"], ["v", "y"], ["e", "z"]], [true, ["a", "yes"], ["h", ["x", "y"]], ["r", 5], ["q", "x"], ["v", "y"], ["e", "z"]],
      [true, ["a", "yes"], ["h", ["x", "y"]], ["r", 0], ["q", "x"], ["v", "y"], ["e", "z"], ["a", "no"]], [true, ["a", "yes"], ["h", ["x", "y"]], ["r", 5], ["q", "x"], ["v", "y"], ["e", "z"], ["a", "no"]]],
  })),
  // Choices that come and go.
  ...["radiogroup", "dropdown", "checkbox", "tagbox", "ranking"].map(type => ({
    definition: { elements: [yesNo("a"), { type, name: "q", isRequired: true, choices: ["x", { value: "y", visibleIf: "{a} = 'yes'" }, "z"] }] },
    tries: [["x"], ["y"], ["x", "y", "z"]].flatMap(list => {
      const value = type === "radiogroup" || type === "dropdown" ? list[0] : list;
      return [[true, ["a", "yes"], ["q", value]], [true, ["a", "yes"], ["q", value], ["a", "no"]], [false, ["q", value]]];
    }),
  })),
  ...["radiogroup", "checkbox", "dropdown"].map(type => ({
    definition: { elements: [{ type: "checkbox", name: "likes", choices: ["x", "y", "z"] }, { type, name: "q", choices: ["x", "y", "z"], choicesVisibleIf: "{likes} contains {item}" }] },
    tries: [["x"], ["x", "z"]].flatMap(likes => {
      const value = type === "checkbox" ? ["x"] : "x";
      return [[true, ["likes", likes], ["q", value]], [true, ["likes", likes], ["q", value], ["likes", ["y"]]], [false, ["q", value]]];
    }),
  })),
  { definition: { elements: [yesNo("a"), { type: "radiogroup", name: "q", choices: ["x", "y"], choicesEnableIf: "{a} = 'yes' or {item} = 'x'" }, { type: "radiogroup", name: "r", choices: ["x", { value: "y", enableIf: "{a} = 'yes'" }] }] },
    tries: [[true, ["a", "yes"], ["q", "y"], ["r", "y"]], [true, ["a", "yes"], ["q", "y"], ["r", "y"], ["a", "no"]], [false, ["q", "y"]]] },
  { definition: { elements: [{ type: "checkbox", name: "from", choices: ["x", "y", "z"], showOtherItem: true }, { type: "radiogroup", name: "q", choicesFromQuestion: "from", choicesFromQuestionMode: "selected" }] },
    tries: [[true, ["from", ["x", "y"]], ["q", "x"]], [true, ["from", ["x", "y"]], ["q", "x"], ["from", ["y"]]], [false, ["q", "z"]]] },
  // Rows and columns that come and go.
  { definition: { elements: [{ type: "checkbox", name: "likes", choices: ["r1", "r2"] }, { type: "matrix", name: "q", columns: ["c"], rows: ["r1", "r2"], rowsVisibleIf: "{likes} contains {item}", isAllRowRequired: true },
      { type: "matrix", name: "m", columns: ["c"], rows: ["r1", { value: "r2", visibleIf: "{likes} contains 'r2'" }], eachRowRequired: true }] },
    tries: [[true, ["likes", ["r1"]], ["q", { r1: "c" }], ["m", { r1: "c" }]], [true, ["likes", ["r1", "r2"]], ["q", { r1: "c" }]], [true, ["likes", ["r1", "r2"]], ["q", { r1: "c", r2: "c" }], ["m", { r1: "c", r2: "c" }], ["likes", ["r2"]]]] },
  { definition: { elements: [yesNo("a"), { type: "matrixdropdown", name: "q", rows: ["r1", { value: "r2", visibleIf: "{a} = 'yes'" }], columns: [{ name: "c1", cellType: "text", isRequired: true }, { name: "c2", cellType: "text", visibleIf: "{a} = 'yes'" }] }] },
    tries: [[true], [true, ["q", { r1: { c1: "x" } }]], [true, ["a", "yes"], ["q", { r1: { c1: "x", c2: "y" }, r2: { c1: "x" } }]], [true, ["a", "yes"], ["q", { r1: { c1: "x", c2: "y" }, r2: { c1: "x" } }], ["a", "no"]]] },
  // One value for several questions; other names in the data.
  { definition: { elements: [yesNo("a"), input("b1", { valueName: "b", visibleIf: "{a} = 'yes'", isRequired: true }), input("b2", { valueName: "b", visibleIf: "{a} = 'no'" })] },
    tries: [[true, ["a", "yes"], ["b", "x"]], [true, ["a", "yes"], ["b", "x"], ["a", "no"]], [true, ["a", "yes"]], [true, ["a", "no"]], [false, ["b1", "x"]]] },
  ...["radiogroup", "dropdown"].flatMap(type => [undefined, "none", "onHidden", "onHiddenContainer"].flatMap(clearInvisibleValues => [{ valueName: "city" }, { name: "city" }].flatMap(same => [true, false].map(isRequired => {
    const country = (name, is, choices) => ({ type, name, ...same, choices, visibleIf: `{country} = '${is}'`, isRequired });
    return {
      definition: { ...(clearInvisibleValues && { clearInvisibleValues }), elements: [{ type: "radiogroup", name: "country", choices: ["KR", "DE"] }, country("cityKR", "KR", ["Seoul", "Busan"]), country("cityDE", "DE", ["Berlin", "Bonn"])] },
      tries: [[true], [true, ["country", "KR"]], [true, ["country", "KR"], ["city", "Busan"]], [true, ["country", "KR"], ["city", "Busan"], ["country", "DE"]], [true, ["country", "KR"], ["city", "Busan"], ["country", "DE"], ["city", "Bonn"]],
        [true, ["country", "DE"], ["city", "Bonn"], ["country", "KR"]], [false, ["country", "DE"], ["city", "Paris"]], [true, ["country", "KR"], ["city", "Busan"], ["country", undefined]]],
    };
  })))),
  ...["checkbox", "tagbox"].flatMap(type => [{}, { isRequired: true }, { minSelectedChoices: 2 }, { maxSelectedChoices: 1 }, { validators: [{ type: "answercount", maxCount: 1 }] }, { showNoneItem: true }].map(more => ({
    definition: { elements: [{ type, name: "x", valueName: "v", choices: ["a", "b"], ...more }, { type, name: "y", valueName: "v", choices: ["c", "d"] }] },
    tries: [[true], [true, ["v", ["a"]]], [true, ["v", ["c"]]], [true, ["v", ["a", "d"]]], [true, ["v", ["d", "a"]]], [true, ["v", ["c", "d"]]], [!more.maxSelectedChoices, ["v", ["a", "b", "c", "d"]]], [false, ["v", ["a", "e"]]], [!!more.showNoneItem, ["v", ["none", "c"]]]],
  }))),
  { definition: { elements: [yesNo("a"), { type: "checkbox", name: "x", valueName: "v", choices: ["p", { value: "q", visibleIf: "{a} = 'yes'" }] }, { type: "checkbox", name: "y", valueName: "v", visibleIf: "{a} = 'yes'", choices: ["p", "s"] }, input("z", { visibleIf: "{v} contains 's'", isRequired: true })] },
    tries: [[true, ["a", "yes"], ["v", ["p", "q", "s"]], ["z", "z"]], [true, ["a", "yes"], ["v", ["p", "q", "s"]], ["a", "no"]], [true, ["a", "yes"], ["v", ["q"]], ["a", "no"]]] },
  // ... where the questions are of different types.
  ...[[{ type: "dropdown", choices: ["p"] }, "p", { type: "text" }, "own words"], [{ type: "text", inputType: "number", min: 3, step: 2 }, 5, { type: "text", maxLength: 9 }, "own words"], [{ type: "text", inputType: "date" }, "2026-01-31", { type: "comment" }, "own words"],
    [{ type: "checkbox", choices: ["p", "q"], maxSelectedChoices: 1 }, ["p"], { type: "radiogroup", choices: ["p", "r"] }, "r"], [{ type: "boolean" }, true, { type: "rating" }, 3]].map(([one, oneValue, other, otherValue]) => ({
    definition: { elements: [yesNo("a"), { ...one, name: "one", valueName: "v", visibleIf: "{a} = 'yes'", isRequired: true }, { ...other, name: "other", valueName: "v", visibleIf: "{a} = 'no'", isRequired: true }] },
    tries: [[true], [true, ["a", "yes"]], [true, ["a", "no"]], [true, ["a", "yes"], ["v", oneValue]], [true, ["a", "yes"], ["v", oneValue], ["a", "no"]], [true, ["a", "no"], ["v", otherValue]], [true, ["a", "no"], ["v", otherValue], ["a", "yes"]]],
  })),
  { definition: { elements: [input("a", { valueName: "v", validators: [{ type: "numeric", minValue: 3 }] }), input("b", { valueName: "v", maxLength: 2, isRequired: true })] }, tries: [[true], [true, ["v", "1"]], [true, ["v", "100"]], [true, ["v", "ab"]], [true, ["v", "50"]]] },
  { definition: { elements: [input("a", { valueName: "v", defaultValue: "one" }), input("b", { valueName: "v", defaultValue: "two" }), input("c", { valueName: "w", defaultValueExpression: "'one'" }), input("d", { valueName: "w" })] }, tries: [[true], [true, ["v", "x"], ["w", "y"]]] },
  { definition: { elements: [input("a", { valueName: "v", readOnly: true, isRequired: true }), input("b", { valueName: "v", isRequired: true }), { type: "panel", name: "p", isRequired: true, elements: [input("c", { valueName: "v" })] }] }, tries: [[true], [true, ["v", "x"]]] },
  // ... of several parts, which stand in one answer side by side.
  ...["valueName", "name"].map(same => ({
    definition: { elements: [yesNo("a"), ...[["p1", input("n", { isRequired: true }), {}], ["p2", input("age", { inputType: "number", min: 1, isRequired: true }), { maxPanelCount: 1 }], ["p3", input("late"), { visibleIf: "{a} = 'yes'" }]]
      .map(([name, element, more]) => ({ type: "paneldynamic", name, [same]: "people", templateElements: [element], ...more }))] },
    tries: [[true], [true, ["people", [{ n: "x" }]]], [true, ["people", [{ n: "x", age: 5 }]]], [true, ["people", [{ n: "x", age: 5 }, { age: 4, n: "y" }]]], [true, ["people", [{ n: "x", age: 0 }]]], [true, ["a", "yes"], ["people", [{ n: "x", age: 5, late: "z" }]]],
      [false, ["people", [{ n: "x", age: 5, nosuch: 1 }]]], [false, ["people", "x"]]],
  })),
  { definition: { elements: [yesNo("a"), { type: "paneldynamic", name: "p1", valueName: "people", visibleIf: "{a} = 'yes'", isRequired: true, templateElements: [input("n")] }, { type: "paneldynamic", name: "p2", valueName: "people", visibleIf: "{a} = 'no'", isRequired: true, templateElements: [input("age")] }] },
    tries: [[true, ["a", "yes"], ["people", [{ n: "x" }]]], [true, ["a", "no"], ["people", [{ age: "5" }]]], [true, ["a", "no"]]] },
  { definition: { elements: [{ type: "matrixdropdown", name: "m1", valueName: "m", rows: ["r1", "r2"], columns: [{ name: "c1", cellType: "text", isRequired: true }] }, { type: "matrixdropdown", name: "m2", valueName: "m", rows: ["r1", "r3"], columns: [{ name: "c2", cellType: "radiogroup", choices: ["y", "w"] }] }] },
    tries: [[true], [true, ["m", { r1: { c1: "x" } }]], [true, ["m", { r1: { c1: "x", c2: "y" }, r2: { c1: "z" }, r3: { c2: "w" } }]], [true, ["m", { r1: { c1: "x" }, r2: { c1: "z" } }]], [false, ["m", { r1: { c1: "x", c2: "nosuch" }, r2: { c1: "z" } }]]] },
  { definition: { elements: [{ type: "multipletext", name: "m1", valueName: "m", items: [{ name: "a", isRequired: true }, { name: "b" }] }, { type: "multipletext", name: "m2", valueName: "m", items: [{ name: "b" }, { name: "c", inputType: "number" }] }] },
    tries: [[true], [true, ["m", { a: "1" }]], [true, ["m", { a: "1", b: "2", c: 3 }]], [true, ["m", { c: 3 }]], [false, ["m", { a: "1", d: "4" }]]] },
  { definition: { elements: [{ type: "matrix", name: "m1", valueName: "m", rows: ["a", "b"], columns: ["x", "y"] }, { type: "matrix", name: "m2", valueName: "m", rows: ["b", "c"], columns: ["x", "z"], eachRowRequired: true }] },
    tries: [[true], [true, ["m", { a: "y", b: "x", c: "z" }]], [true, ["m", { a: "y", b: "x" }]], [false, ["m", { a: "z", b: "x", c: "z" }]]] },
  { definition: { elements: [{ type: "multipletext", name: "m", items: [{ name: "a" }, { name: "a", isRequired: true }] }, { type: "matrixdropdown", name: "t", rows: ["r"], columns: [{ name: "a", cellType: "text" }, { name: "a", cellType: "text", isRequired: true }] }] },
    tries: [[true], [true, ["m", { a: "x" }], ["t", { r: { a: "y" } }]]] },
  // ... inside of a question.
  ...[["c", "r", { valueName: "v" }], ["c", "c", {}]].map(([c, r, same]) => ({
    definition: { elements: [{ type: "paneldynamic", name: "within", panelCount: 1, templateElements: [yesNo("a"), input(c, { ...same, visibleIf: "{panel.a} = 'yes'", isRequired: true }), input(r, { ...same, visibleIf: "{panel.a} = 'no'", isRequired: true })] }] },
    tries: [[true], ...["yes", "no"].flatMap(a => [[true, ["within", [{ a }]]], [true, ["within", [{ a, [same.valueName ?? c]: "x" }]]]])],
  })),
  { definition: { elements: [{ type: "checkbox", name: "who", valueName: "people", valuePropertyName: "name", choices: ["Ann", "Bob"] }, { type: "paneldynamic", name: "each", valueName: "people", templateElements: [input("age", { inputType: "number", isRequired: true })], templateTitle: "{panel.name}" }] },
    tries: [[true], [true, ["people", [{ name: "Ann", age: 5 }]]], [true, ["people", [{ name: "Ann" }]]]] },
  // Defaults.
  { definition: { elements: [input("a", { defaultValue: "x" }), { type: "checkbox", name: "b", choices: [1, 2], defaultValue: [2] }, { type: "rating", name: "c", defaultValue: 3 }, { type: "boolean", name: "d", defaultValue: true }, input("e", { defaultValue: "y", visibleIf: "{a} = 'shown'" }),
      input("f", { defaultValueExpression: "{a} + '!'" }), { type: "matrix", name: "g", columns: ["c1", "c2"], rows: ["r"], defaultValue: { r: "c2" } }, { type: "ranking", name: "h", choices: ["a", "b"], defaultValue: ["b", "a"] }] },
    tries: [[true], [true, ["a", "shown"]], [true, ["a", ""]], [true, ["b", []], ["c", 5], ["d", false]], [true, ["f", "own"]]] },
  // Calculated values and expressions.
  { definition: { calculatedValues: [{ name: "sum", expression: "{a} + {b}", includeIntoResult: true }, { name: "hidden", expression: "{sum} * 2" }], elements: [input("a", { inputType: "number" }), input("b", { inputType: "number" }), { type: "expression", name: "total", expression: "{hidden} + 1" }, input("c", { visibleIf: "{sum} > 10", isRequired: true }),
      input("d", { visibleIf: "{total} > 50" })] },
    tries: [[true], [true, ["a", 1], ["b", 2]], [true, ["a", 10], ["b", 20]], [true, ["a", 10], ["b", 20], ["c", "x"], ["d", "y"]], [true, ["a", 0.1], ["b", 0.2]], [true, ["a", 20], ["b", 20], ["c", "x"], ["d", "y"], ["a", 0]], [false, ["total", 99], ["sum", 99]]] },
  { definition: { calculatedValues: [{ name: "later", expression: "{first} + 1" }, { name: "first", expression: "{a} + 1" }], elements: [input("a", { inputType: "number" }), input("b", { visibleIf: "{later} = 3", isRequired: true })] },
    tries: [[true], [true, ["a", 1]], [true, ["a", 1], ["b", "x"]], [true, ["a", 2]]] },
  ...["number", "date"].map(inputType => ({
    definition: { elements: [input("low", { inputType }), input("high", { inputType, minValueExpression: "{low}" }), input("end", { inputType, maxValueExpression: inputType === "date" ? "dateAdd({low}, 10, 'days')" : "{low} * 2 + {high}" })] },
    tries: (inputType === "date" ? [["2026-03-01", "2026-03-02", "2026-03-09"], ["2026-03-01", "2026-02-28", "2026-03-09"], ["2026-03-01", "2026-03-01", "2026-04-01"]] : [[1, 2, 3], [5, 4, 3], [1, 1, 9], [0, 0, 1]])
      .flatMap(([low, high, end]) => [[true, ["low", low], ["high", high], ["end", end]], [true, ["high", high], ["end", end]]]),
  })),
  // Validators that read other questions.
  { definition: { elements: [input("a", { inputType: "number" }), input("b", { inputType: "number", validators: [{ type: "expression", expression: "{b} > {a}", text: "more than a" }] }), { type: "checkbox", name: "c", choices: [1, 2, 3], validators: [{ type: "expression", expression: "{c.length} <= {a}" }] }] },
    tries: [[true, ["a", 1], ["b", 2]], [true, ["a", 2], ["b", 1]], [true, ["b", 1]], [true, ["a", 1], ["c", [1, 2]]], [true, ["a", 2], ["c", [1, 2]], ["b", 3]], [true, ["a", 2]]] },
  { definition: { elements: [{ type: "paneldynamic", name: "p", templateElements: [input("from", { inputType: "number" }), input("to", { inputType: "number", validators: [{ type: "expression", expression: "{panel.to} > {panel.from}" }] })], panelCount: 1 },
      input("n", { validators: [{ type: "expression", expression: "sumInArray({p}, 'to') < 100" }] })] },
    tries: [[true, ["p", [{ from: 1, to: 2 }]]], [true, ["p", [{ from: 3, to: 2 }]]], [true, ["p", [{ from: 1, to: 2 }, { from: 2, to: 1 }]]], [true, ["p", [{ from: 1, to: 99 }, { from: 2, to: 3 }]], ["n", "x"]], [true, ["n", "x"]]] },
  { definition: { elements: [{ type: "matrixdropdown", name: "m", columns: [{ name: "a", cellType: "text", inputType: "number" }, { name: "b", cellType: "text", inputType: "number", validators: [{ type: "expression", expression: "{row.b} >= {row.a}" }] }], rows: ["r1", "r2"] },
      input("q", { visibleIf: "{m.r1.a} > 5", isRequired: true }), input("s", { visibleIf: "sumInArray({m}, 'a') > 10" })] },
    tries: [[true, ["m", { r1: { a: 1, b: 2 } }]], [true, ["m", { r1: { a: 3, b: 2 } }]], [true, ["m", { r1: { a: 6, b: 7 }, r2: { a: 9, b: 1 } }]], [true, ["m", { r1: { a: 6, b: 7 }, r2: { a: 9, b: 10 } }], ["q", "x"], ["s", "y"]]] },
  // Conditions over every kind of answer.
  { definition: { elements: [{ type: "multipletext", name: "m", items: [{ name: "x" }, { name: "y z" }] }, { type: "matrix", name: "t", columns: ["c1", "c2"], rows: ["r1", "row 2"] }, { type: "ranking", name: "r", choices: ["a", "b", "c"] },
      { type: "rating", name: "n" }, { type: "boolean", name: "o", valueTrue: "on", valueFalse: "off" }, { type: "radiogroup", name: "p", choices: ["a"], showOtherItem: true }, input("when", { inputType: "date" }), { type: "imagepicker", name: "i", choices: ["lion"], multiSelect: true },
      ...["{m.x} = 'a'", "{m.y z} notempty", "{t.r1} = 'c1'", "{t.row 2} = 'c2'", "{r} = ['b', 'a', 'c']", "{r[0]} = 'a'", "{n} >= 4", "{o} = 'on'", "{o} = true", "{p} = 'other'", "{p-Comment} contains 'x'", "{when} < today()", "age({when}) >= 18", "{i} anyof ['lion']", "{i[0]} = 'lion'", "{i.length} = 1",
        "{t} notempty", "{m} empty", "{N} = 5", "{when} > '2020-01-01'", "{r} contains 'a'"]
        .map((visibleIf, k) => input("v" + k, { visibleIf, isRequired: true }))] },
    tries: [[true], [true, ["m", { x: "A " }]], [true, ["m", { "y z": "q" }], ["t", { r1: "c1" }]], [true, ["t", { r1: "c2", "row 2": "c2" }]], [true, ["r", ["b", "a", "c"]]], [true, ["r", ["a", "b", "c"]]], [true, ["n", 4], ["o", "on"]], [true, ["n", 5], ["o", "off"]],
      [true, ["p", "other"], ["p-Comment", "axb"]], [true, ["p", "a"]], [true, ["when", "2000-01-01"]], [true, ["when", "2026-03-29"]], [true, ["when", "2010-01-01"]], [true, ["i", ["lion"]]]] },
  { definition: { elements: [input("a"), input("b", { visibleIf: "{nosuch} empty", isRequired: true })] }, tries: [[true], [true, ["b", "x"]]] },
  // Triggers.
  { definition: { triggers: [{ type: "complete", expression: "{a} = 'no'" }], pages: [{ elements: [yesNo("a")] }, { elements: [input("b", { isRequired: true })] }] },
    tries: [[true, ["a", "no"]], [true, ["a", "yes"]], [true, ["a", "yes"], ["b", "x"]], [true, ["a", "yes"], ["b", "x"], ["a", "no"]], [true]] },
  { definition: { triggers: [{ type: "complete", expression: "{a} = 'no' and {b} notempty" }], pages: [{ elements: [yesNo("a"), input("b"), input("c", { isRequired: true })] }, { elements: [input("d", { isRequired: true })] }] },
    tries: [[true, ["a", "no"], ["b", "x"]], [true, ["a", "no"], ["b", "x"], ["c", "y"]], [true, ["a", "no"], ["c", "y"]], [true, ["a", "no"], ["c", "y"], ["d", "z"]]] },
  { definition: { triggers: [{ type: "skip", expression: "{a} = 'no'", gotoName: "d" }], pages: [{ elements: [yesNo("a")] }, { elements: [input("b", { isRequired: true })] }, { elements: [input("d")] }] },
    tries: [[true, ["a", "no"]], [true, ["a", "yes"]], [true, ["a", "yes"], ["b", "x"]], [true, ["a", "no"], ["d", "x"]]] },
  ...["{a} = 'no'", "{a} = 'no' and {b} empty", "{k} = 'no'"].flatMap(expression => ["a", "c", "d", "f"].map(gotoName => ({
    definition: { triggers: [{ type: "skip", expression, gotoName }], calculatedValues: [{ name: "k", expression: "{a}" }],
      pages: [{ elements: [yesNo("a"), input("b", { isRequired: true }), input("f")] }, { elements: [input("c", { isRequired: true })] }, { elements: [input("d", { isRequired: true })] }] },
    tries: [[true, ["a", "no"]], [true, ["a", "no"], ["c", "x"]], [true, ["a", "no"], ["d", "x"]], [true, ["a", "no"], ["c", "x"], ["d", "x"]], [true, ["a", "yes"], ["d", "x"]], [true, ["b", "x"], ["a", "no"], ["d", "x"]]],
  }))),
  { definition: { triggers: [{ type: "visible", expression: "{a} = 'yes'", pages: ["page2"], questions: ["b"] }], pages: [{ elements: [yesNo("a"), input("b", { isRequired: true })] }, { name: "page2", elements: [input("c", { isRequired: true })] }] },
    tries: [[true], [true, ["a", "yes"]], [true, ["a", "no"]], [true, ["a", "yes"], ["b", "x"], ["c", "y"]], [true, ["a", "yes"], ["b", "x"], ["c", "y"], ["a", "no"]]] },
  ...[["{m.i} = 'x'", ["m", { i: "x" }], ["m", { i: "y" }]], ["{p[0].x} = 'x'", ["p", [{ x: "x" }]], ["p", [{ x: "y" }]]], ["{k} = 'x'", ["a", "x"], ["a", "y"]], ["{e} = 'x'", ["a", "x"], ["a", "y"]], ["{g.r.c} = 'x'", ["g", { r: { c: "x" } }], ["g", { r: { c: "y" } }]]].map(([expression, on, off]) => ({
    definition: { triggers: [{ type: "visible", expression, questions: ["t"] }], calculatedValues: [{ name: "k", expression: "{a}" }],
      elements: [input("a"), { type: "multipletext", name: "m", items: [{ name: "i" }] }, { type: "paneldynamic", name: "p", panelCount: 1, templateElements: [input("x")] }, { type: "expression", name: "e", expression: "{a}" },
        { type: "matrixdropdown", name: "g", rows: ["r"], columns: [{ name: "c", cellType: "text" }] }, input("t", { isRequired: true, visible: false })] },
    tries: [[true], [true, on], [true, on, ["t", "z"]], [true, off], [true, on, ["t", "z"], off]],
  })),
  // The survey's own settings.
  { definition: { maxTextLength: 5, maxOthersLength: 4, elements: [input("a"), { type: "comment", name: "b" }, { type: "radiogroup", name: "c", choices: ["x"], showOtherItem: true }] },
    tries: [[true, ["a", "12345"]], [false, ["a", "123456"]], [false, ["b", "123456"]], [true, ["c", "other"], ["c-Comment", "1234"]], [false, ["c", "other"], ["c-Comment", "12345"]]] },
  { definition: { storeOthersAsComment: false, elements: [{ type: "radiogroup", name: "a", choices: ["x"], showOtherItem: true }, { type: "checkbox", name: "b", choices: ["x"], showOtherItem: true }] },
    tries: [[true, ["a", "x"]], [true, ["a", "own words"]], [true, ["a", "other"]], [true, ["b", ["x", "own words"]]], [true, ["b", ["other"]]]] },
  { definition: { locale: "ko", title: { default: "Survey", ko: "설문" }, elements: [input("a", { isRequired: true, title: { default: "Name", ko: "이름" } }), { type: "radiogroup", name: "b", choices: [{ value: 1, text: { default: "one", ko: "하나" } }] }] },
    tries: [[true], [true, ["a", "김"], ["b", 1]], [false, ["a", "김"], ["b", "하나"]]] },
  { definition: { elements: [{ type: "comment", name: "a~b/c", isRequired: true }, input("한글 이름", { isRequired: true }), input("x.y", { isRequired: true, visibleIf: "{a~b/c} notempty" })] },
    tries: [[true], [true, ["a~b/c", "x"]], [true, ["a~b/c", "x"], ["한글 이름", "y"], ["x.y", "z"]]] },
  { definition: { elements: [input("a")] }, tries: [[true], [false, ["nosuch", 1]], [false, ["a-Comment", "x"]], [false, ["A", "x"]]] },
  { definition: { elements: [input("a", { visible: false, isRequired: true }), { type: "panel", name: "p", visible: false, elements: [input("b", { isRequired: true })] }, { type: "html", name: "h", html: "x" }, input("c")] },
    tries: [[true], [true, ["c", "x"]], [false, ["a", "x"]], [false, ["h", "x"]]] },
  // Dates that expressions come to.
  { definition: { calculatedValues: [{ name: "later", expression: "dateAdd({a}, 1, 'months')", includeIntoResult: true }, { name: "no", expression: "getDate('no date')", includeIntoResult: true }],
      elements: [input("a", { inputType: "date" }), ...["today()", "today(-1)", "currentDate()", "dateAdd({a}, 7, 'days')", "dateAdd({a}, 1, 'hours')", "getDate({a})", "getDate('no date')", "[today(), 1]", "iif({a} empty, 'none', {later})", "{e0}", "year({e3})",
        "dateDiff({a}, {later}, 'days')"].map((expression, i) => ({ type: "expression", name: "e" + i, expression })),
      ...["{e3} = '2026-03-08'", "{later} > {e3}", "{e5} = {a}", "{e0} = '2026-03-29'", "{e1} < today()", "{e2} > {e0}", "{e3} <> {later}", "year({e3}) = 2026", "{later} notempty"].map((visibleIf, i) => input("v" + i, { visibleIf, isRequired: true }))] },
    tries: [[true], [true, ["a", "2026-03-01"]], [true, ["a", "2026-03-01"], ...[0, 1, 2, 3, 4, 5, 6, 7, 8].map(i => ["v" + i, "x"])], [true, ["a", "2026-03-22"], ["v1", "x"], ["v2", "x"], ["v3", "x"], ["v4", "x"], ["v5", "x"], ["v6", "x"], ["v7", "x"], ["v8", "x"]]] },
  { definition: { elements: [{ type: "paneldynamic", name: "p", templateElements: [input("d", { inputType: "date" }), { type: "expression", name: "e", expression: "dateAdd({panel.d}, 1, 'days')" }, input("n", { visibleIf: "{panel.e} > {panel.d}", isRequired: true })] },
      { type: "matrixdropdown", name: "m", rows: ["r"], columns: [{ name: "d", cellType: "text", inputType: "date" }, { name: "e", cellType: "expression", expression: "dateAdd({row.d}, 1, 'days')" }] }] },
    tries: [[true], [true, ["p", [{ d: "2026-03-01", n: "x" }]], ["m", { r: { d: "2026-03-01" } }]], [true, ["p", [{ d: "2026-03-01" }]]]] },
  ...["date", "datetime-local", "month", "text", "number", "email"].map(inputType => ({
    definition: { elements: [input("a", { inputType: "date" }), yesNo("b"), { type: "expression", name: "e", expression: "today()" }, ...["today()", "currentDate()", "dateAdd({a}, 40, 'days')", "{a}", "{e}"].flatMap((expression, i) =>
      [input("d" + i, { inputType, defaultValueExpression: expression }), input("s" + i, { inputType, setValueIf: "{b} = 'yes'", setValueExpression: expression }), ...(i < 2 ? [input("i" + i, { inputType, defaultValue: "=" + expression })] : [])])] },
    tries: [[true], [true, ["a", "2026-03-01"], ["b", "yes"]]],
  })),
  ...["date", "datetime-local", "month"].flatMap(inputType => ["today()", "currentDate()", "getDate('2026-03-29T10:00')"].map(limit => ({
    definition: { elements: [input("low", { inputType, minValueExpression: limit }), input("high", { inputType, maxValueExpression: limit })] },
    tries: { date: ["2026-03-26", "2026-03-29", "2026-04-01"], month: ["2026-02", "2026-03", "2026-04"],
      "datetime-local": ["2026-03-26T10:00", "2026-04-01T10:00", ...(limit.endsWith("10:00')") ? ["2026-03-29T00:00", "2026-03-29T09:59", "2026-03-29T10:00", "2026-03-29T10:01"] : [])] }[inputType]
      .flatMap(value => [[true, ["low", value]], [true, ["high", value]]]),
  }))),
  // Several choices, none of them picked: an empty list, and no question without an answer.
  ...[["checkbox"], ["tagbox"], ["ranking", { selectToRankEnabled: true }], ["imagepicker", { multiSelect: true }], ["imagepicker"], ["radiogroup"]].map(([type, more]) => ({
    definition: { elements: [{ type: "checkbox", name: "cc", choices: ["x", "y"] }, { type, name: "q", choices: ["x", "y"], ...more },
      ...["{q} <> ''", "!{q}", "{q} = ''", "{q} empty", "{q} = []", "{q} allof {cc}", "{q} anyof ['x']", "{q} noneof ['x']", "{q} notcontains 'x'", "{q.length} = 0", "{q} = 0", "iif({q}, true, false)", "{q[0]} empty", "{q} = {cc}"]
        .filter(visibleIf => ["checkbox", "tagbox"].includes(type) || more || !/= \[]|q\[0]|= {cc}/.test(visibleIf)).map((visibleIf, i) => input("v" + i, { visibleIf, isRequired: true })), { type: "expression", name: "e", expression: "iif({q}, 'some', 'none')" }] },
    tries: [[true], [true, ["q", ["checkbox", "tagbox", "ranking"].includes(type) || more ? ["x"] : "x"]], [true, ["cc", ["y"]]], [true, ...Array.from({ length: 11 }, (_, i) => ["v" + i, "x"])]],
  })),
  { definition: { elements: [{ type: "checkbox", name: "q", valueName: "z", choices: ["x", "y"] }, { type: "paneldynamic", name: "p", panelCount: 1, templateElements: [{ type: "checkbox", name: "c", choices: [1, 2] }, input("t", { visibleIf: "{panel.c} <> ''", isRequired: true }), input("u", { visibleIf: "{panel.c} = ''", isRequired: true })] },
      { type: "matrixdropdown", name: "m", rows: ["r1", "r2"], columns: [{ name: "c", cellType: "checkbox", choices: [1, 2] }, { name: "t", cellType: "text", visibleIf: "{row.c} <> ''" }] },
      ...["{z} <> ''", "{p[0].c} <> ''", "{p[1].c} <> ''", "{m.r1.c} <> ''", "{m.r3.c} <> ''", "{M.R2.C} = []"].map((visibleIf, i) => input("v" + i, { visibleIf, isRequired: true }))] },
    tries: [[true], [true, ["z", ["x"]], ["p", [{ c: [1] }]], ["m", { r1: { c: [1] } }]], [true, ["p", [{ c: [1], t: "x" }, { t: "y" }]], ["v0", "x"], ["v1", "x"], ["v2", "x"], ["v3", "x"], ["v5", "x"]]] },
  // Filters of rows see the row, and the survey around it, but not where they stand.
  { definition: { elements: [input("lim", { inputType: "number", defaultValue: 1 }), input("k"), { type: "paneldynamic", name: "p", templateElements: [input("k"), input("x", { inputType: "number" }), ...["sumInArray({p}, 'x', {k} = {panel.k})", "sumInArray({p}, 'x', {x} > {panelIndex})", "sumInArray({p}, 'x', {x} > {lim})"]
        .map((expression, i) => ({ type: "expression", name: "e" + i, expression }))] },
      { type: "matrixdropdown", name: "m", rows: ["r1", "r2"], columns: [{ name: "c", cellType: "text", inputType: "number" }, { name: "d", cellType: "text" }, ...["sumInArray({m}, 'c', {d} = {row.d})", "sumInArray({m}, 'c', {c} > {rowIndex})", "sumInArray({m}, 'c', {c} <> {item})", "sumInArray({matrix}, 'c')"]
        .map((expression, i) => ({ name: "e" + i, cellType: "expression", expression }))] },
      ...["sumInArray({p}, 'x', {k} = 'a')", "sumInArray({m}, 'c', {d} = 'y')", "sumInArray({m}, 'c', '{d} = \\'y\\'')", "maxInArray({p}, 'x', 'k', {x} < 3)", "countInArray({p}, 'k', {k} = 'a' and {lim} = 1) + 1"].map((expression, i) => ({ type: "expression", name: "o" + i, expression }))] },
    tries: [[true], [true, ["k", "a"], ["p", [{ k: "a", x: 1 }, { k: "b", x: 2 }, { k: "a", x: 3 }, { x: 4 }]], ["m", { r1: { c: 1, d: "y" }, r2: { c: 5, d: "z" } }]]] },
  // Names and scopes.
  { definition: { elements: [input("q", { valueName: "z" }), input("a", { valueName: "b" }), input("b", { valueName: "c" }), { type: "checkbox", name: "l", valueName: "n", choices: ["x", "y"] },
      ...["{q} = 'x'", "{z} = 'x'", "{Q} empty", "{a} = 'x'", "{b} = 'x'", "{c} = 'x'", "{l} contains 'x'", "{n} contains 'x'", "{l.length} = 1", "{N.length} = 1"].map((visibleIf, i) => input("v" + i, { visibleIf, isRequired: true }))] },
    tries: [[true], [true, ["z", "x"]], [true, ["b", "x"]], [true, ["c", "x"], ["n", ["x"]]]] },
  { definition: { elements: [{ type: "paneldynamic", name: "o", panelCount: 2, templateElements: [input("x"), input("y"), { type: "paneldynamic", name: "i", panelCount: 2, templateElements: [input("y"),
      ...["{panel.x} = 'X'", "{panel.y} = 'Y'", "{parentPanel.y} = 'Y'", "{panelIndex} = 1", "{prevPanel.x} = 'X'", "{prevPanel.y} = 'Y'", "{panel.i.length} = 2", "{panel.i[0].y} = 'Y'", "{panel} empty"].map((visibleIf, k) => input("v" + k, { visibleIf, isRequired: true }))] },
      { type: "matrixdropdown", name: "m", rows: ["r"], columns: [{ name: "c", cellType: "text" }, { name: "d", cellType: "text", visibleIf: "{panel.x} = 'X'" }, { name: "g", cellType: "text", visibleIf: "{row.x} = 'X'" }] }, input("w", { visibleIf: "{panel.m.r.c} = 'C'", isRequired: true })] }] },
    tries: [[true], [true, ["o", [{ x: "X", y: "Y", i: [{}, { y: "N" }], m: { r: { c: "C" } } }, { x: "N", i: [{ y: "Y" }, {}] }]]]] },
  { definition: { elements: [input("h"), { type: "matrixdropdown", name: "m", rows: ["r1", { value: "rh", visibleIf: "{h} = 'h'" }, "r2"], columns: [{ name: "c", cellType: "text" }, { name: "cb", cellType: "checkbox", choices: [1] },
      ...["{prevRow.c} = 'A'", "{nextRow.c} = 'H'", "{prevRow.c} empty", "{PREVROW.C} = 'A'", "{rowIndex} = 3", "{visibleRowIndex} = 2", "{prevRow.cb} <> ''", "{prevRow} notempty", "{row} notempty", "{row.cb} <> ''", "{nextRow.cb} empty"].map((visibleIf, i) => ({ name: "d" + i, cellType: "text", visibleIf, isRequired: true }))] }] },
    tries: [[true], [true, ["m", { r1: { c: "A" }, r2: { c: "B" } }]], [true, ["h", "h"], ["m", { r1: { c: "A" }, rh: { c: "H" }, r2: { c: "B" } }]]] },
  { definition: { elements: [{ type: "paneldynamic", name: "p", templateElements: [input("x"), { type: "checkbox", name: "cb", choices: [1] }, ...["{prevPanel.x} = 'a'", "{nextPanel.x} = 'b'", "{prevPanel.cb} <> ''", "{prevPanel} empty", "{nextPanel.cb} = ''"].map((visibleIf, i) => input("v" + i, { visibleIf, isRequired: true }))] },
      ...["{p.length} = 2", "{p.length} = 0", "{p} empty", "{p} notempty"].map((visibleIf, i) => input("w" + i, { visibleIf, isRequired: true }))] },
    tries: [[true], [true, ["p", [{}, {}]]], [true, ["p", [{ x: "a" }, {}]]], [true, ["p", [{ x: "a" }, { x: "b" }]]]] },
  ...["page1", "page2", "page3"].map(page => ({
    definition: { triggers: [{ type: "visible", expression: "{a} = 'yes'", pages: [page] }], pages: [{ elements: [yesNo("a")] }, { name: "page2", elements: [input("b", { isRequired: true })] }, { elements: [input("c", { isRequired: true })] }] },
    tries: [[true, ["a", "yes"]], [true, ["a", "no"]], [true, ["a", "no"], ["b", "x"]], [true, ["a", "yes"], ["b", "x"], ["c", "y"]], [true, ["a", "no"], ["c", "x"]]],
  })),
  // What begins as a question is shown, and what follows from a default.
  ...["onHidden", "onHiddenContainer", "onComplete", "none"].map(clearInvisibleValues => ({
    definition: { clearInvisibleValues, elements: [yesNo("a"), input("b", { visibleIf: "{a} = 'yes'", defaultValue: "d" }),
      { type: "panel", name: "pa", visibleIf: "{a} = 'yes'", elements: [input("c", { defaultValue: "e" })] },
      { type: "paneldynamic", name: "p", visibleIf: "{a} = 'yes'", panelCount: 2, templateElements: [input("x", { defaultValue: "f" }), input("y")] }] },
    tries: [[true], [true, ["a", "yes"]], [true, ["a", "no"]], [true, ["a", "yes"], ["b", "x"], ["c", "y"], ["a", "no"], ["a", "yes"]], [true, ["a", "no"], ["a", "yes"], ["b", "x"]]],
  })),
  { definition: { elements: [input("a", { defaultValue: "x" }), input("b", { setValueExpression: "{a}" }), input("c", { setValueExpression: "{b}" }),
      input("d", { setValueIf: "{a} = 'x'", setValueExpression: "'y'" }), input("e", { setValueExpression: "{a}", defaultValue: "z" }),
      input("f", { setValueExpression: "iif({g} empty, 'none', {g})" }), input("g"), input("h", { resetValueIf: "{a} = 'x'", defaultValue: "q" })] },
    tries: [[true], [true, ["a", "z"]], [true, ["b", "own"]], [true, ["b", "own"], ["g", "k"]], [true, ["g", "k"], ["a", "x"]]] },
  { definition: { elements: [yesNo("a"), input("n", { inputType: "number", defaultValue: 2 }), { type: "expression", name: "e", expression: "{n} + 1", readOnly: true },
      { type: "expression", name: "f", expression: "{n} + 1", enableIf: "{a} = 'yes'" }, { type: "panel", name: "p", readOnly: true, elements: [{ type: "expression", name: "g", expression: "{n} + 1" }] },
      input("h", { visibleIf: "{e} = 3", isRequired: true }), input("i", { visibleIf: "{f} = 3", isRequired: true })] },
    tries: [[true], [true, ["a", "yes"]], [true, ["a", "yes"], ["i", "x"]], [true, ["a", "yes"], ["a", "no"]]] },
  // Triggers with a name, an operator and a value instead of an expression.
  ...[["empty", "x"], ["notempty", "x"], ["empty"], ["notempty"], ["equal", "x"], ["EQUAL", "x"], ["nosuch", "x"], [undefined, "x"], ["notequal", "x"], ["contains", "x"], ["notcontains", "x"],
    ["greater", 5], ["less", 5], ["greaterorequal", 5], ["lessorequal", 5], ["greater", "5"], ["equal", 0], ["equal", "5"], ["equal", "{a}"], ["equal"], ["equal", ""], ["equal", false]].flatMap(([operator, value]) => ["text", "number"].map(inputType => ({
    definition: { triggers: [{ type: "visible", name: "a", operator, value, questions: ["b"] }], elements: [input("a", { inputType }), input("z"), input("b", { isRequired: true, visible: false })] },
    tries: (inputType === "text" ? ["x", "axb", "5", "{a}"] : [5, 4, 6, 10, 0]).flatMap(a => [[true, ["a", a]], [true, ["a", a], ["b", "y"]]]).concat([[true, ["z", "x"]]]),
  }))),
  ...["complete", "skip"].map(type => ({
    definition: { triggers: [{ type, name: "a", operator: "equal", value: "no", gotoName: "d" }], pages: [{ elements: [yesNo("a")] }, { elements: [input("b", { isRequired: true })] }, { elements: [input("d")] }] },
    tries: [[true, ["a", "no"]], [true, ["a", "yes"]], [true, ["a", "yes"], ["b", "x"]], [true, ["a", "no"], ["d", "x"]]] })),
  // A visible trigger runs once something that it reads has changed, and not before.
  ...["{a} <> 'x'", "{A} <> 'x'", "{a} <> {z}", "{l.length} <> 2", "{l} empty", "{p[0].x} <> 'x'", "{m.i} <> 'x'", "{m.i} <> 'x' or {z} = 'y'", "{v} <> 'x'", "{e} <> 'x'", "{k} = 3", "today() > '2000-01-01'"].flatMap(expression => [true, false].map(visible => ({
    definition: { triggers: [{ type: "visible", expression, questions: ["b"] }], calculatedValues: [{ name: "v", expression: "{a}" }, { name: "k", expression: "3" }],
      elements: [input("a"), { type: "expression", name: "e", expression: "{a}" }, { type: "checkbox", name: "l", choices: ["x", "y"] }, { type: "paneldynamic", name: "p", panelCount: 1, templateElements: [input("x"), input("y")] },
        { type: "multipletext", name: "m", items: [{ name: "i" }, { name: "j" }] }, input("z"), input("b", { isRequired: true, visible })] },
    tries: [[true], [true, ["z", "x"]], [true, ["a", "y"]], [true, ["a", "x"]], [true, ["l", ["x"]]], [true, ["p", [{ y: "y" }]]], [true, ["p", [{ x: "y" }]]], [true, ["m", { j: "y" }]], [true, ["m", { i: "y" }]], [true, ["m", { i: "y" }], ["b", "b"]]],
  }))),
  ...[{ defaultValue: "x" }, { defaultValueExpression: "'x'" }, { setValueExpression: "{z}" }].map(more => ({
    definition: { triggers: [{ type: "visible", expression: "{a} = 'x'", questions: ["b"] }], elements: [input("a", more), input("z"), input("b", { isRequired: true, visible: false })] },
    tries: [[true], [true, ["z", "x"]], [true, ["a", "y"]], [true, ["z", "x"], ["b", "y"]]] })),
  // Totals.
  ...["matrixdropdown", "matrixdynamic"].flatMap(type => [{}, { rowCount: 0 }, { valueName: "v" }, { visibleIf: "{z} = 1" }].map(more => ({
    definition: { elements: [input("z", { inputType: "number" }), { type, name: "m", ...(type === "matrixdropdown" && { rows: ["r", "s"] }), ...more, columns: [...["sum", "avg", "count", "min", "max", "none", "nosuch"].map(totalType => ({ name: totalType, cellType: "text", inputType: "number", totalType })),
        { name: "it's", cellType: "text", totalType: "count" }, { name: "x", cellType: "text", totalExpression: "{totalRow.sum} * 2", totalType: "sum" }, { name: "y", cellType: "text", totalExpression: "sumInArray({m}, 'sum') + {z}" }, { name: "t", cellType: "text", totalExpression: "'T'" }, { name: "w", cellType: "text", totalExpression: "{row.x} > 2" },
        { name: "e", cellType: "expression", expression: "{row.sum} + {row.avg}", totalType: "sum" }, { name: "k", cellType: "checkbox", choices: [1, 2], totalType: "count" }] },
      ...(more.valueName ? [] : [{ type: "expression", name: "all", expression: "{m-total.sum} + 1" }, input("more", { visibleIf: "{m-total.max} > 8", isRequired: true })])] },
    tries: [[true], [true, ["z", 10]], ...[[{ sum: 1, avg: 2, count: 1, min: 3, max: 4, none: 1, nosuch: 1 }, { sum: 2, avg: 4, min: 1, max: 8, k: [1, 2] }], [{ sum: 0.1, avg: 1 }, { sum: 0.2, avg: 2, "it's": "q" }], [{ max: 9 }, { max: 1 }]]
      .map(([r, s]) => [true, ...(more.visibleIf ? [["z", 1]] : []), [more.valueName ?? "m", type === "matrixdynamic" ? [r, s] : { r, s }]])] }))),
  { definition: { elements: [{ type: "paneldynamic", name: "p", panelCount: 2, templateElements: [{ type: "matrixdynamic", name: "m", rowCount: 1, columns: [{ name: "a", cellType: "text", inputType: "number", totalType: "sum" }] }, { type: "expression", name: "e", expression: "{panel.m-total.a} + 1" }] }] },
    tries: [[true, ["p", [{ m: [{ a: 1 }, { a: 2 }] }, { m: [{ a: 4 }] }]]]] },
  // Rows that are added.
  ...[{}, { rowCount: 1, minRowCount: 1 }, { rowCount: 0 }].map(rows => ({
    definition: { elements: [{ type: "matrixdynamic", name: "m", ...rows, columns: [{ name: "a", cellType: "text", isUnique: true }, { name: "b", cellType: "text", isRequired: true, visibleIf: "{row.a} = 'x'" }, { name: "i", cellType: "expression", expression: "{rowIndex}" }] },
      input("n", { visibleIf: "{m.length} > 1", isRequired: true }), input("f", { visibleIf: "{m[0].a} = 'x'" })] },
    tries: [[true, ["m", [{ a: "x", b: "1" }]]], [true, ["m", [{ a: "x" }, { a: "X", b: "2" }]], ["n", "y"]], [true, ["m", [{ a: "y" }, { a: "z" }]]], [true, ["m", [{ a: "x", b: "1" }, { a: "z" }]], ["n", "y"], ["f", "z"]], [true, ["m", [{ a: "x", b: "1" }]], ["m", [{ a: "q", b: "1" }]]]],
  })),
  ...[undefined, "none", "onHidden"].map(clearInvisibleValues => ({
    definition: { ...(clearInvisibleValues && { clearInvisibleValues }), elements: [yesNo("g"), { type: "matrixdynamic", name: "m", rowCount: 1, rowsVisibleIf: "{row.a} <> 'no'", visibleIf: "{g} = 'yes'", columns: [{ name: "a", cellType: "text", isRequired: true }, { name: "b", cellType: "text" }] }] },
    tries: [[true, ["g", "yes"], ["m", [{ a: "x" }, { a: "no", b: "1" }, { a: "y" }]]], [true, ["g", "yes"], ["m", [{ a: "no" }]]], [true, ["g", "yes"], ["m", [{ a: "x" }]], ["g", "no"]], [true, ["g", "no"]]],
  })),
  { definition: { elements: [input("h"), { type: "matrixdynamic", name: "m", rowCount: 0, rowsVisibleIf: "{row.c} <> {h}", columns: [{ name: "c", cellType: "text" }, { name: "n", cellType: "text", inputType: "number" }, { name: "cb", cellType: "checkbox", choices: [1] },
      ...["{prevRow.c} = 'A'", "{nextRow.c} = 'H'", "{prevRow.c} empty", "{rowIndex} = 3", "{visibleRowIndex} = 2", "{prevRow.cb} <> ''", "{prevRow} notempty", "{row} notempty", "{row.cb} <> ''", "sumInArray({matrix}, 'n') > 2", "sumInArray({m}, 'n', {c} = {row.c}) > 1"].map((visibleIf, i) => ({ name: "d" + i, cellType: "text", visibleIf, isRequired: true }))] },
      ...["{m[1].cb} <> ''", "{m[9].cb} <> ''", "{m.length} = 2", "{m} empty", "sumInArray({m}, 'n', {c} = 'A') = 2"].map((visibleIf, i) => input("w" + i, { visibleIf, isRequired: true }))] },
    tries: [[true], [true, ["m", [{ c: "A", n: 2 }, { c: "B" }]]], [true, ["h", "H"], ["m", [{ c: "A", n: 2 }, { c: "H", n: 3 }, { c: "B" }]]]] },
  { definition: { elements: [input("h"), { type: "paneldynamic", name: "p", templateVisibleIf: "{panel.c} <> {h}", templateElements: [input("c"), ...["{prevPanel.c} = 'A'", "{nextPanel.c} = 'B'", "{visiblePanelIndex} = 1", "{panelIndex} = 2"].map((visibleIf, i) => input("d" + i, { visibleIf, isRequired: true }))] }] },
    tries: [[true, ["h", "H"], ["p", [{ c: "A" }, { c: "H" }, { c: "B" }]]], [true, ["h", "B"], ["p", [{ c: "A" }, { c: "H" }, { c: "B" }]]]] },
  ...[{ defaultValue: [{ c: "x" }, { c: "y" }] }, { defaultRowValue: { c: "x" } }, { defaultRowValue: { c: "x" }, minRowCount: 3 }, { defaultValue: [{ c: "x" }], minRowCount: 2 }].map(more => (
    { definition: { elements: [{ type: "matrixdynamic", name: "m", ...more, columns: [{ name: "c", cellType: "text" }, { name: "d", cellType: "text", defaultValue: "z" }] }] }, tries: [[true], [true, ["m", [{ c: "q" }, { d: "w" }, { c: "v" }]]]] })),
  ...["matrixdynamic", "matrixdropdown"].map(type => ({ definition: { elements: [{ type, name: "m", rows: ["r", "s"], columns: [{ name: "c", cellType: "dropdown", choices: [1, "a", "A", 2], isUnique: true }, { name: "t", cellType: "text", isUnique: true }] }] },
    tries: [[{ c: 1 }, { c: 2 }], [{ c: "a" }, { c: "A" }], [{ t: "x" }, { t: "X" }], [{ t: "x" }, { t: "x " }], [{ c: 1, t: "1" }, { c: 2, t: "01" }]].map(([r, s]) => [true, ["m", type === "matrixdynamic" ? [r, s] : { r, s }]]) })),
  { definition: { elements: [{ type: "matrixdynamic", name: "m", isRequired: true, minRowCount: 2, columns: [{ name: "a", cellType: "text" }] }] },
    tries: [[true, ["m", [{ a: "x" }, {}]]], [true, ["m", [{ a: "x" }, { a: "y" }]]], [true, ["m", [{}, {}]]], [true, ["m", [{ a: "x" }, {}, { a: "z" }]]]] },
  { definition: { elements: [{ type: "paneldynamic", name: "p", panelCount: 1, templateElements: [{ type: "matrixdynamic", name: "m", rowCount: 1, columns: [{ name: "a", cellType: "text", inputType: "number" }, { name: "b", cellType: "text", requiredIf: "{row.a} > {panel.n}" }] }, input("n", { inputType: "number" })] }, input("s", { visibleIf: "sumInArray({p[0].m}, 'a') > 5" })] },
    tries: [[true, ["p", [{ n: 1, m: [{ a: 1 }, { a: 7, b: "x" }] }]], ["s", "y"]], [true, ["p", [{ n: 1, m: [{ a: 3 }] }]]], [true, ["p", [{ m: [{ a: 2, b: "x" }] }]]]] },
];
