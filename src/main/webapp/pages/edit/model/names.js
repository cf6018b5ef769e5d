// The names of questions. They are the keys of the answers, and expressions refer to them.
import {isMap} from '../../../form/text.js';
import {all, isQuestion, isScope, tree} from './structure.js';

/** The nodes in the same scope, whose names must differ. */
function siblings(root, node) {
  const scope = scopeOf(node);
  return all(root).filter(other => other.type !== 'survey' && scopeOf(other) === scope);
}

/** The scope of a node's name: a dynamic panel, a matrix or a multiple text; null for the survey. */
export function scopeOf({parent}) {
  for (let outer = parent; outer; outer = outer.parent) if (isScope(outer)) return outer;
  return null;
}

/** By type of a scope, the prefix of names in expressions in it. */
const PREFIX = {paneldynamic: 'panel.', matrixdropdown: 'row.', matrixdynamic: 'row.', multipletext: ''};

/** The name of a node in expressions of its scope. */
export function scopedName(node) {
  const scope = scopeOf(node);
  return `${scope ? PREFIX[scope.type] : ''}${node.json.name}`;
}

export const isTaken = (root, node, name) =>
  siblings(root, node).some(other => other !== node && String(other.json.name).toLowerCase() === name.toLowerCase());

/** An unused name, such as question3. */
export function freshName(definition, stem) {
  const taken = new Set(all(tree({definition})).map(({json}) => String(json.name).toLowerCase()));
  let n = 1;
  while (taken.has(`${stem}${n}`)) n++;
  return `${stem}${n}`;
}

/** Renames a node, and updates the expressions that read it as {name}. */
export function rename(work, node, name) {
  const scope = scopeOf(node);
  const before = scopedName(node);
  const after = `${scope ? PREFIX[scope.type] : ''}${name}`;
  const limits = work.settings?.choiceLimits;
  work.change(() => {
    if (node.json.name && scope?.type !== 'multipletext') readAs(scope?.json ?? work.definition, before, after);
    if (!scope && limits && Object.hasOwn(limits, node.json.name))
      work.settings.choiceLimits = renamed(limits, node.json.name, name);
    if (scope?.json.keyName === node.json.name) scope.json.keyName = name;
    node.json.name = name;
  });
}

const renamed = (object, before, after) =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key === before ? after : key, value]));

/** Replaces {before} by {after} in all texts, also in paths such as {before.x}, ignoring case. */
export function readAs(json, before, after) {
  const pattern = new RegExp(`\\{${before.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?=[}.[]|-comment\\})`, 'gi');
  for (const [key, value] of Object.entries(json)) {
    if (typeof value === 'string') json[key] = value.replace(pattern, () => `{${after}`);
    else if (isMap(value) || Array.isArray(value)) readAs(value, before, after);
  }
}

/** The questions that a condition of this node may read, as elements with their names in that condition. */
export function readable(root, node) {
  const questions = all(root).filter(
    other => other.pointer !== node.pointer && (isQuestion(other) || other.type === 'column') && other.json.name
  );
  const scopes = new Set([null]);
  for (let scope = scopeOf(node); scope; scope = scopeOf(scope)) scopes.add(scope);
  return questions
    .filter(other => scopes.has(scopeOf(other)))
    .map(other => ({
      ...other.json,
      type: other.type === 'column' ? (other.json.cellType ?? 'dropdown') : other.json.type,
      name: scopedName(other),
    }));
}
