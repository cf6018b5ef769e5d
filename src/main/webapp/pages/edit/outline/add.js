// The dialog that adds a question or other element to a survey.
import {openDialog} from '../../../ui/dialog.js';
import {html, nothing} from '../../../ui/html.js';
import {has, t} from '../../../ui/i18n.js';
import {add} from '../model/arrange.js';
import {freshName} from '../model/names.js';
import {reveal} from './outline.js';
import {BEGIN, KINDS, OFFERED} from '../model/types.js';

/** Three texts for a new element, in the language of the page. */
export const begin = what => [1, 2, 3].map(n => t(`begin.${what}`, {n: String(n)}));

export function addQuestion(work) {
  openDialog(t('edit.add'), ({update, close}) => {
    let wanted = '';
    const take = kind => {
      const type = KINDS[kind] ?? kind;
      close();
      add(work, {
        type,
        name: freshName(work.definition, type === 'panel' ? 'panel' : 'question'),
        ...BEGIN[kind]?.(begin),
      });
      focusOnTitle();
    };
    const search = event => {
      wanted = event.target.value;
      update();
    };
    const takeBest = event => {
      event.preventDefault();
      const kinds = found(wanted).flatMap(([, all]) => all);
      const best = kinds.find(kind => contains(t(`type.${kind}`), wanted)) ?? kinds[0];
      if (best) take(best);
    };
    return () => html`<form role="search" @submit=${takeBest}>
        <input type="search" aria-label=${t('offer.find')} placeholder=${t('offer.find')} @input=${search}></form>
      <div class="offers">${found(wanted).map(
        ([group, kinds]) => html`<h3>${t(`offer.${group}`)}</h3>
      <ul>${kinds.map(
        kind => html`<li><button type="button" class="plain" aria-describedby="about-${kind}"
          @click=${() => take(kind)}>${t(`type.${kind}`)}</button>
        <span class="soft" id="about-${kind}">${t(`about.${kind}`)}</span></li>`
      )}</ul>`
      )}</div>
      <p role="status">${found(wanted).length === 0 ? t('offer.none') : nothing}</p>`;
  });
}

/** What is offered by these words, as [group, kinds]. */
function found(wanted) {
  const texts = kind => [t(`type.${kind}`), t(`about.${kind}`), has(`also.${kind}`) ? t(`also.${kind}`) : ''].join(' ');
  return Object.entries(OFFERED)
    .map(([group, kinds]) => [group, kinds.filter(kind => contains(texts(kind), wanted))])
    .filter(([, kinds]) => kinds.length > 0);
}

/** Whether a text contains all words. */
const contains = (text, words) =>
  words
    .toLowerCase()
    .split(/\s+/)
    .every(word => text.toLowerCase().includes(word));

/** Focuses the title of the selected element, so that the author can type it. */
export function focusOnTitle() {
  reveal();
  document.querySelector('.properties :is(input, textarea)')?.focus();
}
