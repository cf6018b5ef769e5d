// Leads from a part of the page of respondents to its field.
import {idOf} from '../../../form/view/form-view.js';
import {reveal} from '../outline/outline.js';
import {parts} from '../model/item.js';
import {scopeOf} from '../model/names.js';
import {all, tree} from '../model/structure.js';

const LISTS = ['choices', 'rateValues', 'rows', 'columns'];

/**
 * @param picked {key: of a question, or null for the survey; page: whether it is about the page; property; choice: the
 *   value of a choice as a text, or undefined}
 */
export function edit(work, {key, page, property, choice}) {
  const root = tree(work);
  const node = page ? pageOf(root, work.selected) : key === null ? root : questionOf(root, key);
  if (!node) return;
  work.selected = node.pointer;
  work.update();
  reveal();
  const ofChoice = choice === undefined ? null : fieldOfChoice(node, choice);
  const field = ofChoice ?? document.getElementById(idOf(`${node.pointer}/${property}`));
  (field ?? document.getElementById('properties')).focus();
  field?.select?.();
}

const pageOf = (root, pointer) =>
  root.children.find(child => child.type === 'page' && `${pointer}/`.startsWith(`${child.pointer}/`));

const questionOf = (root, key) =>
  all(root).find(node => scopeOf(node) === null && [node.json.valueName, node.json.name].includes(key));

function fieldOfChoice({pointer, json}, choice) {
  for (const list of LISTS.filter(name => Array.isArray(json[name]))) {
    const place = json[list].findIndex(item => String(parts(item).value) === choice);
    if (place >= 0) return document.getElementById(`${idOf(`${pointer}/${list}`)}-${place}`);
  }
  return null;
}
