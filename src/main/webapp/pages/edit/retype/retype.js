// The list that makes a question one of another type, in place. What is lost is said before.
import {openDialog} from '../../../ui/dialog.js';
import {html, nothing} from '../../../ui/html.js';
import {has, t} from '../../../ui/i18n.js';
import {begin} from '../outline/add.js';
import {titleOf, typeName} from '../outline/outline.js';
import {tree} from '../model/structure.js';
import {adapted} from './adapted.js';
import {asKind, kindOf, kindsLike} from './kinds.js';

/** The type of a node; a list if it can become another. */
export function typeOf(work, node) {
  const kind = kindOf(node.json);
  const kinds = work.isReadOnly || node.json.type !== node.type ? [] : kindsLike(kind);
  if (kinds.length === 0) return html`<p class="soft">${typeName(node.type)}</p>`;
  const choose = ({target}) => {
    const wanted = target.value;
    target.value = kind; // until it is changed
    retype(work, node, wanted);
  };
  return html`<label class="kind"><span class="unseen">${t('retype.type')}</span>
    <select id="kind" @change=${choose}>${kinds.map(
      one => html`<option value=${one} .selected=${one === kind}>${typeName(one)}</option>`
    )}</select></label>`;
}

function retype(work, node, kind) {
  const {json, lost} = asKind(node.json, kind, begin);
  const conditions = adapted(tree(work), node, kind);
  const change = () =>
    work.change(() => {
      Object.keys(node.json).forEach(name => delete node.json[name]);
      Object.assign(node.json, json);
      conditions.rewritten.forEach(({node: {json: reader}, name, text}) => (reader[name] = text));
    });
  if (lost.length + conditions.unclear.length === 0) return change();
  openDialog(t('retype.title', {type: typeName(kind)}), ({close}) => () => {
    const agree = event => {
      event.preventDefault();
      close();
      change();
    };
    return html`<form @submit=${agree}><p><strong>${titleOf(work, node)}</strong></p>
      ${list(t('retype.lost'), lost.map(nameOf))}
      ${list(
        t('retype.unclear'),
        [...new Set(conditions.unclear)].map(reader => titleOf(work, reader))
      )}
      <p>${t('retype.undo')}</p>
      <p class="actions"><button type="button" class="button" @click=${close}>${t('form.cancel')}</button>
        <button class="button main">${t('retype.change')}</button></p></form>`;
  });
}

const nameOf = property => (has(`prop.${property}`) ? t(`prop.${property}`) : property);

const list = (lead, texts) =>
  texts.length === 0 ? nothing : html`<p>${lead}</p><ul>${texts.map(text => html`<li>${text}</li>`)}</ul>`;
