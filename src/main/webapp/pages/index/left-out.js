// The parts of a definition that are left out, because this server does not support them.
import {html} from '../../ui/html.js';
import {has, t} from '../../ui/i18n.js';
import {isMap, label} from '../../form/text.js';
import {around, at} from '../edit/model/pointer.js';

const ROOT = '/definition';

/** @param parts as the server names them, {pointer, message} */
export const leftOut = (definition, parts) => html`<p>${t('left.lead', {n: parts.length})}</p>
  <ul class="left">${parts.map(
    ({pointer, code, message}) => html`<li>${named(definition, pointer.slice(ROOT.length))}
      <small>${has(`left.${code}`) ? t(`left.${code}`) : message}</small></li>`
  )}</ul>`;

function named(definition, pointer) {
  const part = at(definition, pointer);
  if (isMap(part) && part.type) return t('left.question', {title: titleOf(part), type: part.type});
  const owner = isMap(part) ? null : ownerOf(definition, around(pointer));
  return owner ? t('left.property', {title: owner, property: pointer.split('/').pop()}) : html`<code>${pointer}</code>`;
}

const titleOf = ({title, name = ''}) => label(title, document.documentElement.lang) ?? name;

/** The title of the nearest part around it that has one; null if there is none. */
function ownerOf(definition, pointer) {
  for (let here = pointer; here; here = around(here)) {
    const owner = at(definition, here);
    if (isMap(owner) && titleOf(owner)) return titleOf(owner);
  }
  return null;
}
