// The tab with the questions of the survey: the outline, and the properties of the selected node.
import {html, nothing} from '../../ui/html.js';
import {t} from '../../ui/i18n.js';
import {addQuestion, focusOnTitle} from './outline/add.js';
import {addMember, addPage} from './model/arrange.js';
import {freshName} from './model/names.js';
import {outline} from './outline/outline.js';
import {properties} from './properties/properties.js';
import {livePreview} from './live/live-preview.js';
import {nearest, tree} from './model/structure.js';
import {languages, ownTag} from './model/words.js';

export function questionsTab(work) {
  const root = tree(work);
  const selected = nearest(root, work.selected ?? firstQuestion(root).pointer);
  work.selected = selected.pointer;
  return html`<div class="parts">
    <div class="outline" id="outline" tabindex="-1">${languageOf(work)}${outline(work, root, selected)}${
      work.isReadOnly ? nothing : adding(work, selected)
    }</div>
    <div>${properties(work, root, selected)}
      <p class="back"><button type="button" class="button"
        @click=${() => document.querySelector('.entry [aria-current]').focus()}>${t('edit.back')}</button></p></div>
    ${livePreview(work, selected)}
    <p class="unseen" id="said" role="status"></p></div>`;
}

const firstQuestion = root => root.children[0]?.children[0] ?? root.children[0] ?? root;

/** By the list of a matrix or a multiple text, the stem of the names of what is added to it. */
const MEMBERS = {columns: 'column', items: 'text'};

function adding(work, selected) {
  const owner = [selected, selected.parent].find(node => node?.list in MEMBERS);
  const member = MEMBERS[owner?.list];
  const addTo = () => {
    addMember(work, owner, {name: freshName(work.definition, member)});
    focusOnTitle();
  };
  const addToText = member === 'column' ? t('edit.add-column') : t('edit.add-item');
  return html`<p class="actions">
    <button type="button" class="button main" @click=${() => addQuestion(work)}>${t('edit.add')}</button>
    ${member ? html`<button type="button" class="button" @click=${addTo}>${addToText}</button>` : nothing}
    <button type="button" class="button" @click=${() => {
      addPage(work);
      focusOnTitle();
    }}>${t('edit.add-page')}</button></p>`;
}

function languageOf(work) {
  const nameOf = new Intl.DisplayNames(document.documentElement.lang, {type: 'language', fallback: 'code'});
  const call = tag => {
    try {
      return nameOf.of(tag);
    } catch {
      return tag;
    }
  };
  return html`<div class="field language"><label for="language">${t('edit.language')}</label><select id="language"
    @change=${event => work.speak(event.target.value || null)}>
    <option value="" .selected=${!work.language}>${call(ownTag(work))}</option>
    ${languages(work).map(
      tag => html`<option value=${tag}
      .selected=${tag === work.language}>${call(tag)}</option>`
    )}</select></div>`;
}
