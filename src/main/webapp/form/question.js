import {Element} from './element.js';
import {condition} from './condition.js';
import {totalsKey} from './kinds/columns.js';
import {KINDS} from './kinds/kinds.js';
import {common, merged} from './sharing.js';
import {DATES, isBlank, isHollow, isOn, isSame} from './text.js';
import {validators} from './validators.js';
import {Writing} from './writing.js';

/** What the controls of the page let nobody enter. */
const PREVENTED = ['too-long', 'too-many-choices'];

export class Question extends Element {
  constructor(json, parent, form, read) {
    super(json, parent, form);
    this.type = json.type;
    this.key = json.valueName || json.name;
    this.commentKey = `${this.key}-Comment`;
    this.kind = KINDS[json.type](json, form.definition, read, this.key);
    this.validators = validators(json.validators);
    this.hasCommentArea = isOn(json.showCommentArea ?? json.hasComment);
    this.computedDefault = condition(json.defaultValueExpression);
    this.writing = new Writing(json);
    this.clearing = this.readClearing(form.definition);
  }

  /** When its answer goes, once it is hidden: "never", "at once", or "late", as the answers are sent. */
  readClearing({clearInvisibleValues = 'onComplete'}) {
    const own = this.json.clearIfInvisible ?? 'default';
    const wanted = own === 'default' ? clearInvisibleValues ?? 'onComplete' : own;
    if (wanted === 'none' || wanted === false) return 'never';
    const alone = wanted === 'onHidden' && this.visibleIf && !this.parent?.isConditional;
    return alone || wanted === 'onHiddenContainer' ? 'at once' : 'late';
  }

  /** Whether it stands in the response itself, not in a row or a panel. */
  get isTop() {
    return this.form.fields.questions.includes(this);
  }

  /** The questions whose answer this is, too, itself among them. */
  sharing(level) {
    return level.fields.sharing(this);
  }

  isSharedAt(level) {
    return this.sharing(level).length > 1;
  }

  isVisible(level) {
    return super.isVisible(level) && (this.kind.isVisible?.(level) ?? true);
  }

  isRequired(level) {
    return super.isRequired(level) && (this.kind.canBeRequired?.(level) ?? true);
  }

  isAnsweredBy(answer) {
    return answer !== undefined && answer !== null && !this.kind.isEmpty(answer);
  }

  asksForComment(answer) {
    return this.kind.choices?.asksForComment(answer) ?? false;
  }

  /** The value that it begins with. */
  begin(level) {
    const {defaultValue} = this.json;
    const value = typeof defaultValue === 'string' && defaultValue.startsWith('=') ? this.computed(condition(defaultValue), level) : defaultValue;
    if (level.get(this.key) === undefined && value !== undefined && value !== null) level.set(this.key, this.meant(value));
    this.kind.begin?.(level);
  }

  /** A boolean's default is written as true or false, whatever its two values are. */
  meant(value) {
    if (this.type !== 'boolean') return value;
    const [yes, no] = this.kind.choices.all;
    return {true: yes.value, false: no.value}[value] ?? value;
  }

  settle(level) {
    if (this.clearing === 'at once') this.comeOrGo(level);
    if (this.computedDefault && !this.sharing(level).some(question => this.form.touched.has(question))) level.set(this.key, this.computed(this.computedDefault, level));
    if (this.kind.settle) return this.kind.settle(this, level);
    const answer = level.get(this.key);
    if (answer === undefined) return;
    const settled = this.settled(answer, level);
    if (!isSame(settled, answer)) level.set(this.key, settled);
  }

  /** The answer without what can't be answered (any more). */
  settled(answer, level) {
    if (this.isSharedAt(level)) return common(answer, this.sharing(level));
    if (!this.kind.settled) return this.kind.fitting(answer);
    return this.kind.settled(answer, this.kind.rows && this.clearing === 'never' ? null : level); // hidden rows are kept then
  }

  /** A shared answer goes as the question is hidden, unless another one is shown then. As with survey-core, those that follow come and go later. */
  isClearedNow(level) {
    const isVisible = this.isVisible(level);
    if (!this.isSharedAt(level)) return !isVisible;
    const others = this.sharing(level);
    const at = others.indexOf(this);
    const wasVisible = this.form.shown.swap(this, level, isVisible);
    if (isVisible) return false;
    if (this.parent && !this.parent.isVisible(level)) return wasVisible;
    if (!wasVisible) return !others.some(question => question.isVisible(level));
    return level.outer !== null || !others.some((question, i) => i < at ? question.isVisible(level) : this.form.shown.has(question, level));
  }

  placeAt(level) {
    return [...level.path, this.name].join('\n');
  }

  /** Its answer goes as it is hidden, and begins anew as it is shown. */
  comeOrGo(level) {
    const place = this.placeAt(level);
    if (this.isVisible(level)) this.form.kept.delete(place);
    if (this.form.kept.has(place)) return;
    if (this.isClearedNow(level)) {
      this.clear(level);
      this.form.cleared.add(place);
    } else if (this.form.cleared.has(place) && this.isVisible(level)) {
      this.form.cleared.delete(place);
      this.begin(level);
    }
  }

