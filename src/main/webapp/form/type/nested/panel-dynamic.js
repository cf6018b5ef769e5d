// A dynamic panel: questions that are answered once per panel.
import {condition} from '../../condition.js';
import {isOn, isScalar} from '../../text.js';
import {RepeatedType} from './repeated-type.js';

const MOST = 100;

class PanelDynamic extends RepeatedType {
  variable = 'panel';
  firstIndex = 0;

  constructor(key, questionSet, json) {
    super(key, questionSet, {
      least: json.minPanelCount,
      most: json.maxPanelCount,
      initial: json.panelCount,
      limit: MOST,
      visibleIf: condition(json.templateVisibleIf),
      fresh: json.defaultPanelValue,
      copies: isOn(json.copyDefaultValueFromLastEntry ?? json.defaultValueFromLastPanel),
    });
    this.unique = json.keyName ? questionSet.find(json.keyName) : null;
    this.uniqueText = json.keyDuplicationError;
  }

  isShown(inner) {
    return !this.visibleIf || this.visibleIf.isTrue(inner);
  }

  missing(given) {
    return given.length > 0 ? 0 : this.initial;
  }

  /** As in survey-core, a dynamic panel whose panels are all empty has no value. */
  isNothing(answer) {
    return this.isEmpty(answer);
  }

  sent(scope) {
    return this.all(scope).map(inner => (this.isShown(inner) ? this.questionSet.sent(inner) : inner.values));
  }

  check(answer, context) {
    super.check(answer, context);
    if (this.unique) this.checkUnique(context);
  }

  checkUnique({scope, add}) {
    const given = new Set();
    this.all(scope).forEach((inner, i) => {
      const value = inner.get(this.unique.key);
      if (!this.unique.isAnsweredBy(value) || !isScalar(value)) return;
      if (given.has(String(value))) add('repeated-key', {}, this.uniqueText, [i, this.unique.key]);
      given.add(String(value));
    });
  }
}

export const readPanelDynamic = (json, survey, read, key) =>
  new PanelDynamic(key, read(json.templateElements ?? json.questions ?? []), json);
