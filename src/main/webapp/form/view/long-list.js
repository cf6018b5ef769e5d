// A list of choices. Of a long one, the first choices are shown, and a search finds the others.
import {html, nothing} from '../../ui/html.js';
import {t} from '../../ui/i18n.js';

/** How many choices are shown without a search, and how many of a longer list. */
const [MOST, FIRST] = [20, 10];

/** Without accents and capitals. A Korean syllable is found by its first letters, too. */
const plain = text =>
  String(text)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase();

/**
 * @param all  the states of the choices
 * @param draw draws one of them
 */
export function list(view, question, scope, all, draw) {
  if (all.length <= MOST) return html`<div class="choices">${all.map(draw)}</div>`;
  const search = view.searchIn(question, scope);
  // What was picked stays where it is, also when it is no longer picked.
  all.filter(({isPicked}) => isPicked).forEach(({choice}) => search.picked.add(choice));
  const isFound = ({text}, i) =>
    search.words ? plain(text).includes(plain(search.words)) : search.isWhole || i < FIRST;
  const found = all.filter(isFound);
  const shown = all.filter((state, i) => isFound(state, i) || state.choice.added || search.picked.has(state.choice));
  const change = changes => {
    Object.assign(search, changes);
    view.redraw();
  };
  const showAll = ({target}) => {
    const box = target.closest('.question');
    change({isWhole: true});
    box.querySelectorAll('.choices input')[FIRST].focus();
  };
  return html`<input type="search" class="search" aria-label=${t('answer.search', {n: all.length})}
      placeholder=${t('answer.search', {n: all.length})} autocomplete="off" .value=${search.words}
      @input=${event => change({words: event.target.value.trim()})}>
    <p class="unseen" role="status">${
      search.words ? t('answer.found', {n: found.length, all: all.length}) : nothing
    }</p>
    <div class="choices">${shown.map(draw)}</div>
    ${search.words && found.length === 0 ? html`<p class="hint">${t('answer.found-none')}</p>` : nothing}${
      search.words || search.isWhole
        ? nothing
        : html`<button type="button" class="button all" @click=${showAll}>${t('answer.show-all', {
            n: all.length,
          })}</button>`
    }`;
}
