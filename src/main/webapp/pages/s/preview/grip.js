// A handle in the corner of the question under the pointer, by which the question is dragged to another place.
import {drag, sideOf} from '../../../ui/drag.js';

export class Grip {
  /** Whether nothing can be moved. */
  isOff = false;
  #handle = document.createElement('span');
  #question = null;

  /**
   * @param questionAround element => the question that it belongs to, or null
   * @param pressed called before a drag
   * @param moved   (question, over: another one, side: "before" or "after" that)
   */
  constructor(main, questionAround, {pressed, moved}) {
    const questionAt = ({clientX, clientY}) => {
      const found = document.elementFromPoint(clientX, clientY);
      return found && questionAround(found);
    };
    const placeAt = event => {
      const row = questionAt(event);
      return row && row !== this.#question ? {row, side: sideOf(row, event)} : null;
    };
    Object.assign(this.#handle, {className: 'question-grip', textContent: '⠿', ariaHidden: 'true', hidden: true});
    document.body.append(this.#handle);
    main.addEventListener('pointerover', event => this.#show(questionAround(event.target)));
    this.#handle.addEventListener('pointerdown', press => {
      pressed();
      drag(press, placeAt, ({row, side}) => {
        moved(this.#question, row, side);
        this.#show(null);
      });
    });
  }

  #show(question) {
    this.#question = question;
    this.#handle.hidden = this.isOff || !question;
    if (!question) return;
    const {top, right} = question.getBoundingClientRect();
    Object.assign(this.#handle.style, {top: `${top + scrollY}px`, left: `${right + scrollX - 28}px`});
  }
}
