// The properties of the selected node, and its actions.
import {html, noChange, nothing} from '../../../ui/html.js';
import {t} from '../../../ui/i18n.js';
import {keyed} from '../../../ui/keyed.js';
import {say} from '../../../ui/notice.js';
import {isMap, isSame} from '../../../form/text.js';
import {idOf} from '../../../form/view/form-view.js';
import {duplicate, move, remove} from '../model/arrange.js';
import {field, givenName} from './fields.js';
import {titleOf} from '../outline/outline.js';
import {restOf} from '../model/pointer.js';
import {nextPlace} from '../model/structure.js';
import {propertiesOf} from '../model/types.js';
import {typeOf} from '../retype/retype.js';
import {errorsIn, framed, isWrong} from './errors.js';

export function properties(work, root, node) {
  const groups = propertiesOf(node);
  const names = Object.values(groups).flat();
  const shown = [
    ...names.map(name => `${node.pointer}/${givenName(node, name)}`),
    ...node.children.map(({pointer}) => pointer),
    restOf(node.pointer),
  ];
  const own = errorsIn(work, node.pointer, shown);
  return html`<div class="properties card">
    <div class="toolbar"><div><h2 id="properties" tabindex="-1">${titleOf(work, node)}</h2>
      ${typeOf(work, node)}</div>
      ${node.type === 'survey' || work.isReadOnly ? nothing : toolbar(work, root, node)}</div>
    ${
      own.length > 0
        ? html`<div class="notice bad" tabindex="-1" aria-invalid="true">${own.map(text => html`<p>${text}</p>`)}</div>`
        : nothing
    }
    ${keyed(
      node.pointer,
      html`<fieldset class="plain-set" ?disabled=${work.isReadOnly}>
      ${groups.main.map(name => field(work, node, name))}
      ${['limits', 'conditions', 'more'].map(group => fold(work, node, group, groups[group] ?? []))}
    </fieldset>`
    )}</div>`;
}

/** A group of properties. It is closed at first if none of them is set or has an error. */
function fold(work, node, group, names) {
  const pointers = names.map(name => `${node.pointer}/${givenName(node, name)}`);
  const isUsed = names.some(name => name !== 'name' && givenName(node, name) in node.json);
  const isOpen = isUsed || pointers.some(pointer => errorsIn(work, pointer).length > 0);
  if (names.length === 0 && group !== 'more') return nothing;
  return html`<details class="fold" ?open=${isOpen ? true : noChange}><summary>${t(`group.${group}`)}</summary>
    ${names.map(name => field(work, node, name))}${group === 'more' ? rest(work, node) : nothing}</details>`;
}

const STRUCTURE = ['type', 'elements', 'questions', 'templateElements', 'pages', 'items'];

/** The properties without a field, as JSON. */
function rest(work, node) {
  const shown = Object.values(propertiesOf(node))
    .flat()
    .map(name => givenName(node, name));
  const isRest = name => !shown.includes(name) && !STRUCTURE.includes(name) && !(name === node.list);
  const others = Object.fromEntries(Object.entries(node.json).filter(([name]) => isRest(name)));
  const pointer = restOf(node.pointer);
  const id = idOf(pointer);
  const take = event => {
    const written = parsed(event.target.value);
    if (!written || Object.keys(written).some(name => !isRest(name)))
      return work.complain(pointer, t(written ? 'edit.rest-shown' : 'edit.rest-broken'));
    work.errors.delete(pointer);
    if (isSame(written, others)) return work.update();
    work.change(() => {
      Object.keys(others)
        .filter(name => !(name in written))
        .forEach(name => delete node.json[name]);
      Object.assign(node.json, written);
    });
  };
  const errors = work.errors.get(pointer) ?? [];
  return framed(
    {id, label: t('edit.rest'), hint: t('edit.rest-hint', {example: '{"valueName": "colour"}'}), errors},
    html`<textarea id=${id} class="source" rows="3" spellcheck="false"
    .value=${Object.keys(others).length > 0 ? JSON.stringify(others, null, 2) : ''} aria-invalid=${isWrong(errors)}
    aria-describedby="${id}-hint" @change=${take}></textarea>`
  );
}

/** The object in a text; null if there is none. */
function parsed(text) {
  try {
    const json = JSON.parse(text.trim() || '{}');
    return isMap(json) ? json : null;
  } catch {
    return null;
  }
}

function toolbar(work, root, node) {
  const title = titleOf(work, node);
  const step = by => {
    const next = nextPlace(root, node, by);
    if (!next) return;
    move(work, node, next);
    document.getElementById('said').textContent = t('edit.moved', {
      title,
      place: titleOf(work, next.container),
      n: next.index + 1,
    });
  };
  const drop = () => {
    remove(work, node);
    say(t('edit.deleted', {title}));
    document.getElementById('properties').focus();
  };
  const button = (what, text, action, isOff = false) => html`<button type="button" class="button" aria-disabled=${isOff}
    aria-label="${t(`edit.${what}`)}: ${title}" @click=${event => isOff || action(event)}>${text}</button>`;
  return html`<div class="actions">
    ${button('up', '↑', () => step(-1), !nextPlace(root, node, -1))}${button(
      'down',
      '↓',
      () => step(1),
      !nextPlace(root, node, 1)
    )}
    ${button('duplicate', t('edit.duplicate'), ({detail}) => {
      if (detail < 2) duplicate(work, node); // a double click is one copy
    })}${button(
      'delete',
      t('edit.delete'),
      drop
    )}</div>`;
}
