// A scope of answers: the response itself, a panel of a dynamic panel or a row of a matrix. It resolves the names in
// expressions.
import {find} from '../expression/expression.js';

const head = name => /^[^.[]*/.exec(name)[0];

/** The value at the end of a path; undefined if there is none. */
const follow = (values, path) => path.reduce((value, step) => value?.[step], values);

/** A copy of the values with another value at the path; undefined removes it from an object. */
function replaced(values, [step, ...rest], value) {
  const copy = Array.isArray(values) ? [...values] : {...values};
  if (rest.length > 0) copy[step] = replaced(copy[step] ?? (typeof rest[0] === 'number' ? [] : {}), rest, value);
  else if (value === undefined && !Array.isArray(copy)) delete copy[step];
  else copy[step] = value;
  return copy;
}

/** The scope of names that have no value. */
const NOWHERE = {answer: () => undefined};

export class AnswerScope {
  /**
   * @param outer       the scope around it; null for the response
   * @param questionSet the questions that are answered here
   * @param path        of its values in the response; null if the scope only adds names, such as {item}
   * @param variable    by which names refer to this scope: "panel" or "row"
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
    return new AnswerScope({
      form: this.form,
      outer: this,
      questionSet,
      path: [...this.path, ...path],
      variable,
      variables,
    });
  }

  /** A scope inside this one that only adds names. */
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

  /**
   * A name relative to this scope: x for panel.x in a panel. At the top it is the name itself; undefined if it names
   * nothing here.
   */
  meant(name) {
    if (!this.outer) return name;
    const first = head(name);
    return this.variable === first.toLowerCase() ? name.slice(first.length + 1) || undefined : undefined;
  }

  /**
   * The panel or row before, after or around this one, if the first part of a name means that; NOWHERE if there is
   * none. Undefined if the first part means something else.
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

  /** The answer that has this name here, or the value that the definition computes for it. */
  answer(name, values = this.values) {
    const there = find(values, name);
    const question = this.questionSet.answering(name);
    if (there !== undefined)
      return this.isOfEmptyEntries(question) ? undefined : (question?.type.read?.(there) ?? there);
    if (this.questionSet.isList(name, values)) return [];
    return question || this.outer
      ? undefined
      : (this.form.calculated[name.toLowerCase()] ?? find(this.form.variables, name) ?? undefined);
  }

  /** Whether the answer is a list of empty panels or rows that counts as no value. */
  isOfEmptyEntries(question) {
    return question?.type.isNothing?.(this.values[question.key]) ?? false;
  }

  isRanking(name) {
    for (let here = this; here; here = here.outer) {
      const inner = here.meant(name);
      if (inner && (!here.outer || here.questionSet.know(inner)))
        return here.questionSet.answering(inner)?.typeName === 'ranking';
    }
    return false;
  }
}
