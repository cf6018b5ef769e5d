// Cases of answering: one line is {definition, cases}, a case is {answers, client, errors, completed, cleaned}:
//   answers    what the running survey held (survey.data) when "Complete" was pressed
//   steps      what was entered, [name, value] in this order, of surveys with triggers that write; answers are what that led to
//   client     true if a respondent could have entered exactly that in the browser; false if only code can put it there
//   errors     [{at, type}]: what survey-core's validation rejects, as JSON pointers into the answers, and survey-core's error type
//              (required, requirenumeric, otherempty, keyduplicationerror, eachrowuniqueeerror, requiredinallrowserror, or custom for
//              limits and validators); {at: "", panel, type} for a required panel without any answer, or at the panel of a dynamic panel
//              that it is in
//   completed  true if survey-core completed: no errors, or a trigger completed it before they counted
//   cleaned    if completed: what onComplete sees, so what a client sends: without hidden questions' values as clearInvisibleValues
//              says, with default, expression and calculated values
// The clock stands at 2026-03-29T14:05:06.789Z, in UTC.
import { SurveyModel } from "survey-core";
import { Random } from "./random.mjs";
import { KINDS, LAST_KINDS, LATER_KINDS } from "./questions.mjs";
import { SCENARIOS } from "./scenarios.mjs";
import { TRIGGERS, triggered } from "./triggers.mjs";

const random = new Random(4242);

function pointer(at, ...names) {
  return at + names.map(name => "/" + String(name).replaceAll("~", "~0").replaceAll("/", "~1")).join("");
}

function panelsIn(panel) {
  return panel.elements.filter(element => element.isPanel).flatMap(inner => [inner, ...panelsIn(inner)]);
}

/** survey-core marks all cells of a column that say the same; here that is told once, at the matrix. */
const isOfColumn = (error, { parentQuestion }) => error.getErrorType() === "keyduplicationerror" && Boolean(parentQuestion?.columns);

function errorsOf(question, at, found) {
  const own = pointer(at, question.getValueName());
  for (const error of question.errors) found.push({ at: isOfColumn(error, question) ? at.replace(/[/][^/]*$/, "") : own, type: error.getErrorType() });
  const type = question.getType();
  if (type === "paneldynamic") {
    question.panels.forEach((panel, i) => {
      panel.questions.forEach(q => errorsOf(q, pointer(own, i), found));
      panelsIn(panel).forEach(inner => inner.errors.forEach(error => found.push({ at: pointer(own, i), panel: inner.name, type: error.getErrorType() })));
    });
  } else if (type === "matrixdropdown") {
    for (const row of question.visibleRows ?? []) row.cells.forEach(cell => errorsOf(cell.question, pointer(own, row.rowName), found));
  } else if (type === "matrixdynamic") {
    for (const row of question.visibleRows ?? []) row.cells.forEach(cell => errorsOf(cell.question, pointer(own, row.rowIndex - 1), found));
  } else if (type === "multipletext") {
    question.items.forEach(item => errorsOf(item.editor, own, found));
  }
}

function allErrors(survey) {
  survey.validate(true, false);
  const found = [];
  survey.visiblePages.forEach(page => {
    page.questions.filter(q => q.isVisible && q.isParentVisible).forEach(q => errorsOf(q, "", found));
  });
  for (const panel of survey.getAllPanels().filter(p => p.isVisible && p.isParentVisible !== false)) {
    for (const error of panel.errors) found.push({ at: "", panel: panel.name, type: error.getErrorType() });
  }
  const texts = new Set();
  return found.filter(e => !texts.has(JSON.stringify(e)) && texts.add(JSON.stringify(e)));
}

/** Presses "Next" and "Complete" as long as that leads on. */
function complete(survey) {
  for (let i = 0; i < 20 && survey.state === "running"; i++) {
    const page = survey.currentPageNo;
    if (survey.isLastPage ? !survey.tryComplete() : !survey.nextPage()) break;
    if (survey.state === "running" && survey.currentPageNo === page) break;
  }
  return survey.state === "completed";
}

function put(survey, name, value) {
  if (name === ">") {
    survey.nextPage();
  } else if (name.endsWith("-Comment")) {
    survey.setComment(name.slice(0, -"-Comment".length), value);
  } else {
    survey.setValue(name, structuredClone(value));
  }
}

