// Places per choice: how often each choice of a question can be picked.
import {step} from '../../../form/json-pointer.js';
import {html, nothing} from '../../../ui/html.js';
import {t} from '../../../ui/i18n.js';
import {isCount} from '../model/rules.js';

/** @param questions from questionsOf() */
export function places(work, questions) {
  const limits = work.settings.choiceLimits ?? {};
  const choosable = questions.filter(({choices}) => choices.length > 0);
  const lost = Object.keys(limits).filter(name => !choosable.some(question => question.name === name));
  return html`<h2>${t('settings.places')}</h2><p class="hint">${t('settings.places-hint')}</p>
    ${choosable.length + lost.length === 0 ? html`<p class="soft">${t('settings.places-none')}</p>` : nothing}
    ${errors(work, '').map(error => html`<p class="error">${error}</p>`)}
    ${lost.map(name => gone(work, name, t('settings.places-gone', {name})))}
    ${choosable.map((question, i) =>
      limited(
        work,
        question,
        i,
        choosable.filter(({name}) => name === question.name)
      )
    )}`;
}

const errors = (work, at) => work.errors.get(`/settings/choiceLimits${at}`) ?? [];

/** @param same the questions with this name, which share their limits */
function limited(work, {name, title, choices}, i, same) {
  const own = work.settings.choiceLimits?.[name] ?? {};
  const all = choices.map(choice => ({value: String(choice.value), title: choice.title}));
  const lost = Object.keys(own).filter(
    value => !same.some(question => question.choices.some(choice => String(choice.value) === value))
  );
  const n = Object.keys(own).length;
  return html`<details class="limits" ?open=${n > 0}>
    <summary>${title} <span class="soft">${t('settings.places-set', {n, all: all.length})}</span></summary>
    ${errors(work, step(name)).map(error => html`<p class="error">${error}</p>`)}
    <div class="places">${all.map((choice, j) =>
      place(work, {...choice, question: name, id: `places-${i}-${j}`, count: own[choice.value]})
    )}</div>
    ${lost.map(value => gone(work, name, t('settings.place-gone', {name: value}), value))}</details>`;
}

/** The number of places of a choice. */
function place(work, {question, value, title, id, count}) {
  const messages = isCount(count) ? errors(work, step(question) + step(value)) : [t('settings.wrong-count')];
  return html`<div class="place"><label for=${id}>${title}</label><input id=${id} type="number" min="1" max="1000000000"
    .value=${String(count ?? '')}
    aria-describedby=${messages.length > 0 ? `${id}-error` : nothing}
    aria-invalid=${messages.length > 0 ? 'true' : nothing}
    @input=${event => work.change(() => limit(work.settings, question, value, event.target.value), id)}>
    ${messages.length > 0 ? html`<p class="error" id="${id}-error">${messages}</p>` : nothing}</div>`;
}

/** A limit for a question or choice that no longer exists, which the server would refuse. */
const gone = (work, name, text, value) => html`<p class="error gone">${text}
  <button type="button" class="button"
    @click=${() => work.change(() => limit(work.settings, name, value, ''))}>${t('settings.places-drop')}</button></p>`;

/** @param value of the choice; undefined for all choices of the question */
function limit(settings, name, value, count) {
  const own = {...settings.choiceLimits?.[name]};
  if (count === '') delete own[value];
  else own[value] = Number(count);
  const limits = {...settings.choiceLimits, [name]: own};
  if (value === undefined || Object.keys(own).length === 0) delete limits[name];
  settings.choiceLimits = Object.keys(limits).length > 0 ? limits : null;
}
