// A survey's triggers: "visible" shows and hides, "skip" skips pages, "complete" ends the survey; "setvalue",
// "copyvalue" and "runexpression" write answers.
import {find} from '../expression/expression.js';
import {condition} from './condition.js';
import {isHollow, isSame} from './text.js';

const head = name => /^[^.[]*/.exec(name)[0].toLowerCase();

const OPERATORS = [
  'empty',
  'notempty',
  'equal',
  'notequal',
  'contains',
  'notcontains',
  'greater',
  'less',
  'greaterorequal',
  'lessorequal',
];

/** The expression of a trigger. One that has a name, an operator and a value instead is translated. */
export function expressionOf({expression, name, operator, value}) {
  if (typeof expression === 'string' || !name) return expression;
  const lower = (operator ?? 'equal').toLowerCase();
  const known = OPERATORS.includes(lower) ? lower : 'equal';
  // survey-core writes an operand even for "empty" and "notempty" and then can't parse that, so such a trigger never
  // acts.
  if (known === 'empty' || known === 'notempty' || isHollow(value)) return undefined;
  const isBare = typeof value !== 'string' || /^(-?\d{1,15}(\.\d+)?|true|false)$/i.test(value);
  return `{${name}} ${known} ${isBare ? value : `'${value}'`}`;
}

const WRITERS = {
  setvalue: ({json}) => structuredClone(json.setValue) ?? null,
  copyvalue: ({json}, scope) => scope.find(json.fromName) ?? null,
  /** An expression without a value gives undefined, which writes nothing. */
  runexpression: ({expression}, scope) => (expression?.isNoNumber(scope) ? null : expression?.value(scope)),
};

/** Circular triggers end after some rounds, as in survey-core. */
const ROUNDS = 3;

export class Triggers {
  /** The answers as the triggers have seen them. */
  seen = {values: {}, calculated: {}};

  constructor(list = [], form) {
    this.form = form;
    this.all = list
      .map(json => this.read(json))
      .filter(({type, condition, json}) => condition || (type === 'copyvalue' && !expressionOf(json)?.trim()));
    this.onChange = this.all.filter(({type, json}) => type === 'visible' || (json.setToName && type in WRITERS));
  }

  /** The questions whose answers triggers write. */
  get written() {
    return this.onChange
      .filter(({type}) => type !== 'visible')
      .map(({json}) => this.form.questionSet.answering(json.setToName))
      .filter(Boolean);
  }

  read(json) {
    const type = json.type.replace(/trigger$/, '');
    const when = condition(expressionOf(json));
    return {
      type,
      json,
      condition: when,
      expression: condition(json.runExpression),
      names: new Set([...(when?.names ?? []), ...(type === 'copyvalue' ? [json.fromName ?? ''] : [])]),
    };
  }

  /** Runs the triggers that read what has changed, then those that read what these have written. */
  run() {
    for (let round = 0, since = this.seen; round < ROUNDS; round++) {
      const start = this.state();
      this.onChange.forEach(trigger => this.runOne(trigger, since));
      this.seen = this.state();
      if (isSame(start, this.seen)) return;
      since = start;
    }
  }

  /** Starts from saved answers, in which the triggers have already written. */
  resume() {
    this.onChange.filter(({type}) => type === 'visible').forEach(trigger => this.runOne(trigger, this.seen));
    this.seen = this.state();
  }

  state() {
    return {values: this.form.values, calculated: this.form.calculated};
  }

  /**
   * Whether the only change is the answer that the trigger writes itself. That does not run it, unless it runs an
   * expression.
   */
  isOwn({type, json}, since) {
    if (type === 'visible' || type === 'runexpression') return false;
    const {questionSet, values} = this.form;
    const changed = Object.keys({...since.values, ...values}).filter(
      key => !isSame(since.values[key], values[key]) && questionSet.answering(key)?.typeName !== 'expression'
    );
    return changed.length === 1 && changed[0] === json.setToName;
  }

  runOne(trigger, since) {
    if (isSame(this.valuesOf(trigger, since), this.valuesOf(trigger, this.state())) || this.isOwn(trigger, since))
      return;
    const {scope, triggered} = this.form;
    const holds = trigger.condition?.isTrue(scope) ?? true;
    const {pages = [], questions = []} = trigger.json;
    if (trigger.type === 'visible') [...pages, ...questions].forEach(name => triggered.set(name, holds));
    else if (holds) this.write(trigger, WRITERS[trigger.type](trigger, scope));
  }

  write({json}, value) {
    const question = this.form.questionSet.answering(json.setToName);
    if (question && value !== undefined) this.form.put(question, value);
  }

  /** The values that a trigger reads. One that names nothing reads everything, so it runs with every change. */
  valuesOf({names}, {values, calculated}) {
    const {variables} = this.form;
    const read =
      names.size === 0
        ? [values]
        : [...names].map(name => find(values, name) ?? calculated[name.toLowerCase()] ?? find(variables, name));
    return read.map(value => (isHollow(value) ? undefined : value));
  }

  /** The index of the page that follows a page; past the last one if the survey ends. */
  next(page) {
    return (
      this.target(
        page,
        this.all.filter(({type}) => type === 'skip' || type === 'complete')
      ) ?? this.form.pages.indexOf(page) + 1
    );
  }

  /**
   * Whether a "skip" trigger leaves this page, so that nothing on it is required. As in survey-core, a "complete"
   * trigger needs a complete page.
   */
  isLeft(page) {
    return (
      this.target(
        page,
        this.all.filter(({type}) => type === 'skip')
      ) !== undefined
    );
  }

  target(page, triggers) {
    const {questionSet, scope, pages} = this.form;
    const onPage = questionSet.questions.filter(question => question.page === page);
    for (const trigger of triggers) {
      const names = this.namesReadBy(trigger.condition);
      if (
        !onPage.some(({name, key}) => names.has(name.toLowerCase()) || names.has(key.toLowerCase())) ||
        !trigger.condition.isTrue(scope)
      )
        continue;
      const goal = questionSet.find(trigger.json.gotoName ?? '');
      const target =
        trigger.type === 'complete' ? pages.length : goal?.isVisible(scope) ? pages.indexOf(goal.page) : -1;
      if (target > pages.indexOf(page)) return target;
    }
    return undefined;
  }

  /** The names in lower case, with those that the calculated values among them read. */
  namesReadBy({names}, found = new Set()) {
    for (const name of [...names].map(head).filter(each => !found.has(each))) {
      found.add(name);
      const {expression} = this.form.calculations.find(calculated => calculated.name.toLowerCase() === name) ?? {};
      if (expression) this.namesReadBy(expression, found);
    }
    return found;
  }
}
