// The dialog with all texts that answer a question, which can be searched.
import {api} from '../../ui/api.js';
import {openDialog} from '../../ui/dialog.js';
import {html, nothing} from '../../ui/html.js';
import {InputForm} from '../../ui/input-form.js';
import {day, moment, t} from '../../ui/i18n.js';
import {PagedList} from '../../ui/paged-list.js';
import {written} from './dates.js';

/**
 * @param survey of the API
 * @param asked  the question, of the form
 * @param title  of the question
 */
export function allTexts(survey, {json}, title) {
  openDialog(title, ({update}) => {
    let list = null;
    const form = new InputForm(update, ({words}) => find(words));
    find().catch(problem => form.say({problem}));

    async function find(words) {
      const query = {question: json.name, ...(words && {search: words})};
      const found = new PagedList(api`surveys/${survey.id}/texts`, {query, update});
      await found.reload();
      list = found;
      update();
    }

    const time = survey.settings.anonymous ? day : moment;
    const item = ({response, submittedAt, text}) => html`<li>${written(text, json.inputType)}<a class="soft"
      href="?response=${encodeURIComponent(response)}">${time(submittedAt)}</a></li>`;
    return () => html`<form role="search" @submit=${form}>
        <div class="field"><label for="words">${t('texts.search')}</label>
          <input id="words" name="words" type="search" maxlength="200" autofocus></div>
        ${form.notice()}<p class="actions">${form.submit(t('texts.find'), 'button')}</p></form>
      ${list ? found(list, item) : nothing}`;
  });
}

const found = (list, item) => html`
  <p role="status" class=${list.items.length > 0 ? 'unseen' : ''}>${
    list.items.length > 0 ? t('texts.shown', {n: list.items.length}) : t('texts.none')
  }</p>
  <ul class="texts">${list.items.map(item)}</ul>${list.more(t('list.more'))}`;
