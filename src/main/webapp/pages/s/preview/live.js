// The page in the editor, beside the fields for the selected part. It shows what is typed there; nothing is answered
// here, but what is clicked, or where Enter is pressed, is edited: a text where it stands, all else in its field.
import {pathOf} from '../../../form/view/form-view.js';
import {use} from '../../../ui/i18n.js';
import {Filling} from '../filling.js';
import {look} from '../look.js';
import {tell} from './editor.js';
import {Grip} from './grip.js';
import {Writing} from './writing.js';

export const isLive = new URLSearchParams(location.search).has('live');

/** The texts of the survey, of the page and of a question; what else is there has no text of its own. */
const TEXTS =
  '.head > h1, .head > .lead, .answers > h2, .answers > .soft, .asked, .question > .hint[id$="-about"]';

export class Live extends Filling {
  #selected = null;
  #grip;
  /** What was clicked last, and where: {place, x, y, n: how many clicks there were before}. */
  #clicked = {n: 0};
  /** The text that is being edited. */
  #writing = null;
  /** What the editor has sent last. */
  #latest;

  constructor(main) {
    super({main, form: null});
    this.#grip = new Grip(main, questionAround, {
      pressed: () => this.#writing?.end(),
      moved: (one, over, side) => tell({moved: {key: keyOf(one), over: keyOf(over), side}}),
    });
    for (const type of ['mousedown', 'click', 'keydown'])
      main.addEventListener(type, event => this.#pick(event), {capture: true});
  }

  /** Shows what the editor sends, after a text has been edited. */
  async show(shown) {
    this.#latest = shown;
    const {form, language, seed, selected, isFixed} = shown;
    document.documentElement.style.cssText = look(form);
    await use(language, true);
    if (this.#writing || shown !== this.#latest) return;
    this.form = form;
    this.#grip.isOff = isFixed;
    try {
      this.open(null, 0, {language, seed});
      this.draw();
    } catch (e) {
      return tell({failed: e.message}); // an unfinished definition may be impossible to draw
    }
    this.#mark(selected);
  }

  /** Edits the text that was clicked, unless something else has been clicked since. */
  write(text) {
    if (this.#writing || text.n !== this.#clicked.n || !this.#clicked.place.isConnected) return;
    this.#writing = new Writing(this.#clicked, text, () => {
      this.#writing = null;
      this.show(this.#latest);
    });
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
    if (this.#writing?.has(event.target)) return;
    if (event.type === 'keydown' && event.key !== 'Enter') return;
    event.preventDefault();
    event.stopPropagation();
    this.#writing?.end();
    if (event.type === 'mousedown') return;
    const place = event.type === 'click' ? textAt(event.target) : null;
    this.#clicked = {place, x: event.clientX, y: event.clientY, n: this.#clicked.n + 1};
    tell({picked: {...pickedAt(event.target), isText: place !== null, n: this.#clicked.n}});
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

/** The element with the text of the survey at a place; null if there is none, or it is in an inner question. */
function textAt(place) {
  if (place.closest('.question') !== questionAround(place)) return null;
  const ofChoice = place.closest('.choice')?.querySelector(':scope > span');
  return ofChoice ?? place.closest(TEXTS);
}
