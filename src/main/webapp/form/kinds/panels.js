// Questions that are answered again and again, once a panel.
import {decided, condition} from '../condition.js';
import {isHollow, isMap, isScalar} from '../text.js';
import {Nested} from './nested.js';

const MOST = 100;

class Panels extends Nested {
  constructor(key, fields, json) {
    super();
    this.least = Math.min(json.minPanelCount ?? 0, MOST);
    this.most = Math.max(this.least, Math.min(json.maxPanelCount ?? MOST, MOST));
    this.initial = Math.max(this.least, Math.min(json.panelCount ?? 0, this.most));
    this.visibleIf = condition(json.templateVisibleIf);
    this.unique = json.keyName ? fields.find(json.keyName) : null;
    Object.assign(this, {key, fields, uniqueText: json.keyDuplicationError});
  }

  /** What the rest of a name, [0].x, means in one of the panels. */
  within(answer, rest) {
    const [, index, inner] = /^\[(\d+)\]\.(.+)$/s.exec(rest) ?? [];
    return Array.isArray(answer) && index < answer.length ? inner : undefined;
  }

  isEmpty(answer) {
    return !Array.isArray(answer) || answer.every(isHollow);
  }

  /** Of all panels, the hidden ones too. */
  all(level) {
    const panels = level.get(this.key) ?? [];
    return panels.map((values, i) => level.inner({fields: this.fields, path: [this.key, i], variable: 'panel', variables: {
      panelindex: i, visiblepanelindex: i, prevpanel: panels[i - 1] ?? null, nextpanel: panels[i + 1] ?? null,
    }}));
  }

  isShown(inner) {
    return decided(this.visibleIf, inner, true);
  }

  levels(level) {
    return this.all(level).filter(inner => this.isShown(inner));
  }

  /** Panels that must be there, are. */
  fitting(answer) {
    const panels = (Array.isArray(answer) ? answer : []).filter(isMap).slice(0, this.most);
    while (panels.length < this.least) panels.push({});
    return panels.length > 0 ? panels : undefined;
  }

  begin(level) {
    if (!level.get(this.key) && this.initial > 0) level.set(this.key, Array.from({length: this.initial}, () => ({})));
    super.begin(level);
  }

  sent(level) {
    return this.all(level).map(inner => this.isShown(inner) ? this.fields.sent(inner) : inner.values);
  }

  add(level) {
    level.set(this.key, [...level.get(this.key) ?? [], {}]);
    this.fields.begin(this.all(level).at(-1));
  }

  remove(level, index) {
    const left = level.get(this.key).filter((panel, i) => i !== index);
    level.set(this.key, left.length > 0 ? left : undefined);
  }

  check(answer, context) {
    super.check(answer, context);
    if (this.unique) this.checkUnique(context);
  }

  checkUnique({level, add}) {
    const given = new Set();
    this.all(level).forEach((inner, i) => {
      const value = inner.get(this.unique.key);
      if (!this.unique.isAnsweredBy(value) || !isScalar(value)) return;
      if (given.has(String(value))) add('repeated-key', {}, this.uniqueText, [i, this.unique.key]);
      given.add(String(value));
    });
  }
}

export const readPanels = (json, survey, read, key) => new Panels(key, read(json.templateElements ?? json.questions ?? []), json);
