// Forms that call the API. They send one request at a time, are busy while they wait, and show errors at their fields.
import {html, nothing} from './html.js';
import {notice, say} from './notice.js';
import {t} from './i18n.js';

export class InputForm {
  busy = false;
  problem = null;

  /**
   * @param update draws the page again
   * @param send   async (values, form element) => sends the request; may throw a Problem
   */
  constructor(update, send) {
    Object.assign(this, {update, send});
  }

  /** Handles lit's @submit. A second click does nothing while the first one waits. */
  async handleEvent(event) {
    event.preventDefault();
    if (this.busy) return;
    const form = event.currentTarget;
    this.say({busy: true, problem: null});
    try {
      await this.send(Object.fromEntries(new FormData(form)), form);
      this.say({busy: false});
    } catch (problem) {
      const isProblem = problem.slug !== undefined;
      this.say({busy: false, problem: isProblem ? problem : null});
      if (!isProblem) throw problem;
      if (!form.isConnected) return say(problem.text); // its dialog was closed meanwhile
      form.querySelector('[aria-invalid=true]')?.focus();
    }
  }

  say(state) {
    Object.assign(this, state);
    this.update();
  }

  /** The notice of the problem; `shown` are the pointers whose errors are shown at their fields. */
  notice(...shown) {
    return notice(this.problem, shown);
  }

  submit(text, style = 'button main') {
    return html`<button class=${style} aria-disabled=${this.busy}>${this.busy ? t('form.wait') : text}</button>`;
  }

  /**
   * A labelled input.
   *
   * @param name of the input
   * @param at   pointer to its value in the request; "/name" unless given
   */
  field({
    name,
    label,
    at = `/${name}`,
    type = 'text',
    hint,
    value,
    autocomplete,
    required = true,
    minlength,
    maxlength,
    min,
    max,
    inputmode,
  }) {
    const error = this.problem?.at(at);
    const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ');
    return html`<div class="field">
      <label for=${name}>${label}</label>
      <input id=${name} name=${name} type=${type} value=${value ?? nothing} ?required=${required}
        autocomplete=${autocomplete ?? 'off'}
        minlength=${minlength ?? nothing} maxlength=${maxlength ?? nothing} min=${min ?? nothing} max=${max ?? nothing}
        inputmode=${inputmode ?? nothing} aria-describedby=${described || nothing}
        aria-invalid=${error ? 'true' : nothing}>
      ${hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : nothing}
      ${error ? html`<p class="error" id="${name}-error">${error}</p>` : nothing}
    </div>`;
  }
}
