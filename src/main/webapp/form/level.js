// Where answers stand: in the response itself, in a panel of a dynamic panel, in a row of a matrix; and what names mean there.
import {find} from '../js/expression.js';

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

export class Level {
  /**
   * @param outer     the level around it; null for the response
   * @param fields    the questions that are answered here
   * @param path      of its values in the response; what is only named, as {item}, has none
   * @param variable  "panel" or "row"
   * @param variables by name in lower case
   */
  constructor({form, outer = null, fields = null, path = null, variable = null, variables = {}}) {
    Object.assign(this, {form, outer, fields, path, variable, variables});
    this.scope = {find: name => this.find(name), now: () => form.now(), isOrdered: name => this.isRanking(name)};
  }

  get values() {
    return this.path ? follow(this.form.values, this.path) ?? {} : {};
  }

  get(key) {
    return this.values[key];
  }

  set(key, value) {
    this.form.values = replaced(this.form.values, [...this.path, key], value);
  }

  inner({fields, path, variable, variables}) {
    return new Level({form: this.form, outer: this, fields, path: [...this.path, ...path], variable, variables});
  }

  /** Here, with more names. */
  with(variables) {
    return new Level({form: this.form, outer: this, variables});
  }

  find(name) {
    const first = head(name).toLowerCase();
    const rest = name.slice(first.length + 1);
    for (let here = this; here; here = here.outer) {
      const own = here.variables[first];
      let found = own === undefined || rest === '' ? own : find(own, rest);
      if (found === undefined && here.variable === first) return here.answer(rest);
      if (found === undefined && !here.outer) found = here.answer(name);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** What stands under this name here, or what the definition computes for it. */
  answer(name) {
    const there = find(this.values, name);
    const question = this.fields.find(name);
    if (there !== undefined) return this.isOfEmptyPanels(name) ? undefined : question?.kind.read?.(there) ?? there;
    return question ? this.values[question.key] : this.outer ? undefined : this.form.calculated[name.toLowerCase()];
  }

  /** To survey-core, a dynamic panel with nothing in its panels has no value. */
  isOfEmptyPanels(name) {
    const question = this.fields.find(head(name));
    return question?.type === 'paneldynamic' && !question.isAnsweredBy(this.values[question.key]);
  }

  isRanking(name) {
    const first = head(name).toLowerCase();
    for (let here = this; here; here = here.outer) {
      if (here.variable === first) return here.fields.find(name.slice(first.length + 1))?.type === 'ranking';
      if (!here.outer) return here.fields.find(name)?.type === 'ranking';
    }
    return false;
  }
}
