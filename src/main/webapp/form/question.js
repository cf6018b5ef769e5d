// A question: how its answer is set, computed, cleared, checked and sent.
import {Element} from './element.js';
import {condition} from './condition.js';
import {common, merged} from './sharing.js';
import {DATES, isBlank, isHollow, isOn, isSame} from './text.js';
import {totalsKey} from './type/nested/matrix-columns.js';
import {QUESTION_TYPES} from './type/question-types.js';
import {validators} from './validators.js';
import {Writing} from './writing.js';

/** Errors that the controls of the page prevent. */
const PREVENTED = ['too-long', 'too-many-choices'];

export class Question extends Element {
  constructor(json, parent, form, read) {
    super(json, parent, form);
    this.typeName = json.type;
    this.key = json.valueName || json.name;
    this.commentKey = `${this.key}-Comment`;
    this.type = QUESTION_TYPES[json.type](json, form.definition, read, this.key);
    this.validators = validators(json.validators);
    this.hasCommentArea = isOn(json.showCommentArea ?? json.hasComment);
    this.computedDefault = condition(json.defaultValueExpression);
    this.writing = new Writing(json);
    this.clearing = this.readClearing(form.definition);
  }

  /** When its answer is cleared after it was hidden: "never", "at once", or "late", when the answers are sent. */
  readClearing({clearInvisibleValues = 'onComplete'}) {
    const own = this.json.clearIfInvisible ?? 'default';
    const wanted = own === 'default' ? (clearInvisibleValues ?? 'onComplete') : own;
    if (wanted === 'none' || wanted === false) return 'never';
    const alone = wanted === 'onHidden' && this.visibleIf && !this.parent?.isConditional;
    return alone || wanted === 'onHiddenContainer' ? 'at once' : 'late';
  }

  /** Whether its answer is at the top of the response, not in a row or a panel. */
  get isTop() {
    return this.form.questionSet.questions.includes(this);
  }

  /** The questions that share its answer, including itself. */
  sharing(scope) {
    return scope.questionSet.sharing(this);
  }

  isSharedAt(scope) {
    return this.sharing(scope).length > 1;
  }

  isVisible(scope) {
    return super.isVisible(scope) && (this.type.isVisible?.(scope) ?? true);
  }

  isRequired(scope) {
    return super.isRequired(scope) && (this.type.canBeRequired?.(scope) ?? true);
  }

  isAnsweredBy(answer) {
    return answer !== undefined && answer !== null && !this.type.isEmpty(answer);
  }

  asksForComment(answer) {
    return this.type.choices?.asksForComment(answer) ?? false;
  }

  /** Sets the default. */
  begin(scope) {
    const {defaultValue} = this.json;
    const value =
      typeof defaultValue === 'string' && defaultValue.startsWith('=')
        ? this.computed(condition(defaultValue), scope)
        : defaultValue;
    if (scope.get(this.key) === undefined && value !== undefined && value !== null)
      scope.set(this.key, this.meant(value));
    this.type.begin?.(scope);
  }

  /** The answer that a default means: a boolean's is written as true or false, whatever its two values are. */
  meant(value) {
    if (this.typeName !== 'boolean') return value;
    const [yes, no] = this.type.choices.all;
    return {true: yes.value, false: no.value}[value] ?? value;
  }

  settle(scope) {
    if (this.clearing === 'at once') this.comeOrGo(scope);
    if (this.computedDefault && !this.sharing(scope).some(question => this.form.touched.has(question)))
      scope.set(this.key, this.computed(this.computedDefault, scope));
    if (this.type.settle) return this.type.settle(this, scope);
    const answer = scope.get(this.key);
    if (answer === undefined) return;
    const settled = this.settled(answer, scope);
    if (!isSame(settled, answer)) scope.set(this.key, settled);
  }

  /** The answer without parts that are not possible (any more). */
  settled(answer, scope) {
    if (this.isSharedAt(scope)) return common(answer, this.sharing(scope));
    if (!this.type.settled) return this.type.fitting(answer);
    // hidden rows are kept then
    return this.type.settled(answer, this.type.rows && this.clearing === 'never' ? null : scope);
  }

  /**
   * Whether the answer is cleared because the question is hidden. A shared answer stays if another of its questions is
   * shown. As in survey-core, the questions that come later in the definition are hidden and shown later.
   */
  isClearedNow(scope) {
    const isVisible = this.isVisible(scope);
    if (!this.isSharedAt(scope)) return !isVisible;
    const others = this.sharing(scope);
    const at = others.indexOf(this);
    const wasVisible = this.form.shown.swap(this, scope, isVisible);
    if (isVisible) return false;
    if (this.parent && !this.parent.isVisible(scope)) return wasVisible;
    if (!wasVisible) return !others.some(question => question.isVisible(scope));
    return (
      scope.outer !== null ||
      !others.some((question, i) => (i < at ? question.isVisible(scope) : this.form.shown.has(question, scope)))
    );
  }

  placeAt(scope) {
    return [...scope.path, this.name].join('\n');
  }

  /** Clears the answer when the question is hidden, and sets the default again when it is shown. */
  comeOrGo(scope) {
    const place = this.placeAt(scope);
    if (this.isVisible(scope)) this.form.kept.delete(place);
    if (this.form.kept.has(place)) return;
    if (this.isClearedNow(scope)) {
      this.clear(scope);
      this.form.cleared.add(place);
    } else if (this.form.cleared.has(place) && this.isVisible(scope)) {
      this.form.cleared.delete(place);
      this.begin(scope);
    }
  }

