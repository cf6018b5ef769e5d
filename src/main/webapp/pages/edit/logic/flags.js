// What is wrong with a rule: it can never be fulfilled, or not when its author may expect it.
import {isMap, isOn} from '../../../form/text.js';
import {takesNone} from '../conditions/operators.js';
import {question} from '../model/question-list.js';

/**
 * By kind:
 *
 *   {kind: 'never'}                   no answers fulfil it
 *   {kind: 'inside', node}            it is in this part, which is never shown
 *   {kind: 'no-choice', node, value}  it compares with what is no choice of this question
 *   {kind: 'later', node}             it reads a question on a later page
 *   {kind: 'unknown', names}          no question has these names
 */
export function flagsOf(rule, reach) {
  const {unknown} = rule;
  return [
    ...(unknown.length > 0 ? [{kind: 'unknown', names: unknown}] : []),
    ...noChoices(rule, reach),
    ...later(rule),
    ...never(rule, reach),
  ];
}

/** By property, what fulfils it. A question can be answered unless its condition is false. */
const HOLDS = {enableIf: (expression, scope) => !expression.isFalse(scope)};

function never(rule, reach) {
  const {node, property, item, text} = rule;
  if (!/If$|^triggers$/.test(property)) return [];
  if (!reach.isPossible(text, item ? undefined : HOLDS[property])) return [{kind: 'never'}];
  const outer = property === 'visibleIf' && !item ? hiddenAround(node, reach) : null;
  return outer ? [{kind: 'inside', node: outer}] : [];
}

/** The innermost part around a node that is never shown. */
function hiddenAround({parent}, reach) {
  for (let outer = parent; outer; outer = outer.parent) if (!reach.isShown(outer)) return outer;
  return null;
}

/** Values that the question has no choice for. Words for "Other" may be any text. */
function noChoices({parsed}, reach) {
  return (parsed?.rows ?? [])
    .filter(row => !takesNone(row.operator))
    .flatMap(row => {
      const node = reach.find(row.name);
      const choices = node ? question(node.json, reach.definition).choices : [];
      if (choices.length === 0 || isOn(node.json.showOtherItem ?? node.json.hasOther)) return [];
      if (!['=', '!=', 'contains', 'notcontains', 'anyof', 'allof', 'noneof'].includes(row.operator)) return [];
      return [row.value]
        .flat()
        .filter(value => !choices.some(choice => String(choice.value) === String(value)))
        .map(value => ({kind: 'no-choice', node, value: String(value)}));
    });
}

const pageOf = node => (node.type === 'page' ? node : node.parent ? pageOf(node.parent) : null);

function later({node, reads, trigger}) {
  const page = pageOf(node);
  if (!page || trigger) return [];
  const pages = page.parent.children;
  return reads
    .filter(one => pageOf(one) && isMap(one.json) && pages.indexOf(pageOf(one)) > pages.indexOf(page))
    .map(one => ({kind: 'later', node: one}));
}
