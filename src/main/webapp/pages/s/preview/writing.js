// A text of the survey that is edited where respondents read it. Each change goes to the field of the editor.
import {tell} from './editor.js';

export class Writing {
  #place;
  #nodes;
  #hasLines;
  #ended;

  /**
   * @param clicked {place: the element with the text, x, y: where it was clicked}
   * @param text    as it is in its field; empty if respondents see another one in its place
   * @param ended   called once, with the element as it was before
   */
  constructor({place, x, y}, {text, label, hasLines}, ended) {
    const seen = place.innerText;
    this.#place = place;
    this.#nodes = [...place.childNodes];
    this.#hasLines = hasLines;
    this.#ended = ended;
    place.replaceChildren(text || seen);
    place.classList.add('writing');
    place.setAttribute('contenteditable', 'plaintext-only');
    if (!place.isContentEditable) place.setAttribute('contenteditable', 'true');
    place.role = 'textbox';
    place.ariaLabel = label;
    for (const type of ['input', 'keydown', 'click', 'blur']) place.addEventListener(type, this);
    place.focus();
    select(place, text && document.caretRangeFromPoint?.(x, y));
  }

  has(element) {
    return this.#place.contains(element);
  }

  handleEvent(event) {
    const isComposing = event.isComposing || event.keyCode === 229; // Safari's last key of a syllable has only the code
    const isLast = !isComposing && (event.key === 'Escape' || (event.key === 'Enter' && !this.#hasLines));
    if (event.type === 'input') tell({written: this.#text});
    else if (event.type === 'click') event.preventDefault(); // else its label would move the focus
    else if (event.type === 'blur') this.end();
    else if (isLast) {
      event.preventDefault();
      this.#place.blur();
    }
  }

  get #text() {
    const text = this.#place.innerText.replace(/\n$/, '');
    return this.#hasLines ? text : text.replace(/\s*\n\s*/g, ' ');
  }

  end() {
    const place = this.#place;
    for (const type of ['input', 'keydown', 'click', 'blur']) place.removeEventListener(type, this);
    for (const name of ['contenteditable', 'role', 'aria-label']) place.removeAttribute(name);
    place.classList.remove('writing');
    place.replaceChildren(...this.#nodes); // which the page draws again
    this.#ended();
  }
}

/** Puts the caret where the text was clicked, or selects all of it. @param caret null if that is not known */
function select(place, caret) {
  const selection = getSelection();
  if (caret && place.contains(caret.startContainer)) selection.collapse(caret.startContainer, caret.startOffset);
  else selection.selectAllChildren(place);
}
