// Conditions that read a question, as they are after it has become another type.
import {read, write} from '../conditions/expressions.js';
import {takesNone} from '../conditions/operators.js';
import {scopedName, scopeOf} from '../model/names.js';
import {all} from '../model/structure.js';
import {LISTS} from './kinds.js';

const CONDITIONS = ['visibleIf', 'enableIf', 'requiredIf'];
const TO_LIST = {'=': 'contains', '!=': 'notcontains', anyof: 'anyof', noneof: 'noneof'};
const TO_ONE = {contains: '=', notcontains: '!=', anyof: 'anyof', noneof: 'noneof'};

/**
 * What becomes of the conditions that read the question.
 *
 * @returns {rewritten: [{node, name, text}], unclear: the nodes with conditions that their author has to look at}
 */
export function adapted(root, question, kind) {
  const isList = LISTS.includes(kind);
  const plan = {rewritten: [], unclear: []};
  if (LISTS.includes(question.type) === isList && kind !== 'ranking' && question.type !== 'ranking') return plan;
  const own = scopedName(question);
  for (const node of all(scopeOf(question) ?? root))
    for (const name of CONDITIONS.filter(one => typeof node.json[one] === 'string' && reads(node.json[one], own))) {
      const text = kind === 'ranking' || question.type === 'ranking' ? null : translated(node.json[name], own, isList);
      if (text !== null) plan.rewritten.push({node, name, text});
      else if (!asksOnlyWhether(node.json[name], own)) plan.unclear.push(node);
    }
  return plan;
}

const isSame = (a, b) => a.toLowerCase() === b.toLowerCase();

const reads = (text, name) => text.toLowerCase().includes(`{${name.toLowerCase()}}`);

/** Whether a condition asks of the question only whether it is answered. */
const asksOnlyWhether = (text, name) =>
  read(text)?.rows.every(row => !isSame(row.name, name) || takesNone(row.operator)) ?? false;

/** The condition for a list of answers instead of one, or the other way round; null if that can't be told. */
function translated(text, name, isList) {
  const parsed = read(text);
  if (!parsed) return null;
  const rows = parsed.rows.map(row => (isSame(row.name, name) ? compared(row, isList) : row));
  return rows.includes(null) ? null : (write({join: parsed.join, rows}) ?? null);
}

function compared(row, isList) {
  if (takesNone(row.operator)) return row;
  const [only, ...more] = [row.value].flat();
  if (!isList && row.operator === 'allof' && more.length === 0) return {...row, operator: '=', value: only};
  const operator = (isList ? TO_LIST : TO_ONE)[row.operator];
  return operator ? {...row, operator} : null;
}