  clear(scope) {
    if (scope.get(this.key) !== undefined) scope.set(this.key, undefined);
    if (scope.get(this.commentKey) !== undefined) scope.set(this.commentKey, undefined);
  }

  /** Writes its answer, and those of the questions in it, if they follow from the changes. */
  follow(scope, changes) {
    if (this !== changes.answered) this.writing.run(this, scope, changes.without(this, scope));
    this.type.follow?.(scope, changes);
  }

  /**
   * The value of an expression as an answer to this question: a date as the input writes it; if answers are texts, a
   * number as text.
   */
  computed(expression, scope) {
    return this.asAnswer(expression?.value(scope));
  }

  asAnswer(found) {
    const value = !(found instanceof Date)
      ? found
      : isNaN(found)
        ? undefined
        : (this.type.dated?.(found) ?? DATES.date(found));
    return this.type.worded?.(value) ?? value;
  }

  write(scope, expression) {
    const value = this.computed(expression, scope);
    this.form.touched.add(this);
    if (!isSame(scope.get(this.key), value)) scope.set(this.key, value);
  }

  /** Sets the answer that a trigger writes. */
  put(scope, value) {
    const answer = isHollow(value) ? undefined : this.asAnswer(this.meant(value));
    this.form.touched.add(this);
    if (!this.isVisible(scope)) this.form.kept.add(this.placeAt(scope));
    if (!isSame(scope.get(this.key), answer)) scope.set(this.key, answer);
  }

  /** Resets the answer to its initial value. */
  reset(scope) {
    this.clear(scope);
    this.form.touched.delete(this);
    this.begin(scope);
  }

  /** The answer to send: of rows and panels, the answers to visible questions. */
  answerAt(scope) {
    if (!this.isSharedAt(scope)) return this.ownAnswerAt(scope);
    return this.sharing(scope)
      .filter(question => question.isVisible(scope))
      .map(question => question.ownAnswerAt(scope))
      .reduce(merged, undefined);
  }

  ownAnswerAt(scope) {
    return this.type.sent ? this.type.sent(scope, this.clearing === 'never') : scope.get(this.key);
  }

  isAnsweredAt(scope) {
    return this.isAnsweredBy(this.answerAt(scope));
  }

  /** Adds its answer to those that are sent, and its totals even while it is hidden. */
  send(scope, sent) {
    const visible = this.isVisible(scope);
    const totals = this.type.columns?.totals?.length > 0 ? scope.get(totalsKey(this)) : undefined;
    if (!isHollow(totals)) sent[totalsKey(this)] = totals;
    if (!visible && this.clearing !== 'never') return;
    const answer = visible ? this.answerAt(scope) : scope.get(this.key);
    if (!isHollow(answer)) sent[this.key] = merged(sent[this.key], answer);
    const comment = scope.get(this.commentKey);
    if (typeof comment === 'string' && !isBlank(comment) && (this.hasCommentArea || this.asksForComment(answer)))
      sent[this.commentKey] = comment;
  }

  /** Adds the issues of its answer, {path, code, values, text, page}; text is the definition's own message. */
  check(scope, isRequired, issues) {
    const before = issues.length;
    const answer = this.answerAt(scope);
    const path = [...scope.path, this.key];
    const add = (code, values = {}, text = undefined, inner = []) =>
      issues.push({path: [...path, ...inner], code, values, text});
    const context = {scope, add, issues};
    if (this.isAnsweredBy(answer)) this.checkAnswer(answer, context, isRequired);
    else if (isRequired) add(this.type.requiredCode ?? 'required', {}, this.json.requiredErrorText);
    else this.type.checkMissing?.(context);
    this.checkComment(answer, scope, issues);
    if (issues.length === before)
      this.validators.forEach(check => check(isHollow(answer) ? undefined : answer, add, scope));
  }

  /**
   * Checks its own part of a shared answer. Errors that the controls prevent come from another question then, and are
   * left out.
   */
  checkAnswer(answer, context, isRequired) {
    const isShared = this.isSharedAt(context.scope);
    const own = isShared && this.type.settled ? this.type.settled(answer, null) : answer;
    const add = (code, ...more) => (isShared && PREVENTED.includes(code) ? undefined : context.add(code, ...more));
    if (own !== undefined || this.type.needsAnswer) this.type.check(answer, {...context, add, own: own ?? []});
    else this.type.checkMissing?.(context);
    if (isRequired) this.type.checkRequired?.(answer, context);
    const gone = [answer].flat().filter(value => this.form.isGone(this, value));
    gone.forEach(value => context.add('choice-full', {choice: this.type.choices.find(value)?.title ?? value}));
  }

  checkComment(answer, scope, issues) {
    const comment = scope.get(this.commentKey) ?? '';
    const limit = this.form.definition.maxOthersLength ?? this.form.definition.maxCommentLength ?? 0;
    const isAsked = this.isAnsweredBy(answer) && this.asksForComment(answer);
    const report = (code, values) => issues.push({path: [...scope.path, this.commentKey], code, values});
    if (isAsked && isBlank(comment)) report('required:comment', {});
    else if (limit > 0 && comment.length > limit && (isAsked || this.hasCommentArea))
      report('too-long', {is: comment.length, limit});
  }
}
