// The rules of a survey: what depends on which answers.
import {expressionOf} from '../../../form/triggers.js';
import {isMap} from '../../../form/text.js';
import {expressionIn, read, unknownNames} from '../conditions/expressions.js';
import {parts} from '../model/item.js';
import {scopedName} from '../model/names.js';
import {all, tree} from '../model/structure.js';
import {flagsOf} from './flags.js';
import {Reach} from './reach.js';

const PROPERTIES = [
  'visibleIf',
  'enableIf',
  'requiredIf',
  'choicesVisibleIf',
  'choicesEnableIf',
  'rowsVisibleIf',
  'columnsVisibleIf',
  'expression',
  'defaultValueExpression',
  'setValueIf',
  'setValueExpression',
  'resetValueIf',
];
const LISTS = ['choices', 'rows', 'columns'];

/**
 * The rules in the order of the survey:
 *
 *   {node, property, pointer, text}   what says it, and where
 *   {item}                            the value of the choice, row or column that it is about, if it is about one
 *   {trigger}                         the trigger that it is, if it is one
 *   {parsed}                          its rows, as read() gives them; null if there is no such form
 *   {reads}                           the nodes whose answers it reads
 *   {flags}                           what is wrong, see flagsOf()
 */
export function rulesOf(work) {
  const root = tree(work);
  const named = all(root).filter(({json}) => typeof json.name === 'string');
  const computed = [
    ...list(work.definition.calculatedValues).map(({name}) => String(name)),
    ...Object.keys(work.definition.variables ?? {}),
  ];
  const reach = new Reach(root);
  return [...all(root).flatMap(rulesIn), ...triggersIn(root)].map(rule => {
    const expression = expressionIn(rule.text);
    const names = [...(expression?.names ?? [])];
    const whole = {
      ...rule,
      parsed: read(rule.text),
      reads: [...new Set(names.map(name => named.find(node => isNamed(node, name))))].filter(
        node => node && node !== rule.node
      ),
      unknown: expression === null ? [] : unknownNames(rule.text, [...named.map(scopedName), ...computed]),
    };
    return {...whole, flags: flagsOf(whole, reach)};
  });
}

const list = json => (Array.isArray(json) ? json.filter(isMap) : []);

/** Whether a name in an expression is the node, or leads into its answer. */
function isNamed(node, name) {
  const own = scopedName(node).toLowerCase();
  const asked = name.toLowerCase().replace(/-comment$/, '');
  return asked === own || asked.startsWith(`${own}.`) || asked.startsWith(`${own}[`);
}

/** The texts of a node that are expressions. */
function rulesIn(node) {
  const {json, pointer} = node;
  const own = PROPERTIES.filter(name => isText(json[name])).map(name => ({
    node,
    property: name,
    pointer: `${pointer}/${name}`,
    text: json[name],
  }));
  const inner = LISTS.filter(name => name !== node.list && Array.isArray(json[name])).flatMap(name =>
    json[name].flatMap((item, i) =>
      ['visibleIf', 'enableIf']
        .filter(property => isMap(item) && isText(item[property]))
        .map(property => ({
          node,
          property,
          item: parts(item),
          pointer: `${pointer}/${name}/${i}/${property}`,
          text: item[property],
        }))
    )
  );
  return [...own, ...inner];
}

const isText = value => typeof value === 'string' && value.trim() !== '';

/** The triggers of the survey; those without a condition always act. */
const triggersIn = root =>
  list(root.json.triggers).map((trigger, i) => ({
    node: root,
    property: 'triggers',
    trigger,
    pointer: `/definition/triggers/${i}`,
    text: String(expressionOf(trigger) ?? ''),
  }));
