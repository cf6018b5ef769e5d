// Dialogs that create a survey, from a title or from a SurveyJS file.
import {api} from '../../ui/api.js';
import {openDialog} from '../../ui/dialog.js';
import {InputForm} from '../../ui/input-form.js';
import {html, nothing} from '../../ui/html.js';
import {language, t} from '../../ui/i18n.js';
import {once} from '../../ui/once.js';
import {price} from './costs.js';
import {errorsOf, faultOf} from './import-faults.js';
import {leftOut} from './left-out.js';
import {begin, templates} from './templates.js';
import {toEditor} from './to-editor.js';

/**
 * Creates a survey from a title, and opens it in the editor; or from a template.
 *
 * @param done async, called when one is published
 */
export function create(done) {
  openDialog(t('create.title'), ({update, close}) => {
    const offers = templates(update, template => {
      close();
      begin(template, done);
    });
    const cost = price(update);
    const send = once('create-survey');
    const form = new InputForm(update, async ({title}) =>
      toEditor(await send(api`surveys`, {definition: draft(title)}))
    );
    return () => html`<form @submit=${form}>
      <p class="soft">${t('create.lead')}</p>
      ${form.field({name: 'title', label: t('create.name'), at: '/definition/title', maxlength: 200})}
      ${cost()}${form.notice('/definition/title')}
      ${form.submit(t('create.submit'))}
    </form>${offers()}`;
  });
}

const draft = title => ({
  title,
  ...(language === 'en' ? {} : {locale: language}),
  elements: [{type: 'comment', name: 'question1', title: t('create.question')}],
});

/** Creates a survey from a file with a SurveyJS definition; errors are shown with their places. */
export function importFile() {
  openDialog(t('import.title'), ({update}) => {
    const cost = price(update);
    const send = once('import-survey');
    let broken = null;
    let errors = [];
    let definition;
    const form = new InputForm(update, async ({file}) => {
      const text = await file.text();
      errors = [];
      broken = await faultOf(text);
      if (broken !== null) return;
      definition = JSON.parse(text);
      try {
        toEditor(await send(api`surveys`, {definition}));
      } catch (problem) {
        if (problem.errors?.length > 0) errors = await errorsOf(definition, problem.errors);
        throw problem;
      }
    });
    const without = new InputForm(update, async () =>
      toEditor(await send(`${api`surveys`}?leaveOut=true`, {definition}))
    );
    return () => html`<form @submit=${form}>
      <p class="soft">${t('import.lead')}</p>
      <div class="field"><label for="file">${t('import.file')}</label>
        <input id="file" name="file" type="file" accept=".json,application/json" required></div>
      ${cost()}
      ${
        broken === null
          ? nothing
          : html`<div class="notice bad" role="alert"><p>${t('import.broken')}</p><p>${broken}</p></div>`
      }
      ${form.problem ? refusal(form.problem, errors) : nothing}
      ${form.submit(t('import.submit'))}
    </form>
    ${
      form.problem?.leftOut.length > 0
        ? html`<form class="notice" @submit=${without}>${leftOut(definition, form.problem.leftOut)}
      ${without.notice()}${without.submit(t('import.without'), 'button')}</form>`
        : nothing
    }`;
  });
}

const refusal = (problem, errors) => html`<div class="notice bad" role="alert"><p>${problem.text}</p>
  ${
    errors.length === 0
      ? nothing
      : html`<ul class="errors">${errors.map(
          ({pointer, text}) => html`<li><code>${pointer.replace(/^\/definition/, '') || '/'}</code> ${text}</li>`
        )}</ul>`
  }</div>`;