function running(definition) {
  const survey = new SurveyModel(structuredClone(definition));
  Object.entries(definition.variables ?? {}).forEach(([name, value]) => survey.setVariable(name, value));
  survey.autoFocusFirstError = false;
  survey.onScrollToTop.add((_, options) => { options.allow = false; });
  survey.getAllQuestions().filter(q => q.getType() === "matrixdynamic" || q.columns?.some(c => c.hasTotal)).forEach(q => q.visibleRows); // as drawing it does: its rows are made then
  return survey;
}

/** @param steps [name, value] in the order in which they are entered */
function measure(definition, steps, client) {
  const survey = running(definition);
  steps.forEach(([name, value]) => put(survey, name, value));
  return outcome(survey, client);
}

function outcome(survey, client) {
  const answers = structuredClone(survey.data);
  const completed = complete(survey);
  if (completed) return { answers, client, errors: [], completed, cleaned: structuredClone(survey.data) };
  return { answers, client, errors: allErrors(survey), completed };
}

const VISIBLE_IF = { name: "gate", type: "radiogroup", choices: ["open", "shut"] };

/** One question of each kind in many settings: alone, and behind a gate. */
function* single(kinds = KINDS, chance = random) {
  for (const kind of Object.keys(kinds)) {
    for (let i = 0; i < kinds[kind].settings; i++) {
      const { question, values } = kinds[kind].make(chance);
      const q = { type: kind.replace(/-.*/, ""), name: "q", ...question };
      const cases = values.map(([value, client, more]) => measure({ elements: [q] }, [["q", value], ...Object.entries(more ?? {})], client));
      cases.push(measure({ elements: [q] }, [], true));
      yield { definition: { elements: [q] }, cases };
      if (i % 4 === 0) {
        const clear = chance.of([undefined, "none", "onComplete", "onHidden", "onHiddenContainer"]);
        const gated = { ...(clear && { clearInvisibleValues: clear }), elements: [VISIBLE_IF, { ...q, visibleIf: "{gate} = 'open'", isRequired: true }] };
        const [value, , more] = values[0];
        const entered = [["q", value], ...Object.entries(more ?? {})];
        yield { definition: gated, cases: [
          measure(gated, [["gate", "shut"]], true),
          measure(gated, [["gate", "open"]], true),
          measure(gated, [["gate", "open"], ...entered], values[0][1]),
          measure(gated, [["gate", "open"], ...entered, ["gate", "shut"]], values[0][1]),
          measure(gated, [["gate", "shut"], ...entered], false),
        ] };
      }
    }
  }
}

function condition(names) {
  const [name, values] = random.of(names);
  const quote = v => typeof v === "string" ? `'${v}'` : JSON.stringify(v);
  const value = random.of(values.filter(v => typeof v !== "object" || Array.isArray(v)).concat(values[0] === undefined ? [] : [values[0]]));
  if (Array.isArray(value)) {
    return random.of([`{${name}} contains ${quote(value[0] ?? "a")}`, `{${name}} anyof [${value.map(quote)}]`, `{${name}} notempty`, `{${name}.length} > 1`]);
  }
  if (typeof value === "number") return `{${name}} ${random.of([">", "<", ">=", "=", "<>"])} ${value}`;
  if (typeof value === "object") return `{${name}} ${random.of(["empty", "notempty"])}`;
  return random.of([`{${name}} = ${quote(value)}`, `{${name}} <> ${quote(value)}`, `{${name}} notempty`, `{${name}} empty`, `!({${name}} = ${quote(value)})`]);
}

function conditions(names) {
  const one = condition(names);
  return random.chance(0.25) ? `${one} ${random.of(["and", "or"])} ${condition(names)}` : one;
}

