// The form with which administrators make cards: their number, their points, and a sheet to print. Nobody can guess the
// codes.
import {api, call} from '../../ui/api.js';
import {InputForm} from '../../ui/input-form.js';
import {html, nothing} from '../../ui/html.js';
import {t} from '../../ui/i18n.js';
import {generateId, persistently} from '../../ui/once.js';

/** Returns a function that draws the form. */
export function maker(update) {
  let ids = [];
  let sheet = null;
  const form = new InputForm(update, async ({count, points, limit}) => {
    sheet = null;
    // kept until all cards are made, so that a retry makes the same ones
    while (ids.length < Number(count)) ids.push(generateId().slice(0, 18));
    ids.length = Number(count);
    const card = {points: Number(points), limit: limit ? Number(limit) : null};
    for (const id of ids) await persistently(() => call('PUT', api`cards/${id}`, card));
    sheet = `/sheet#${new URLSearchParams({points, ids})}`;
    ids = [];
  });
  return () => html`<form class="card" @submit=${form}>
    <h2>${t('make.title')}</h2>
    <p class="soft">${t('make.lead')}</p>
    <div class="three">
      ${form.field({name: 'count', label: t('make.count'), type: 'number', min: 1, max: 100, value: 12})}
      ${form.field({name: 'points', label: t('make.points'), type: 'number', min: 1, max: 1000000, value: 5})}
      ${form.field({
        name: 'limit',
        label: t('make.limit'),
        type: 'number',
        min: 1,
        max: 1000000000,
        required: false,
        hint: t('make.limit-hint'),
      })}
    </div>
    ${form.notice('/points', '/limit')}
    ${form.submit(t('make.submit'), 'button')}
    ${
      sheet
        ? html`<p class="notice" role="status">${t('make.done')} <a href=${sheet}>${t('make.sheet')}</a></p>`
        : nothing
    }
  </form>`;
}
