// A matrix whose columns are questions.
import {isHollow, isMap, label} from '../../text.js';
import {CompositeType} from './composite-type.js';
import {checkUnique, readColumns, settleTotals} from './matrix-columns.js';
import {rowsOf} from './matrix-rows.js';

class MatrixDropdown extends CompositeType {
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
    settleTotals(
      this.columns,
      question,
      scope,
      Object.fromEntries(this.scopes(scope).map(({path, values}) => [path.at(-1), values]))
    );
  }

  /** The name in a row, x, for the rest of a name, .row.x. */
  within(answer, rest) {
    const start = this.rows.all
      .map(row => `.${row.value}.`)
      .find(row => rest.toLowerCase().startsWith(row.toLowerCase()));
    return start && rest.slice(start.length);
  }

  /** @param withHidden whether rows that are hidden are sent as they are */
  sent(scope, withHidden) {
    const shown = this.scopes(scope).map(inner => [inner.path.at(-1), this.questionSet.sent(inner)]);
    const kept = withHidden
      ? Object.entries(scope.get(this.key) ?? {}).filter(([row]) => this.rows.byText.has(row))
      : [];
    return Object.fromEntries([...new Map([...kept, ...shown])].filter(([, cells]) => !isHollow(cells)));
  }

  check(answer, context) {
    super.check(answer, context);
    checkUnique(this.columns, this.scopes(context.scope), context.add);
  }
}

export const readMatrixDropdown = (json, survey, read, key) =>
  new MatrixDropdown(key, rowsOf(json), readColumns(json, read));