/** A survey of several pages, panels and conditions. */
function manifold() {
  const inputs = {};
  const names = [];
  let count = 0;
  const question = () => {
    const kind = random.of(Object.keys(KINDS).filter(k => !KINDS[k].alone));
    const { question: q, values } = KINDS[kind].make(random);
    const made = { type: kind.replace(/-.*/, ""), name: "q" + ++count, ...q };
    if (names.length && random.chance(0.45)) made.visibleIf = conditions(names);
    if (names.length && random.chance(0.2)) made.requiredIf = conditions(names);
    if (names.length && random.chance(0.1)) made.enableIf = conditions(names);
    if (random.chance(0.06)) made.clearIfInvisible = random.of(["none", "onComplete", "onHidden"]);
    const possible = values.filter(([, client]) => client);
    inputs[made.name] = possible;
    if (possible.length) names.push([made.name, possible.map(([value]) => value)]);
    return made;
  };
  const panel = depth => ({ type: "panel", name: "p" + ++count, ...(names.length && random.chance(0.6) && { visibleIf: conditions(names) }),
    ...(random.chance(0.15) && { isRequired: true }),
    elements: Array.from({ length: 1 + random.below(2) }, () => depth < 2 && random.chance(0.25) ? panel(depth + 1) : question()) });
  const pages = Array.from({ length: 1 + random.below(3) }, (_, i) => ({ name: "page" + (i + 1),
    ...(i && names.length && random.chance(0.3) && { visibleIf: conditions(names) }),
    elements: Array.from({ length: 1 + random.below(3) }, () => random.chance(0.3) ? panel(0) : question()) }));
  const clear = random.of([undefined, undefined, "none", "onComplete", "onHidden", "onHiddenContainer"]);
  return { definition: { ...(clear && { clearInvisibleValues: clear }), pages }, inputs };
}

/** A respondent who fills in what is to be seen, and sometimes goes back. */
function walk(definition, inputs) {
  const survey = running(definition);
  const steps = 2 + random.below(10);
  for (let i = 0; i < steps; i++) {
    const open = survey.getAllQuestions().filter(q => q.isVisible && q.isParentVisible && !q.isReadOnly && inputs[q.name]?.length);
    const wanting = open.filter(q => q.isEmpty());
    if (!open.length) break;
    const q = random.of(wanting.length && random.chance(0.75) ? wanting : open);
    const [value, , more] = random.of(inputs[q.name]);
    put(survey, q.name, value);
    Object.entries(more ?? {}).forEach(([name, text]) => put(survey, name.replace(/^q-/, q.name + "-"), text));
  }
  return outcome(survey, true);
}

function* manifolds() {
  for (let i = 0; i < 330; i++) {
    const { definition, inputs } = manifold();
    yield { definition, cases: Array.from({ length: 4 }, () => walk(definition, inputs)) };
  }
}

function* scenarios() {
  for (const { definition, tries } of SCENARIOS) {
    yield { definition, cases: tries.map(([client, ...steps]) => measure(definition, steps, client)) };
  }
}

function* withTriggers() {
  for (const { definition, tries } of TRIGGERS) {
    yield { definition, cases: tries.map(([client, ...steps]) => ({ ...measure(definition, steps, client), ...(client && { steps }) })) };
  }
  const chance = new Random(4444);
  for (let i = 0; i < 60; i++) {
    const { definition, words } = triggered(chance);
    yield { definition, cases: Array.from({ length: 3 }, () => walked(definition, words, chance)) };
  }
}

/** A respondent who answers what is to be seen in any order, and sometimes takes an answer back. */
function walked(definition, words, chance) {
  const survey = running(definition);
  const steps = [];
  for (let i = 0; i < 5; i++) {
    const open = survey.getAllQuestions().filter(q => q.isVisible);
    if (!open.length) break;
    const step = [chance.of(open).name, chance.of([...words, ""])];
    steps.push(step);
    put(survey, ...step);
  }
  return { ...outcome(survey, true), steps };
}

/** Different entries may come to the same; then it is something that a respondent could have entered. */
function distinct(cases) {
  const found = new Map();
  for (const { client, ...rest } of cases) {
    const key = JSON.stringify(rest);
    const { answers, ...result } = rest;
    found.set(key, { answers, client: client || !!found.get(key)?.client, ...result });
  }
  return [...found.values()];
}

export function answers() {
  const all = [...single(), ...manifolds(), ...scenarios(), ...single(LATER_KINDS, new Random(4343)), ...single(LAST_KINDS, new Random(777)), ...withTriggers()];
  return all.map(({ definition, cases }) => ({ definition, cases: distinct(cases) }));
}
