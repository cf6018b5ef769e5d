// A survey's triggers: "visible" shows and hides, "skip" leaps over pages, "complete" ends the survey.
import {find} from '../js/expression.js';
import {condition} from './condition.js';
import {isHollow, isSame} from './text.js';

const head = name => /^[^.[]*/.exec(name)[0].toLowerCase();

const OPERATORS = ['empty', 'notempty', 'equal', 'notequal', 'contains', 'notcontains', 'greater', 'less', 'greaterorequal', 'lessorequal'];

/** The expression of a trigger; of one that has a name, an operator and a value instead, what they say. */
function expressionOf({expression, name, operator, value}) {
  if (typeof expression === 'string' || !name) return expression;
  const lower = (operator ?? 'equal').toLowerCase();
  const known = OPERATORS.includes(lower) ? lower : 'equal';
  // For "empty" and "notempty" survey-core writes an operand, too, then cannot read it, and such a trigger never acts.
  if (known === 'empty' || known === 'notempty' || isHollow(value)) return undefined;
  const isBare = typeof value !== 'string' || /^(-?\d{1,15}(\.\d+)?|true|false)$/i.test(value);
  return `{${name}} ${known} ${isBare ? value : `'${value}'`}`;
}

export class Triggers {
  constructor(list = [], form) {
    this.form = form;
    this.all = list.map(json => ({type: json.type.replace(/trigger$/, ''), condition: condition(expressionOf(json)), json}))
      .filter(trigger => trigger.condition);
  }

  /** Each once a value that it reads has changed. */
  run() {
    for (const trigger of this.all.filter(({type}) => type === 'visible')) {
      const values = this.valuesOf(trigger.condition);
      if (isSame(values, trigger.seen ?? values.map(() => undefined))) continue;
      trigger.seen = values;
      const shown = trigger.condition.isTrue(this.form.level);
      [...trigger.json.pages ?? [], ...trigger.json.questions ?? []].forEach(name => this.form.triggered.set(name, shown));
    }
  }

  /** What a condition reads, as it stands in the answers; one that reads nothing is asked with every change. */
  valuesOf({names}) {
    const {values, calculated, variables} = this.form;
    const read = names.size === 0 ? [values] : [...names].map(name => find(values, name) ?? calculated[name.toLowerCase()] ?? find(variables, name));
    return read.map(value => isHollow(value) ? undefined : value);
  }

  /** Where the survey goes on after a page: the index of a page, past the last one if it ends. */
  next(page) {
    return this.target(page, this.all.filter(({type}) => type !== 'visible')) ?? this.form.pages.indexOf(page) + 1;
  }

  /** Whether the survey leaps from this page, so that nothing on it is required. As in survey-core, only "complete" asks for the page first. */
  isLeft(page) {
    return this.target(page, this.all.filter(({type}) => type === 'skip')) !== undefined;
  }

  target(page, triggers) {
    const {fields, level, pages} = this.form;
    const onPage = fields.questions.filter(question => question.page === page);
    for (const trigger of triggers) {
      const names = this.namesReadBy(trigger.condition);
      if (!onPage.some(({name, key}) => names.has(name.toLowerCase()) || names.has(key.toLowerCase())) || !trigger.condition.isTrue(level)) continue;
      const goal = fields.find(trigger.json.gotoName ?? '');
      const target = trigger.type === 'complete' ? pages.length : goal?.isVisible(level) ? pages.indexOf(goal.page) : -1;
      if (target > pages.indexOf(page)) return target;
    }
    return undefined;
  }

  /** In lower case, with what the calculated values among them read. */
  namesReadBy({names}, found = new Set()) {
    for (const name of [...names].map(head).filter(each => !found.has(each))) {
      found.add(name);
      const {expression} = this.form.calculations.find(calculated => calculated.name.toLowerCase() === name) ?? {};
      if (expression) this.namesReadBy(expression, found);
    }
    return found;
  }
}
