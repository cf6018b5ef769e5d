// What is done to a part of the page of respondents: it is edited, in its field or where it stands, or moved.
import {idOf} from '../../../form/view/form-view.js';
import {reveal} from '../outline/outline.js';
import {beside, move} from '../model/arrange.js';
import {parts} from '../model/item.js';
import {scopeOf} from '../model/names.js';
import {all, tree} from '../model/structure.js';

/** The lists that are drawn as choices; those of a matrix are its columns. */
const LISTS = ['choices', 'rateValues', 'columns'];

/**
 * Selects a part. Moves the focus to its field, unless it is a text that can be edited where it stands.
 *
 * @param picked {key: of a question, or null for the survey; page: whether it is about the page; property; choice: the
 *   value of a choice as a text, or undefined; isText: whether it is the text of this property or choice}
 * @return the field of such a text; null if there is none
 */
export function edit(work, {key, page, property, choice, isText}) {
  const root = tree(work);
  const node = page ? pageOf(root, work.selected) : key === null ? root : questionOf(root, key);
  if (!node) return null;
  work.selected = node.pointer;
  work.update();
  reveal();
  const ofChoice = choice === undefined ? null : fieldOfChoice(node, choice);
  const field = ofChoice ?? document.getElementById(idOf(`${node.pointer}/${property}`));
  const isKnown = (page || key === null || only(root, key)) && (choice === undefined || ofChoice);
  if (isText && isKnown && field && !field.matches(':disabled')) return field;
  (field ?? document.getElementById('properties')).focus();
  field?.select?.();
  return null;
}

/** Writes in a field as its author would, unless another tab has removed it. */
export function write(id, text) {
  const field = document.getElementById(id);
  if (!field) return;
  field.value = text;
  field.dispatchEvent(new Event('input', {bubbles: true}));
}

/** Moves a question to before or after another one; by their keys. */
export function moveBeside(work, {key, over, side}) {
  const root = tree(work);
  const node = only(root, key);
  const other = only(root, over);
  const place = node && other && beside(other, node, side);
  if (place) move(work, node, place);
}

const pageOf = (root, pointer) =>
  root.children.find(child => child.type === 'page' && `${pointer}/`.startsWith(`${child.pointer}/`));

const questionsOf = (root, key) =>
  all(root).filter(node => scopeOf(node) === null && [node.json.valueName, node.json.name].includes(key));

const questionOf = (root, key) => questionsOf(root, key)[0];

/** The question with this key; undefined if several share it, because it is not known which one is meant. */
const only = (root, key) => (questionsOf(root, key).length === 1 ? questionOf(root, key) : undefined);

function fieldOfChoice({pointer, json}, choice) {
  for (const list of LISTS.filter(name => Array.isArray(json[name]))) {
    const place = json[list].findIndex(item => String(parts(item).value) === choice);
    if (place >= 0) return document.getElementById(`${idOf(`${pointer}/${list}`)}-${place}`);
  }
  return null;
}
