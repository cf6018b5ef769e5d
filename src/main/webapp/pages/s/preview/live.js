// The page in the editor, beside the fields for the selected part. It shows what is typed there; nothing is answered
// here, but what is clicked, or where Enter is pressed, is edited.
import {pathOf} from '../../../form/view/form-view.js';
import {use} from '../../../ui/i18n.js';
import {Filling} from '../filling.js';
import {look} from '../look.js';
import {tell} from './editor.js';

export const isLive = new URLSearchParams(location.search).has('live');

export class Live extends Filling {
  #selected = null;

  constructor(main) {
    super({main, form: null});
    for (const type of ['mousedown', 'click', 'keydown'])
      main.addEventListener(type, event => this.#pick(event), {capture: true});
  }

  /** Shows what the editor sends. */
  async show({form, language, seed, selected}) {
    document.documentElement.style.cssText = look(form);
    await use(language, true);
    this.form = form;
    try {
      this.open(null, 0, {language, seed});
      this.draw();
    } catch (e) {
      return tell({failed: e.message}); // an unfinished definition may be impossible to draw
    }
    this.#mark(selected);
  }

  submit() {}

  next() {}

  #mark(key) {
    this.main.querySelectorAll('[data-selected]').forEach(part => part.removeAttribute('data-selected'));
    const part = [...this.main.querySelectorAll('.question')].find(one => keyOf(one) === key);
    part?.setAttribute('data-selected', '');
    if (key !== this.#selected) part?.scrollIntoView({block: 'nearest'});
    this.#selected = key;
  }

  #pick(event) {
    if (event.type === 'keydown' && event.key !== 'Enter') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.type !== 'mousedown') tell({picked: pickedAt(event.target)});
  }
}

/** The outermost question around a place. */
function questionAround(place) {
  let found = null;
  for (let at = place.closest('.question'); at; at = at.parentElement.closest('.question')) found = at;
  return found;
}

/** The key of the answer to a question. */
function keyOf(question) {
  const id = question.id || question.querySelector('label[for]')?.htmlFor;
  return id ? pathOf(id)[0] : null;
}

/** What is at a place: {key, page, property, choice}, as the editor's edit() takes it. */
function pickedAt(place) {
  const question = questionAround(place);
  if (!question) {
    const isPage = place.closest('.answers') !== null;
    return {key: null, page: isPage, property: place.matches('.lead, .soft') ? 'description' : 'title'};
  }
  return {
    key: keyOf(question),
    property: place.closest('.hint') ? 'description' : 'title',
    choice: place.closest('.choice')?.querySelector('input')?.value,
  };
}
