// A scope of answers: the response itself, a panel of a dynamic panel or a row of a matrix; and what names mean in it.
import {find} from '../expression/expression.js';

const head = name => /^[^.[]*/.exec(name)[0];

/** What stands at the end of a path; undefined if it leads nowhere. */
const follow = (values, path) => path.reduce((value, step) => value?.[step], values);

/** A copy of the values with another one at the path; undefined takes it out of an object. */
function replaced(values, [step, ...rest], value) {
  const copy = Array.isArray(values) ? [...values] : {...values};
  if (rest.length > 0) copy[step] = replaced(copy[step] ?? (typeof rest[0] === 'number' ? [] : {}), rest, value);
  else if (value === undefined && !Array.isArray(copy)) delete copy[step];
  else copy[step] = value;
  return copy;
}

/** Where a name has no value. */
const NOWHERE = {answer: () => undefined};

export class AnswerScope {
  /**
   * @param outer       the scope around it; null for the response
   * @param questionSet the questions that are answered here
   * @param path        of its values in the response; what is only named, as {item}, has none
   * @param variable    "panel" or "row"
   * @param variables   by name in lower case
   */
  constructor({form, outer = null, questionSet = null, path = null, variable = null, variables = {}}) {
    Object.assign(this, {form, outer, questionSet, path, variable, variables});
    this.expressionScope = {
      find: name => this.find(name),
      findAtTop: name => form.scope.find(name),
      now: () => form.now(),
      isOrdered: name => this.isRanking(name),
    };
  }

  get values() {
    return this.path ? (follow(this.form.values, this.path) ?? {}) : {};
  }

  get(key) {
    return this.values[key];
  }

  set(key, value) {
    this.form.values = replaced(this.form.values, [...this.path, key], value);
  }

  inner({questionSet, path, variable, variables}) {
    return new AnswerScope({form: this.form, outer: this, questionSet, path: [...this.path, ...path], variable, variables});
  }

  /** Here, with more names. */
  with(variables) {
    return new AnswerScope({form: this.form, outer: this, variables});
  }

  find(name) {
    const first = head(name).toLowerCase();
    const rest = name.slice(first.length + 1);
    for (let here = this; here; here = here.outer) {
      const beside = here.beside(first);
      if (beside) {
        const found = beside.answer(rest);
        if (found !== undefined || beside === NOWHERE || beside.questionSet.know(rest)) return found;
        continue;
      }
      const own = here.variables[first];
      let found = own === undefined || rest === '' ? own : find(own, rest);
      const inner = here.meant(name);
      if (found === undefined && inner) {
        found = here.answer(inner);
        if (here.questionSet.know(inner)) return found;
      }
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** What a name means here: for panel.x in a panel that is x, at the top the name itself; undefined if it means nothing in this scope. */
  meant(name) {
    if (!this.outer) return name;
    const first = head(name);
    return this.variable === first.toLowerCase() ? name.slice(first.length + 1) || undefined : undefined;
  }

  /**
   * The panel or row before, after or around this one, if the first part of a name means that; NOWHERE if there is none. Undefined if the
   * first part means something else.
   */
  beside(first) {
    if (first === 'parentpanel' && this.variable === 'panel') {
      let parent = this.outer;
      while (parent && parent.variable !== 'panel') parent = parent.outer;
      return parent ?? NOWHERE;
    }
    if (!this.variable || (first !== `prev${this.variable}` && first !== `next${this.variable}`)) return undefined;
    const values = this.variables[first];
    return values ? {questionSet: this.questionSet, answer: name => this.answer(name, values)} : NOWHERE;
  }

  /** What stands under this name here, or what the definition computes for it. */
  answer(name, values = this.values) {
    const there = find(values, name);
    const question = this.questionSet.answering(name);
    if (there !== undefined) return this.isOfEmptyEntries(question) ? undefined : (question?.type.read?.(there) ?? there);
    if (this.questionSet.isList(name, values)) return [];
    return question || this.outer ? undefined : (this.form.calculated[name.toLowerCase()] ?? find(this.form.variables, name) ?? undefined);
  }

  /** Panels and rows with nothing in them may be no value, though they have a length. */
  isOfEmptyEntries(question) {
    return question?.type.isNothing?.(this.values[question.key]) ?? false;
  }

  isRanking(name) {
    for (let here = this; here; here = here.outer) {
      const inner = here.meant(name);
      if (inner && (!here.outer || here.questionSet.know(inner))) return here.questionSet.answering(inner)?.typeName === 'ranking';
    }
    return false;
  }
}
