// The choices of a question.
import {condition} from './condition.js';
import {isBlank, isOn, isScalar} from './text.js';

export const OTHER = 'other';

/** @param json a scalar, "value|text" or {value, text, ...} */
function item(json) {
  if (typeof json === 'string' && json.includes('|')) {
    const bar = json.indexOf('|');
    return {value: json.slice(0, bar), title: json.slice(bar + 1)};
  }
  if (isScalar(json)) return {value: json};
  return {
    ...item(json.value ?? json.text),
    ...(json.text && {title: json.text}),
    image: json.imageLink,
    exclusive: /^true$/i.test(json.isExclusive),
    visibleIf: condition(json.visibleIf),
    enableIf: condition(json.enableIf),
  };
}

export const items = list => (Array.isArray(list) ? list : []).map(item);

/** The numbers from choicesMin to choicesMax, as choices of a dropdown. */
export function* range({choicesMin = 0, choicesMax = 0, choicesStep = 1}) {
  if (choicesMax > choicesMin)
    for (let value = choicesMin; value <= choicesMax; value += Math.max(1, choicesStep)) yield {value};
}

/**
 * Choices that a definition can switch on: "None" and the like, and "Other". `word` is the key of their text in the
 * page's language.
 */
export function specials(json) {
  const all = [
    ['none', 'noneText', json.showNoneItem ?? json.hasNone, true],
    ['refused', 'refuseText', json.showRefuseItem, true],
    ['dontknow', 'dontKnowText', json.showDontKnowItem, true],
    [OTHER, 'otherText', json.showOtherItem ?? json.hasOther, false],
  ];
  return all
    .filter(([, , shown]) => isOn(shown))
    .map(([value, text, , exclusive]) => ({value, title: json[text], word: `answer.${value}`, exclusive, added: true}));
}

export class Choices {
  /**
   * @param visibleIf condition of the choices that have none of their own
   * @param words     where the words for "Other" are stored: in the "comment" or as the "answer"; null if there is no
   *   "Other"
   */
  constructor(all, {visibleIf, enableIf, words = null, hideIfEmpty = false} = {}) {
    Object.assign(this, {all, visibleIf: condition(visibleIf), enableIf: condition(enableIf), words, hideIfEmpty});
    this.byText = new Map(all.map(choice => [String(choice.value), choice]));
  }

  /** The choice that was picked; null if the answer is none of them. Words for "Other" mean "Other". */
  find(answer) {
    if (!isScalar(answer)) return null;
    const found = this.byText.get(String(answer));
    const isWords = !found && this.words === 'answer' && typeof answer === 'string' && !isBlank(answer);
    return (isWords ? this.byText.get(OTHER) : found) ?? null;
  }

  isShown(choice, scope) {
    return choice.added || this.meets(choice.visibleIf ?? this.visibleIf, choice, scope);
  }

  isEnabled(choice, scope) {
    return choice.added || this.meets(choice.enableIf ?? this.enableIf, choice, scope);
  }

  meets(expression, {value}, scope) {
    return !expression || expression.isMet(scope.with({item: value, choice: value}));
  }

  shown(scope) {
    return this.all.filter(choice => this.isShown(choice, scope));
  }

  /** Whether the choices let the question be visible. */
  isVisible(scope) {
    return !this.hideIfEmpty || this.all.some(choice => !choice.added && this.isShown(choice, scope));
  }

  /** Whether the answer is a choice that is shown; without a scope, whether it is a choice at all. */
  takes(answer, scope) {
    const choice = this.find(answer);
    return choice !== null && (!scope || this.isShown(choice, scope));
  }

  asksForComment(answer) {
    return this.words === 'comment' && [answer].flat().some(one => String(one) === OTHER);
  }

  /** Whether "Other" is picked without its words. */
  lacksWords(answer) {
    return this.words === 'answer' && answer === OTHER;
  }
}

/** The choices of radiogroup, dropdown, checkbox, tagbox, ranking and imagepicker. */
export function choicesOf(json, survey, {withRange = false, withSpecials = true} = {}) {
  const all = [...items(json.choices), ...(withRange ? range(json) : []), ...(withSpecials ? specials(json) : [])];
  const own = json.storeOthersAsComment ?? 'default';
  const commented = own === 'default' ? isOn(survey.storeOthersAsComment, true) : String(own) === 'true';
  const other = withSpecials && isOn(json.showOtherItem ?? json.hasOther);
  const words = !other ? null : commented && !isOn(json.showCommentArea ?? json.hasComment) ? 'comment' : 'answer';
  return new Choices(all, {
    visibleIf: json.choicesVisibleIf,
    enableIf: json.choicesEnableIf,
    words,
    hideIfEmpty: isOn(json.hideIfChoicesEmpty),
  });
}
