// The member's balance, and what changed it.
import {api, get} from '../ui/api.js';
import {html, render} from '../ui/html.js';
import {change, has, moment, number, t} from '../ui/i18n.js';
import {page} from '../ui/page.js';
import {PagedList} from '../ui/paged-list.js';

page({title: 'points.title', member: true}, async ({main}) => {
  const history = new PagedList(api`points`, {name: 'entries', update: draw});
  const titles = await surveys();
  await history.reload();

  function draw() {
    const {balance} = history.page;
    render(
      html`<div class="wide">
      <h1>${t('points.title')}</h1>
      <p class="balance"><strong>${number(balance)}</strong> ${t('points.balance', {n: balance})}</p>
      <h2>${t('points.history')}</h2>
      <ul class="rows ledger">${history.items.map(entry)}</ul>
      ${history.more(t('list.more'))}
    </div>`,
      main
    );
  }

  function entry({amount, reason, reference, at}) {
    return html`<li>
      <span
        class="what"><strong>${
          has(`reason.${reason}`) ? t(`reason.${reason}`) : reason
        }</strong> ${what(reason, reference)}</span>
      <time class="soft" datetime=${at}>${moment(at)}</time>
      <span class="amount ${amount < 0 ? 'spent' : 'earned'}">${change(amount)}</span>
    </li>`;
  }

  /** What a reference names, for people: a card, or a survey of the member. */
  function what(reason, reference) {
    if (reason === 'card') return reference.slice(0, reference.lastIndexOf(':'));
    return titles.get(reference) ?? '';
  }
});

/** The titles of the member's newest surveys, by id. */
async function surveys() {
  const {items} = await get(api`surveys` + '?limit=100');
  return new Map(items.map(({id, title}) => [id, title || t('surveys.untitled')]));
}