  clear(level) {
    if (level.get(this.key) !== undefined) level.set(this.key, undefined);
    if (level.get(this.commentKey) !== undefined) level.set(this.commentKey, undefined);
  }

  /** Writes it where it follows from what has changed, and what is asked in it. */
  follow(level, news) {
    if (this !== news.answered) this.writing.run(this, level, news.without(this, level));
    this.kind.follow?.(level, news);
  }

  /** What an expression makes of its answer: a date, the text that an input gives; where it is a text, a number becomes one. */
  computed(expression, level) {
    return this.asAnswer(expression?.value(level));
  }

  asAnswer(found) {
    const value = !(found instanceof Date) ? found : isNaN(found) ? undefined : (this.kind.dated?.(found) ?? DATES.date(found));
    return this.kind.worded?.(value) ?? value;
  }

  write(level, expression) {
    const value = this.computed(expression, level);
    this.form.touched.add(this);
    if (!isSame(level.get(this.key), value)) level.set(this.key, value);
  }

  /** What a trigger writes. */
  put(level, value) {
    const answer = isHollow(value) ? undefined : this.asAnswer(this.meant(value));
    this.form.touched.add(this);
    if (!this.isVisible(level)) this.form.kept.add(this.placeAt(level));
    if (!isSame(level.get(this.key), answer)) level.set(this.key, answer);
  }

  /** As it began. */
  reset(level) {
    this.clear(level);
    this.form.touched.delete(this);
    this.begin(level);
  }

  /** As it is sent: of rows and panels, what is asked in them. */
  answerAt(level) {
    if (!this.isSharedAt(level)) return this.ownAnswerAt(level);
    return this.sharing(level).filter(question => question.isVisible(level)).map(question => question.ownAnswerAt(level)).reduce(merged, undefined);
  }

  ownAnswerAt(level) {
    return this.kind.sent ? this.kind.sent(level, this.clearing === 'never') : level.get(this.key);
  }

  isAnsweredAt(level) {
    return this.isAnsweredBy(this.answerAt(level));
  }

  /** Adds what is sent of it; its totals also while it is hidden. */
  send(level, sent) {
    const visible = this.isVisible(level);
    const totals = this.kind.columns?.totals?.length > 0 ? level.get(totalsKey(this)) : undefined;
    if (!isHollow(totals)) sent[totalsKey(this)] = totals;
    if (!visible && this.clearing !== 'never') return;
    const answer = visible ? this.answerAt(level) : level.get(this.key);
    if (!isHollow(answer)) sent[this.key] = merged(sent[this.key], answer);
    const comment = level.get(this.commentKey);
    if (typeof comment === 'string' && !isBlank(comment) && (this.hasCommentArea || this.asksForComment(answer))) sent[this.commentKey] = comment;
  }

  /** Adds what is wrong with its answer, {path, code, values, text, page}; text is the definition's own words. */
  check(level, isRequired, issues) {
    const before = issues.length;
    const answer = this.answerAt(level);
    const path = [...level.path, this.key];
    const add = (code, values = {}, text = undefined, inner = []) => issues.push({path: [...path, ...inner], code, values, text});
    const context = {level, add, issues};
    if (this.isAnsweredBy(answer)) this.checkAnswer(answer, context, isRequired);
    else if (isRequired) add('required', {}, this.json.requiredErrorText);
    else this.kind.checkMissing?.(context);
    this.checkComment(answer, level, issues);
    if (issues.length === before) this.validators.forEach(check => check(isHollow(answer) ? undefined : answer, add, level));
  }

  /** Of an answer that questions share it looks at its own part; what nobody can enter here has been entered in another one. */
  checkAnswer(answer, context, isRequired) {
    const isShared = this.isSharedAt(context.level);
    const own = isShared && this.kind.settled ? this.kind.settled(answer, null) : answer;
    const add = (code, ...more) => isShared && PREVENTED.includes(code) ? undefined : context.add(code, ...more);
    if (own !== undefined || this.kind.needsAnswer) this.kind.check(answer, {...context, add, own: own ?? []});
    else this.kind.checkMissing?.(context);
    if (isRequired) this.kind.checkRequired?.(answer, context);
    const gone = [answer].flat().filter(value => this.form.isGone(this, value));
    gone.forEach(value => context.add('choice-full', {choice: this.kind.choices.find(value)?.title ?? value}));
  }

  checkComment(answer, level, issues) {
    const comment = level.get(this.commentKey) ?? '';
    const limit = this.form.definition.maxOthersLength ?? this.form.definition.maxCommentLength ?? 0;
    const isAsked = this.isAnsweredBy(answer) && this.asksForComment(answer);
    const wrong = (code, values) => issues.push({path: [...level.path, this.commentKey], code, values});
    if (isAsked && isBlank(comment)) wrong('required:comment', {});
    else if (limit > 0 && comment.length > limit && (isAsked || this.hasCommentArea)) wrong('too-long', {is: comment.length, limit});
  }
}
