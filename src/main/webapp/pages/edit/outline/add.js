// The dialog that adds a question or other element to a survey.
import {openDialog} from '../../../ui/dialog.js';
import {html} from '../../../ui/html.js';
import {t} from '../../../ui/i18n.js';
import {add} from '../model/arrange.js';
import {freshName} from '../model/names.js';
import {reveal} from './outline.js';
import {BEGIN, OFFERED} from '../model/types.js';

/** Three texts for a new element, in the language of the page. */
const begin = what => [1, 2, 3].map(n => t(`begin.${what}`, {n: String(n)}));

export function addQuestion(work) {
  openDialog(t('edit.add'), ({close}) => {
    const take = type => {
      close();
      add(work, {
        type,
        name: freshName(work.definition, type === 'panel' ? 'panel' : 'question'),
        ...BEGIN[type]?.(begin),
      });
      focusOnTitle();
    };
    return () =>
      html`<div class="offers">${Object.entries(OFFERED).map(
        ([group, types]) => html`<h3>${t(`offer.${group}`)}</h3>
      <ul>${types.map(
        type => html`<li><button type="button" class="plain" aria-label=${t(`type.${type}`)}
          aria-describedby="about-${type}"
          @click=${() => take(type)}>
        <strong>${t(`type.${type}`)}</strong><span class="soft"
          id="about-${type}">${t(`about.${type}`)}</span></button></li>`
      )}</ul>`
      )}</div>`;
  });
}

/** Focuses the title of the selected element, so that the author can type it. */
export function focusOnTitle() {
  reveal();
  document.querySelector('.properties :is(input, textarea)')?.focus();
}
