// The structure of a definition: a tree of the survey, its pages, panels and questions, and their columns and items.
import {isMap} from '../../../form/text.js';
import {isIn} from './pointer.js';

/** By type of a node, the property with its children; an older name comes second. */
const LISTS = {
  page: ['elements', 'questions'],
  panel: ['elements', 'questions'],
  paneldynamic: ['templateElements', 'questions'],
  matrixdropdown: ['columns'],
  matrixdynamic: ['columns'],
  multipletext: ['items'],
};
/** By name of a list, the type of the nodes in it. Nodes in other lists have types of their own. */
const MEMBERS = {pages: 'page', columns: 'column', items: 'item'};
const FIXED = Object.values(MEMBERS);

function listOf(json, type) {
  if (type !== 'survey') return LISTS[type]?.find(name => name in json) ?? LISTS[type]?.[0] ?? null;
  return (
    [
      json.pages?.length > 0 && 'pages',
      'elements' in json && 'elements',
      'questions' in json && 'questions',
      'pages' in json && 'pages',
    ].find(Boolean) || 'elements'
  );
}

/** @returns {type, json, pointer, parent, list: the property with its children, or null; children} */
function node(json, pointer, type, parent) {
  const list = listOf(json, type);
  const self = {type, json, pointer, parent, list};
  const inner = Array.isArray(json[list]) ? json[list] : [];
  self.children = inner.flatMap((child, i) =>
    isMap(child) ? [node(child, `${pointer}/${list}/${i}`, MEMBERS[list] ?? child.type, self)] : []
  );
  return self;
}

export const tree = work => node(work.definition, '/definition', 'survey', null);

/** A node and all nodes below it, in the order of the definition. */
export const all = root => [root, ...root.children.flatMap(all)];

/** The innermost node that contains what a pointer refers to. */
export const nearest = (root, pointer) =>
  all(root)
    .filter(one => isIn(pointer, one.pointer))
    .at(-1) ?? root;

export const isElement = ({type}) => type !== 'survey' && !FIXED.includes(type);

/** Whether names in a node are in a scope of their own. */
export const isScope = ({type}) => ['paneldynamic', 'matrixdropdown', 'matrixdynamic', 'multipletext'].includes(type);

/** Whether a node has an answer. */
export const isQuestion = one => isElement(one) && !['panel', 'html', 'image'].includes(one.type);

/** Whether a node can be moved into a container. */
export function accepts(container, moved) {
  if (!container.list) return false;
  const member = MEMBERS[container.list];
  return member ? moved.type === member && (member === 'page' || container === moved.parent) : isElement(moved);
}

/** All places to which a node can be moved, {container, index without itself}, from the first to the last. */
export function places(container, moved) {
  const others = container.children.filter(child => child !== moved);
  const here = index => (accepts(container, moved) ? [{container, index}] : []);
  return [...others.flatMap((child, i) => [...here(i), ...places(child, moved)]), ...here(others.length)];
}

/** The next place for a node (by = 1), or the one before (-1); undefined if there is none. */
export function nextPlace(root, moved, by) {
  const found = places(root, moved);
  const now = found.findIndex(
    ({container, index}) => container === moved.parent && index === moved.parent.children.indexOf(moved)
  );
  return found[now + by];
}
