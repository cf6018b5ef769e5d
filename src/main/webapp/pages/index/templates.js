// Templates: surveys to begin with. templates.json has them in several languages; a new survey has the reader's.
import {api, get} from '../../ui/api.js';
import {openDialog} from '../../ui/dialog.js';
import {html, nothing} from '../../ui/html.js';
import {language, t} from '../../ui/i18n.js';
import {InputForm} from '../../ui/input-form.js';
import {once} from '../../ui/once.js';
import {isMap, label} from '../../form/text.js';
import {all as nodesOf, isQuestion, tree} from '../edit/model/structure.js';
import {show} from './actions.js';
import {price} from './costs.js';
import {open} from './publish.js';
import {toEditor} from './to-editor.js';

/**
 * A function that gives the templates to choose from. They are not there until they are loaded, nor if that fails: a
 * survey can be begun without one.
 *
 * @param choose called with the one that was clicked
 */
export function templates(update, choose) {
  let all = [];
  get('/templates.json').then(
    loaded => {
      all = loaded.map(inLanguage);
      update();
    },
    problem => {
      if (problem.slug === undefined) throw problem;
    }
  );
  return () =>
    all.length === 0
      ? nothing
      : html`<div class="offers"><h3>${t('templates.title')}</h3><ul>${all.map(template => {
          const {about, definition} = template;
          return html`<li><button type="button" class="plain" @click=${() => choose(template)}>
          <strong>${definition.title}</strong><span class="soft">${about}</span></button></li>`;
        })}</ul></div>`;
}

/** The same JSON with each text in the reader's language only. */
function inLanguage(json) {
  if (Array.isArray(json)) return json.map(inLanguage);
  if (!isMap(json)) return json;
  if ('default' in json) return label(json, language);
  return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, inLanguage(value)]));
}

/**
 * Shows what a template asks, and makes a survey of it, which is published at once or edited first.
 *
 * @param done async, called when it is published
 */
export function begin({name, about, definition, settings}, done) {
  const send = once(`template-${name}`);
  const create = () => send(api`surveys`, {definition: inOwnLanguage(definition), settings});
  openDialog(definition.title, ({update, close}) => {
    const cost = price(update);
    const publishing = new InputForm(update, async () => {
      const {id} = await create();
      await open(id, close, () => show(done));
    });
    const editing = new InputForm(update, async () => toEditor(await create()));
    return () => html`<p class="soft">${about}</p>
      <ol class="asked">${questions(definition).map(({title}) => html`<li>${title}</li>`)}</ol>
      ${cost()}${publishing.notice()}${editing.notice()}
      <div class="actions"><form @submit=${editing}>${editing.submit(t('templates.edit'), 'button')}</form>
        <form @submit=${publishing}>${publishing.submit(t('templates.publish'))}</form></div>`;
  });
}

const inOwnLanguage = definition => (language === 'en' ? definition : {...definition, locale: language});

const questions = definition =>
  nodesOf(tree({definition}))
    .filter(isQuestion)
    .map(({json}) => json);
