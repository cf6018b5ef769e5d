// Which parts of a survey can never be shown.
import {isOn} from '../../../form/text.js';
import {question} from '../model/question-list.js';
import {scopeOf} from '../model/names.js';
import {all, isQuestion} from '../model/structure.js';
import {answersTo, isPossible} from './possible.js';

/** Properties by which a question that is not shown may have an answer. */
const WRITTEN = ['defaultValue', 'defaultValueExpression', 'setValueExpression', 'expression'];

export class Reach {
  /** The parts that can be shown. */
  #shown = new Set();

  constructor(root) {
    this.nodes = all(root);
    this.definition = root.json;
    this.written = new Set(
      (Array.isArray(root.json.triggers) ? root.json.triggers : []).map(trigger => String(trigger?.setToName))
    );
    this.byName = new Map();
    for (const node of this.nodes.filter(one => isQuestion(one) && scopeOf(one) === null)) {
      const key = String(node.json.valueName || node.json.name).toLowerCase();
      this.byName.set(key, this.byName.has(key) ? null : node); // null: several share the answer
    }
    this.#settle();
  }

  /** Starts with nothing shown, so that parts that wait for each other stay hidden. */
  #settle() {
    for (let before = -1; before < this.#shown.size;) {
      before = this.#shown.size;
      for (const node of this.nodes) if (!this.isShown(node) && this.#canShow(node)) this.#shown.add(node);
    }
  }

  #canShow(node) {
    return (!node.parent || this.isShown(node.parent)) && this.isPossible(node.json.visibleIf);
  }

  isShown(node) {
    return this.#shown.has(node);
  }

  /** The question of a name in a condition; null if there is none, or several. */
  find(name) {
    return this.byName.get(name.toLowerCase()) ?? null;
  }

  /** Whether answers to what can be shown fulfil a condition. No condition is always fulfilled. */
  isPossible(text, holds) {
    if (typeof text !== 'string' || !text.trim()) return true;
    return isPossible(
      text,
      (name, literals, names) => {
        const node = this.find(name);
        if (!node) return null;
        if (!this.#canHaveAnswer(node)) return [this.#nothing(node)];
        return answersTo({json: node.json, choices: question(node.json, this.definition).choices}, literals, names);
      },
      holds
    );
  }

  #canHaveAnswer(node) {
    return this.isShown(node) || WRITTEN.some(name => name in node.json) || this.written.has(node.json.name);
  }

  #nothing({json}) {
    return ['checkbox', 'tagbox', 'ranking'].includes(json.type) || isOn(json.multiSelect) ? [] : undefined;
  }
}
