// What a definition is made of: the survey, its pages, panels and questions, and what is in those.
import {isMap} from '../../../form/text.js';
import {isIn} from './pointer.js';

/** By type, the list that holds what is in it; an older name comes second. */
const LISTS = {
  page: ['elements', 'questions'],
  panel: ['elements', 'questions'],
  paneldynamic: ['templateElements', 'questions'],
  matrixdropdown: ['columns'],
  matrixdynamic: ['columns'],
  multipletext: ['items'],
};
/** What is in a list of that name; in others are elements of types of their own. */
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

/** {type, json, pointer, parent, list: name of what holds its children, or null; children} */
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

/** A node and all below it, as they are read. */
export const all = root => [root, ...root.children.flatMap(all)];

/** The node that a pointer leads to, or into. */
export const nearest = (root, pointer) =>
  all(root)
    .filter(one => isIn(pointer, one.pointer))
    .at(-1) ?? root;

export const isElement = ({type}) => type !== 'survey' && !FIXED.includes(type);

/** Whether names in it are its own. */
export const isScope = ({type}) => ['paneldynamic', 'matrixdropdown', 'matrixdynamic', 'multipletext'].includes(type);

/** Whether an answer is given to it. */
export const isQuestion = one => isElement(one) && !['panel', 'html', 'image'].includes(one.type);

/** Whether a node of a type can stand in another one, and be moved there. */
export function accepts(container, moved) {
  if (!container.list) return false;
  const member = MEMBERS[container.list];
  return member ? moved.type === member && (member === 'page' || container === moved.parent) : isElement(moved);
}

/** Where a node can stand, {container, index without itself}, from the first place to the last. */
export function places(container, moved) {
  const others = container.children.filter(child => child !== moved);
  const here = index => (accepts(container, moved) ? [{container, index}] : []);
  return [...others.flatMap((child, i) => [...here(i), ...places(child, moved)]), ...here(others.length)];
}

/** The next place after the one where it stands, or before it (-1); undefined if there is none. */
export function nextPlace(root, moved, by) {
  const found = places(root, moved);
  const now = found.findIndex(({container, index}) => container === moved.parent && index === moved.parent.children.indexOf(moved));
  return found[now + by];
}
