// Questions in questions: matrixdropdown asks its columns for each row, multipletext its items once, paneldynamic its template for each panel.
import {isHollow, isMap, isSame, label} from '../text.js';
import {checkUnique, readColumns, settleTotals} from './columns.js';
import {rowsOf} from './matrix.js';

/** What they have in common: `levels(level)` are the places where the inner questions are answered now. */
export class Nested {
  isNested = true;

  isEmpty(answer) {
    return isHollow(answer);
  }

  isVisible() {
    return true;
  }

  settle(question, level) {
    const answer = level.get(question.key);
    const settled = question.settled(answer, level);
    if (!isSame(settled, answer)) level.set(question.key, settled);
    this.levels(level).forEach(inner => this.fields.settle(inner));
  }

  follow(level, news) {
    this.levels(level).forEach(inner => this.fields.follow(inner, news.within(inner)));
  }

  checkMissing(context) {
    this.check(undefined, context);
  }

  check(answer, {level, issues}) {
    this.levels(level).forEach(inner => this.fields.check(inner, issues));
  }

  begin(level) {
    this.levels(level).forEach(inner => this.fields.begin(inner));
  }
}

export class Rows extends Nested {
  constructor(key, rows, columns) {
    super();
    Object.assign(this, {key, rows, columns, fields: columns.fields});
  }

  isVisible(level) {
    return this.rows.isVisible(level);
  }

  /** The answer without what is none, such as a row that is a text. */
  fitting(answer) {
    return isMap(answer) ? Object.fromEntries(Object.entries(answer).filter(([, cells]) => isMap(cells))) : undefined;
  }

  levels(level) {
    const shown = this.rows.shown(level);
    const matrix = level.get(this.key) ?? {};
    const cells = row => row ? matrix[row.value] ?? {} : null;
    return shown.map((row, i) => level.inner({fields: this.fields, path: [this.key, String(row.value)], variable: 'row', variables:
      {rowindex: this.rows.all.indexOf(row) + 1, visiblerowindex: i + 1, rowvalue: row.value, rowname: row.value,
        rowtitle: label(row.title) ?? String(row.value), item: row.value, matrix, prevrow: cells(shown[i - 1]), nextrow: cells(shown[i + 1])}}));
  }

  settle(question, level) {
    super.settle(question, level);
    settleTotals(this.columns, question, level, Object.fromEntries(this.levels(level).map(({path, values}) => [path.at(-1), values])));
  }

  /** What the rest of a name, .row.x, means in one of the rows. */
  within(answer, rest) {
    const start = this.rows.all.map(row => `.${row.value}.`).find(row => rest.toLowerCase().startsWith(row.toLowerCase()));
    return start && rest.slice(start.length);
  }

  /** @param withHidden whether rows that are hidden are sent as they are */
  sent(level, withHidden) {
    const shown = this.levels(level).map(inner => [inner.path.at(-1), this.fields.sent(inner)]);
    const kept = withHidden ? Object.entries(level.get(this.key) ?? {}).filter(([row]) => this.rows.byText.has(row)) : [];
    return Object.fromEntries([...new Map([...kept, ...shown])].filter(([, cells]) => !isHollow(cells)));
  }

  check(answer, context) {
    super.check(answer, context);
    checkUnique(this.columns, this.levels(context.level), context.add);
  }
}

export class Items extends Nested {
  constructor(key, fields) {
    super();
    Object.assign(this, {key, fields});
  }

  fitting(answer) {
    return isMap(answer) ? answer : undefined;
  }

  levels(level) {
    return [level.inner({fields: this.fields, path: [this.key]})];
  }

  sent(level) {
    return this.fields.sent(this.levels(level)[0]);
  }
}

export const readMatrixDropdown = (json, survey, read, key) => new Rows(key, rowsOf(json), readColumns(json, read));

/** survey-core does not know these of items. */
const IGNORED = Object.fromEntries(['visible', 'visibleIf', 'readOnly', 'enableIf', 'requiredIf', 'valueName', 'clearIfInvisible', 'showCommentArea',
  'hasComment', 'setValueExpression', 'setValueIf', 'resetValueIf'].map(name => [name, undefined]));

export const readMultipleText = (json, survey, read, key) => new Items(key, read((json.items ?? []).map(item => ({...item, ...IGNORED, type: 'text'}))));
