// One page of a survey, with everything on it: what conditions may hide is edited, too.
import {isMap} from '../../../form/text.js';

const HIDING = [
  'visibleIf',
  'visible',
  'enableIf',
  'readOnly',
  'triggers',
  'choicesVisibleIf',
  'choicesEnableIf',
  'rowsVisibleIf',
  'columnsVisibleIf',
  'hideIfChoicesEmpty',
];

/** The definition with the page of a node only; with the first one, if the node is on none. */
export function onePage({definition}, node) {
  const {pages} = definition;
  const pageOf = one => (one.type === 'page' || !one.parent ? one : pageOf(one.parent));
  const page = pageOf(node).type === 'page' ? pageOf(node).json : pages?.[0];
  return open(page ? {...definition, pages: [page]} : definition);
}

/** The same JSON without what may hide a part of it. */
function open(json) {
  if (Array.isArray(json)) return json.map(open);
  if (!isMap(json)) return json;
  return Object.fromEntries(
    Object.entries(json)
      .filter(([name]) => !HIDING.includes(name))
      .map(([name, value]) => [name, open(value)])
  );
}
