// The survey as respondents see it, with the same renderer. Answers are not sent.
import {html} from '../../ui/html.js';
import {language, t} from '../../ui/i18n.js';
import {Filling} from '../s/filling.js';
import {look} from '../s/look.js';
import {paper} from '../s/paper.js';
import {copy} from './model/version.js';
import {words} from './model/words.js';

class Trial extends Filling {
  isDone = false;

  constructor(work, shown) {
    const {definition, settings} = copy(work);
    super({
      main: document.getElementById('main'),
      form: {...settings, title: words(work, definition.title), definition, gone: {}},
    });
    Object.assign(this, {work, shown});
    this.begin();
  }

  begin() {
    this.isDone = false;
    this.open(null, 0, {language: this.work.language ?? language, seed: this.work.id});
  }

  draw() {
    this.work.update();
  }

  submit() {
    this.isDone = this.isComplete();
    this.draw();
  }
}

let trial = null;

/** Starts anew when the questions have changed. */
export function previewTab(work) {
  const shown = JSON.stringify([work.definition, work.settings, work.language]);
  if (trial?.shown !== shown) trial = new Trial(work, shown);
  return trial.isDone ? done() : html`<p class="soft preview">${t('edit.preview')}</p>
    <div class="trial" .style=${look(work.settings)}>${paper(trial)}</div>`;
}

const done = () => html`<div class="card message" role="status"><p>${t('edit.preview-done')}</p>
  <p class="actions"><button type="button" class="button main" @click=${() => {
    trial.begin();
    trial.draw();
  }}>${t('edit.preview-again')}</button></p></div>`;
