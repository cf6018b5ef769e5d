import {api, get} from '../ui/api.js';
import {InputForm} from '../ui/input-form.js';
import {html, nothing, render} from '../ui/html.js';
import {change, has, moment, number, t} from '../ui/i18n.js';
import {page} from '../ui/page.js';

page({title: 'points.title', member: true}, async ({main}) => {
  let history = {entries: [], next: null};
  const form = new InputForm(draw, more);
  const titles = await surveys();
  await more();

  async function more() {
    const page = await get(api`points` + (history.next ? `?after=${encodeURIComponent(history.next)}` : ''));
    history = {...page, entries: [...history.entries, ...page.entries]};
    draw();
  }

  function draw() {
    render(
      html`<div class="wide">
      <h1>${t('points.title')}</h1>
      <p class="balance"><strong>${number(history.balance)}</strong> ${t('points.balance', {n: history.balance})}</p>
      <h2>${t('points.history')}</h2>
      <ul class="rows ledger">${history.entries.map(entry)}</ul>
      ${history.next ? html`<form @submit=${form}>${form.notice()}<p class="actions">${form.submit(t('list.more'), 'button')}</p></form>` : nothing}
    </div>`,
      main
    );
  }

  function entry({amount, reason, reference, at}) {
    return html`<li>
      <span class="what"><strong>${has(`reason.${reason}`) ? t(`reason.${reason}`) : reason}</strong> ${what(reason, reference)}</span>
      <time class="soft" datetime=${at}>${moment(at)}</time>
      <span class="amount ${amount < 0 ? 'spent' : 'earned'}">${change(amount)}</span>
    </li>`;
  }

  /** What a reference names, for people: a card, a survey of one's own. */
  function what(reason, reference) {
    if (reason === 'card') return reference.slice(0, reference.lastIndexOf(':'));
    return titles.get(reference) ?? '';
  }
});

/** Titles of the newest of my surveys, by id. */
async function surveys() {
  const {items} = await get(api`surveys` + '?limit=100');
  return new Map(items.map(({id, title}) => [id, title || t('surveys.untitled')]));
}
