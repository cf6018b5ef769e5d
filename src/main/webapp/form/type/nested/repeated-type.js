// A type that repeats the same questions, once per entry: the panels of paneldynamic, the rows of matrixdynamic.
import {isHollow, isMap} from '../../text.js';
import {CompositeType} from './composite-type.js';

export class RepeatedType extends CompositeType {
  /**
   * A subclass has `variable`, the name of an entry in expressions, and `firstIndex`, the index of the first entry
   * there.
   *
   * @param least, most, initial numbers of entries
   * @param fresh  the answers in a new entry
   * @param copies whether a new entry also has the answers of the last one
   */
  constructor(key, questionSet, {least, most, initial, limit, visibleIf, fresh, copies}) {
    super();
    this.least = Math.min(least ?? 0, limit);
    this.most = Math.max(this.least, Math.min(most ?? limit, limit));
    this.initial = Math.max(this.least, Math.min(initial ?? 0, this.most));
    Object.assign(this, {key, questionSet, visibleIf, fresh: isMap(fresh) ? fresh : {}, copies});
  }

  /** The name in an entry, x, for the rest of a name, [0].x. */
  within(answer, rest) {
    const [, index, inner] = /^\[(\d+)\]\.(.+)$/s.exec(rest) ?? [];
    return Array.isArray(answer) && index < answer.length ? inner : undefined;
  }

  isEmpty(answer) {
    return !Array.isArray(answer) || answer.every(isHollow);
  }

  /** The scopes of all entries, including hidden ones. */
  all(scope) {
    const entries = scope.get(this.key) ?? [];
    const places = entries.map((entry, i) => i);
    const all = places.map(i => this.at(scope, entries, i, places));
    if (!this.visibleIf) return all;
    const shown = places.filter(i => this.isShown(all[i]));
    return places.map(i => this.at(scope, entries, i, shown));
  }

  /** @param shown the indexes of the entries that are shown */
  at(scope, entries, i, shown) {
    const {variable, firstIndex} = this;
    const place = shown.indexOf(i);
    const beside = by => (place < 0 ? null : (entries[shown[place + by]] ?? null));
    return scope.inner({
      questionSet: this.questionSet,
      path: [this.key, i],
      variable,
      variables: {
        [`${variable}index`]: firstIndex + i,
        [`visible${variable}index`]: firstIndex + place,
        [`prev${variable}`]: beside(-1),
        [`next${variable}`]: beside(1),
      },
    });
  }

  isShown(inner) {
    return !this.visibleIf || this.visibleIf.isMet(inner);
  }

  scopes(scope) {
    return this.all(scope).filter(inner => this.isShown(inner));
  }

  /** Adds entries up to the least number. */
  fitting(answer) {
    const entries = (Array.isArray(answer) ? answer : []).filter(isMap).slice(0, this.most);
    while (entries.length < this.least) entries.push({});
    return entries.length > 0 ? entries : undefined;
  }

  begin(scope) {
    const given = scope.get(this.key) ?? [];
    const missing = this.missing(given);
    if (missing > 0) scope.set(this.key, [...given, ...Array.from({length: missing}, () => ({...this.fresh}))]);
    super.begin(scope);
  }

  add(scope) {
    const entries = scope.get(this.key) ?? [];
    scope.set(this.key, [...entries, {...this.fresh, ...(this.copies && entries.at(-1))}]);
    this.questionSet.begin(this.all(scope).at(-1));
  }

  remove(scope, index) {
    const left = scope.get(this.key).filter((entry, i) => i !== index);
    scope.set(this.key, left.length > 0 ? left : undefined);
  }
}
