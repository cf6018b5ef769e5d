// Administrators list and search the members.
import {api} from '../ui/api.js';
import {html, nothing, render} from '../ui/html.js';
import {date, t} from '../ui/i18n.js';
import {InputForm} from '../ui/input-form.js';
import {page} from '../ui/page.js';
import {PagedList} from '../ui/paged-list.js';
import {actions} from './members/actions.js';

page({title: 'members.title', member: true}, async ({main, member: me}) => {
  let list;
  const form = new InputForm(draw, ({search}) => find({search}));
  await find({});

  /** The former list stays until the new one is there. */
  async function find(query) {
    const found = new PagedList(api`members`, {
      query,
      update: draw,
      loaded() {
        list = found;
        draw();
      },
    });
    await found.reload();
  }

  /** A changed member stays where they are in the list. */
  function replace(changed) {
    list.items = list.items.map(member => (member.id === changed.id ? changed : member));
    draw();
  }

  function draw() {
    render(
      html`<div class="wide">
      <h1>${t('members.title')}</h1>
      <p><a href="/activity?all">${t('activity.title')}</a></p>
      <form class="search" role="search" @submit=${form}>
        ${form.field({
          name: 'search',
          label: t('members.search'),
          type: 'search',
          maxlength: 254,
          required: false,
          hint: t('members.search-hint'),
        })}
        ${form.submit(t('members.find'), 'button')}
        ${form.notice()}
      </form>
      ${
        list.items.length === 0
          ? html`<p class="card empty" role="status">${t('members.none')}</p>`
          : html`<ul class="rows">${list.items.map(member => row(member, me, replace))}</ul>`
      }
      ${list.more(t('list.more'))}
    </div>`,
      main
    );
  }
});

const row = (member, me, replace) => html`<li class="card person" data-member=${member.id}>
  <div class="what">
    <h2>${member.name}</h2>
    <p class="soft"><span>${member.email}</span>
      <span>${t('members.since', {date: date(member.createdAt)})}</span>
      ${member.administrator ? html`<strong>${t('nav.administrator')}</strong>` : nothing}
      ${member.disabled ? html`<strong class="bad">${t('members.disabled')}</strong>` : nothing}</p>
  </div>
  <div class="actions">${actions(member, me, replace)}</div>
</li>`;
