// Questions that share an answer, because they have the same valueName or the same name. Each writes its own part of
// it.
import {isMap, isSame, isScalar} from './text.js';

const areMaps = list => list.every(isMap);

/** Two answers merged; where both have a value, that of the second. */
export function merged(a, b) {
  if (isMap(a) && isMap(b)) {
    return Object.fromEntries(
      [...new Set([...Object.keys(a), ...Object.keys(b)])].map(key => [
        key,
        key in a && key in b ? merged(a[key], b[key]) : (b[key] ?? a[key]),
      ])
    );
  }
  if (Array.isArray(a) && Array.isArray(b) && areMaps(a) && areMaps(b)) {
    return Array.from({length: Math.max(a.length, b.length)}, (_, i) =>
      i in a && i in b ? merged(a[i], b[i]) : (b[i] ?? a[i])
    );
  }
  return b ?? a;
}

/**
 * The parts of an answer that at least one of these questions can have. As in survey-core, hidden choices stay in it.
 */
export function common(answer, questions) {
  if (questions.some(({typeName}) => typeName === 'expression')) return answer;
  const parts = questions
    .map(({type}) => (type.settled ? type.settled(answer, null) : type.fitting(answer)))
    .filter(part => part !== undefined);
  if (parts.some(part => isSame(part, answer))) return answer;
  if (!Array.isArray(answer) || !answer.every(isScalar)) return parts.reduce(merged, undefined);
  const list = answer.filter(one => parts.some(part => [part].flat().includes(one)));
  return list.length > 0 ? list : undefined;
}

/** Remembers which questions that share an answer were shown when it was last settled. */
export class Shown {
  places = new Map();

  has(question, {path}) {
    return this.places.get(question)?.has(path.join('/')) ?? false;
  }

  /** @returns whether it was shown before */
  swap(question, scope, isShown) {
    const before = this.has(question, scope);
    if (!this.places.has(question)) this.places.set(question, new Set());
    this.places.get(question)[isShown ? 'add' : 'delete'](scope.path.join('/'));
    return before;
  }
}
