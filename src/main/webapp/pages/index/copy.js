// The dialog that copies a survey, under another title.
import {api, get} from '../../ui/api.js';
import {openDialog} from '../../ui/dialog.js';
import {html} from '../../ui/html.js';
import {t} from '../../ui/i18n.js';
import {InputForm} from '../../ui/input-form.js';
import {once} from '../../ui/once.js';
import {withWords} from '../edit/model/words.js';
import {price} from './costs.js';
import {toEditor} from './to-editor.js';

const LONGEST_TITLE = 200;

/** Makes a draft with the same questions and settings, except the times, and opens it in the editor. */
export function copy({id, title}) {
  const name = title || t('surveys.untitled');
  const send = once(`copy-${id}`);
  openDialog(t('action.copy'), ({update, close}) => {
    let proposed = copyTitle(name, []);
    get(`${api`surveys`}?limit=100`).then(
      ({items}) => {
        proposed = copyTitle(
          name,
          items.map(survey => survey.title)
        );
        update();
      },
      problem => {
        if (problem.slug === undefined) throw problem;
      }
    );
    const cost = price(update);
    const form = new InputForm(update, async written => {
      const {definition, settings} = await get(api`surveys/${id}`);
      const called = withWords({definition, language: null}, definition.title, written.title);
      toEditor(
        await send(api`surveys`, {
          definition: {...definition, title: called},
          settings: {...settings, opensAt: null, closesAt: null},
        })
      );
    });
    return () => html`<form @submit=${form}>
      <p><strong>${name}</strong></p><p>${t('confirm.copy')}</p>
      ${form.field({
        name: 'title',
        label: t('copy.title'),
        at: '/definition/title',
        value: proposed,
        maxlength: LONGEST_TITLE,
      })}
      ${cost()}${form.notice('/definition/title')}
      <p class="actions"><button type="button" class="button" @click=${close}>${t('form.cancel')}</button>
        ${form.submit(t('action.copy'))}</p>
    </form>`;
  });
}

/**
 * The title of a copy that no survey has yet: "Copy of Lunch", then "Copy of Lunch (2)". A copy of a copy is another
 * copy of the original.
 *
 * @param taken titles
 */
export function copyTitle(title, taken) {
  const [before, after] = t('copy.of', {title: '\n'}).split('\n');
  const plain = title.replace(/ \(\d+\)$/, '');
  const isCopy = plain.startsWith(before) && plain.endsWith(after) && plain.length > before.length + after.length;
  const original = isCopy ? plain.slice(before.length, plain.length - after.length) : title;
  const named = n => {
    const number = n > 1 ? ` (${n})` : '';
    const room = LONGEST_TITLE - before.length - after.length - number.length;
    return `${t('copy.of', {title: original.slice(0, room).trimEnd()})}${number}`;
  };
  let n = 1;
  while (taken.includes(named(n))) n++;
  return named(n);
}
