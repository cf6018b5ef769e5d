// Questions in questions: matrixdropdown asks its columns for each row, multipletext its items once, and paneldynamic its template for
// each panel.
import {isHollow, isMap, isSame, label} from '../text.js';
import {checkUnique, readColumns, settleTotals} from './columns.js';
import {rowsOf} from './matrix.js';

/** What they have in common: `scopes(scope)` are the places where the inner questions are answered now. */
export class Nested {
  isNested = true;

  isEmpty(answer) {
    return isHollow(answer);
  }

  isVisible() {
    return true;
  }

  settle(question, scope) {
    const answer = scope.get(question.key);
    const settled = question.settled(answer, scope);
    if (!isSame(settled, answer)) scope.set(question.key, settled);
    this.scopes(scope).forEach(inner => this.questionSet.settle(inner));
  }

  follow(scope, changes) {
    this.scopes(scope).forEach(inner => this.questionSet.follow(inner, changes.within(inner)));
  }

  checkMissing(context) {
    this.check(undefined, context);
  }

  check(answer, {scope, issues}) {
    this.scopes(scope).forEach(inner => this.questionSet.check(inner, issues));
  }

  begin(scope) {
    this.scopes(scope).forEach(inner => this.questionSet.begin(inner));
  }
}

export class Rows extends Nested {
  constructor(key, rows, columns) {
    super();
    Object.assign(this, {key, rows, columns, questionSet: columns.questionSet});
  }

  isVisible(scope) {
    return this.rows.isVisible(scope);
  }

  /** The answer without invalid parts, such as a row that is a text. */
  fitting(answer) {
    return isMap(answer) ? Object.fromEntries(Object.entries(answer).filter(([, cells]) => isMap(cells))) : undefined;
  }

  scopes(scope) {
    const shown = this.rows.shown(scope);
    const matrix = scope.get(this.key) ?? {};
    const cells = row => (row ? (matrix[row.value] ?? {}) : null);
    return shown.map((row, i) =>
      scope.inner({
        questionSet: this.questionSet,
        path: [this.key, String(row.value)],
        variable: 'row',
        variables: {
          rowindex: this.rows.all.indexOf(row) + 1,
          visiblerowindex: i + 1,
          rowvalue: row.value,
          rowname: row.value,
          rowtitle: label(row.title) ?? String(row.value),
          item: row.value,
          matrix,
          prevrow: cells(shown[i - 1]),
          nextrow: cells(shown[i + 1]),
        },
      })
    );
  }

  settle(question, scope) {
    super.settle(question, scope);
    settleTotals(this.columns, question, scope, Object.fromEntries(this.scopes(scope).map(({path, values}) => [path.at(-1), values])));
  }

  /** What the rest of a name, .row.x, means in one of the rows. */
  within(answer, rest) {
    const start = this.rows.all.map(row => `.${row.value}.`).find(row => rest.toLowerCase().startsWith(row.toLowerCase()));
    return start && rest.slice(start.length);
  }

  /** @param withHidden whether rows that are hidden are sent as they are */
  sent(scope, withHidden) {
    const shown = this.scopes(scope).map(inner => [inner.path.at(-1), this.questionSet.sent(inner)]);
    const kept = withHidden ? Object.entries(scope.get(this.key) ?? {}).filter(([row]) => this.rows.byText.has(row)) : [];
    return Object.fromEntries([...new Map([...kept, ...shown])].filter(([, cells]) => !isHollow(cells)));
  }

  check(answer, context) {
    super.check(answer, context);
    checkUnique(this.columns, this.scopes(context.scope), context.add);
  }
}

export class Items extends Nested {
  constructor(key, questionSet) {
    super();
    Object.assign(this, {key, questionSet});
  }

  fitting(answer) {
    return isMap(answer) ? answer : undefined;
  }

  scopes(scope) {
    return [scope.inner({questionSet: this.questionSet, path: [this.key]})];
  }

  sent(scope) {
    return this.questionSet.sent(this.scopes(scope)[0]);
  }
}

export const readMatrixDropdown = (json, survey, read, key) => new Rows(key, rowsOf(json), readColumns(json, read));

/** survey-core does not support these properties of items. */
const IGNORED = Object.fromEntries(
  [
    'visible',
    'visibleIf',
    'readOnly',
    'enableIf',
    'requiredIf',
    'valueName',
    'clearIfInvisible',
    'showCommentArea',
    'hasComment',
    'setValueExpression',
    'setValueIf',
    'resetValueIf',
  ].map(name => [name, undefined])
);

export const readMultipleText = (json, survey, read, key) =>
  new Items(key, read((json.items ?? []).map(item => ({...item, ...IGNORED, type: 'text'}))));
