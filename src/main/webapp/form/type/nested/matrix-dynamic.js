// A matrix to which respondents add rows.
import {condition} from '../../condition.js';
import {isHollow, isOn} from '../../text.js';
import {checkUnique, readColumns, settleTotals} from './matrix-columns.js';
import {RepeatedType} from './repeated-type.js';

const MOST = 1000;
const ROWS = 2;

class MatrixDynamic extends RepeatedType {
  variable = 'row';
  firstIndex = 1;

  constructor(key, columns, json) {
    super(key, columns.questionSet, {
      least: json.minRowCount,
      most: Math.max(1, json.maxRowCount ?? MOST),
      initial: json.rowCount ?? ROWS,
      limit: MOST,
      visibleIf: condition(json.rowsVisibleIf),
      fresh: json.defaultRowValue,
      copies: isOn(json.copyDefaultValueFromLastEntry ?? json.defaultValueFromLastRow),
    });
    const keyColumn = json.keyName && columns.questionSet.find(json.keyName);
    this.columns = keyColumn ? {...columns, unique: [...new Set([...columns.unique, keyColumn])]} : columns;
  }

  settle(question, scope) {
    super.settle(question, scope);
    settleTotals(
      this.columns,
      question,
      scope,
      this.scopes(scope).map(({values}) => values)
    );
  }

  missing(given) {
    return this.initial - given.length;
  }

  /** Empty rows have a value only if there is a least number of rows. */
  isNothing(answer) {
    return this.least === 0 && this.isEmpty(answer);
  }

  /** @param withHidden whether rows that are hidden are sent as they are */
  sent(scope, withHidden) {
    const all = this.all(scope);
    const rows = withHidden ? all : all.filter(inner => this.isShown(inner));
    const sent = rows.map(inner => (this.isShown(inner) ? this.questionSet.sent(inner) : inner.values));
    return this.isNothing(sent) || (rows.length < all.length && this.isEmpty(sent)) ? undefined : sent;
  }

  check(answer, context) {
    super.check(answer, context);
    checkUnique(this.columns, this.all(context.scope), context.add);
  }

  checkRequired(answer, {add}) {
    const answered = answer.filter(row => !isHollow(row)).length;
    if (answered < this.least) add('too-few-rows', {is: answered, limit: this.least});
  }
}

export const readMatrixDynamic = (json, survey, read, key) => new MatrixDynamic(key, readColumns(json, read), json);
