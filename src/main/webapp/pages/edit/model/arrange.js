// Adds, moves, copies and deletes parts of a survey. Each action can be undone and selects its part.
import {isIn, place} from './pointer.js';
import {freshName, readAs} from './names.js';
import {accepts, all, isElement, isScope, tree} from './structure.js';

const pointerOf = (work, json) => all(tree(work)).find(node => node.json === json)?.pointer;

const listIn = ({json, list}) => (json[list] ??= []);

/** Adds an element after the selected one, or at the end of the selected group; if the survey has pages, to a page. */
export function add(work, json) {
  const root = tree(work);
  const {container, index} = placeFor(root, all(root).find(({pointer}) => pointer === work.selected) ?? root);
  work.change(() => {
    listIn(container).splice(index, 0, json);
    work.selected = pointerOf(work, json);
  });
}

function placeFor(root, selected) {
  const isGroup =
    ['page', 'panel', 'paneldynamic'].includes(selected.type) ||
    selected.list === 'elements' ||
    selected.list === 'questions';
  if (isGroup) return {container: selected, index: selected.children.length};
  if (isElement(selected)) return {container: selected.parent, index: place(selected.pointer) + 1};
  if (selected.type !== 'survey') return placeFor(root, selected.parent);
  const last = root.children.at(-1);
  return last ? {container: last, index: last.children.length} : {container: root, index: 0};
}

/** Adds a column to a matrix, or an item to a multiple text. */
export function addMember(work, container, json) {
  work.change(() => {
    listIn(container).push(json);
    work.selected = pointerOf(work, json);
  });
}

/** Adds a page after the selected one. Elements without a page become the first page. */
export function addPage(work) {
  const {definition} = work;
  work.change(() => {
    const {list} = tree(work);
    if (list !== 'pages') {
      definition.pages = [{name: freshName(definition, 'page'), elements: definition[list] ?? []}];
      delete definition[list];
    }
    const here = definition.pages.findIndex((page, i) =>
      `${work.selected ?? ''}/`.startsWith(`/definition/pages/${i}/`)
    );
    const made = {name: freshName(definition, 'page'), elements: []};
    definition.pages.splice(here < 0 ? definition.pages.length : here + 1, 0, made);
    work.selected = pointerOf(work, made);
  });
}

/** The place {container, index} before or after an element; null if the node can't be there. */
export function beside(over, node, side) {
  if (!over.parent || isIn(over.pointer, node.pointer) || !accepts(over.parent, node)) return null;
  const index = over.parent.children.filter(child => child !== node).indexOf(over);
  return {container: over.parent, index: side === 'before' ? index : index + 1};
}

export function move(work, {json, pointer, parent}, {container, index}) {
  work.change(() => {
    listIn(parent).splice(place(pointer), 1);
    listIn(container).splice(index, 0, json);
    work.selected = pointerOf(work, json);
  });
}

/** Copies an element. The copy has new names, and conditions in it refer to them. */
export function duplicate(work, {json, pointer, parent}) {
  const copy = structuredClone(json);
  work.change(() => {
    listIn(parent).splice(place(pointer) + 1, 0, copy);
    const node = all(tree(work)).find(one => one.json === copy);
    for (const one of inScope(node)) giveName(work, copy, one.json);
    work.selected = node.pointer;
  });
}

/** A node and the nodes in it whose names are in the same scope. */
const inScope = node => [node, ...(isScope(node) ? [] : node.children.flatMap(inScope))];

function giveName(work, copy, json) {
  const before = json.name;
  if (before === undefined) return;
  json.name = freshName(work.definition, before.replace(/\d+$/, ''));
  readAs(copy, before, json.name);
}

export function remove(work, {pointer, parent}) {
  work.change(() => {
    const list = listIn(parent);
    list.splice(place(pointer), 1);
    work.selected =
      list.length > 0
        ? `${parent.pointer}/${parent.list}/${Math.min(place(pointer), list.length - 1)}`
        : parent.pointer;
  });
}
