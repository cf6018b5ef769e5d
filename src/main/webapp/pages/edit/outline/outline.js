// The outline of the survey: its pages, panels and questions, which can be selected and dragged.
import {html, nothing} from '../../../ui/html.js';
import {drag} from '../../../ui/drag.js';
import {has, t} from '../../../ui/i18n.js';
import {move} from '../model/arrange.js';
import {nearest} from '../model/structure.js';
import {words} from '../model/words.js';
import {placeAt} from './drop.js';

/** The label of a node in the outline. */
export function titleOf(work, {type, json}) {
  const text =
    type === 'html'
      ? plain(words(work, json.html))
      : words(work, json.title) || words(work, json.text) || words(work, json.altText);
  return text || json.name || typeName(type);
}

/** The name of a type for people; for an unsupported type, its name in the definition. */
export const typeName = type => (has(`type.${type}`) ? t(`type.${type}`) : String(type));

const plain = html =>
  html
    .replace(/<\/?(?:p|div|br|h\d|[uo]l|li|t[rdh])\b[^>]*>/gi, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 80);

export function outline(work, root, selected) {
  const invalid = new Set([...work.errors.keys()].map(pointer => nearest(root, pointer).pointer));
  return html`<ul class="tree">${row({work, root, selected, invalid}, root)}</ul>`;
}

function row(context, node) {
  const {work, root, selected, invalid} = context;
  const {pointer, type, json, children} = node;
  const press = pressed =>
    drag(
      pressed,
      event => placeAt(root, node, event),
      place => move(work, node, place)
    );
  return html`<li><div class="entry" data-at=${pointer} data-type=${type}>
      ${
        type === 'survey' || work.isReadOnly
          ? nothing
          : html`<span class="grip" aria-hidden="true" @pointerdown=${press}>⠿</span>`
      }
      <button type="button" class="plain" aria-current=${pointer === selected.pointer ? 'true' : nothing}
        @click=${() => select(work, pointer)}>
        <span class="title">${titleOf(work, node)}${
          json.isRequired ? html`<span class="needed" aria-hidden="true"> *</span>` : nothing
        }</span>
        <small>${typeName(type)}${json.visibleIf ? html` · ${t('edit.conditional')}` : nothing}</small>
        ${invalid.has(pointer) ? errorMark() : nothing}</button></div>
    ${children.length > 0 ? html`<ul>${children.map(child => row(context, child))}</ul>` : nothing}</li>`;
}

const errorMark = () =>
  html`<span class="error-mark"><span aria-hidden="true">!</span><span
    class="unseen">${t('edit.has-errors')}</span></span>`;

export function select(work, pointer) {
  work.selected = pointer;
  work.update();
  reveal();
  document.getElementById('properties').focus();
}

/** If the outline has its own scroll bar, scrolls it to the selected row. */
export function reveal() {
  const row = document.querySelector('.entry:has([aria-current])');
  const tree = row?.closest('.tree');
  if (tree?.scrollHeight > tree?.clientHeight) row.scrollIntoView({block: 'nearest'});
}
