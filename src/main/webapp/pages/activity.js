// The audit log: a member's own part of it, or for administrators (/activity?all, /activity?member=...) everything.
import {api} from '../ui/api.js';
import {html, nothing, render} from '../ui/html.js';
import {has, moment, t} from '../ui/i18n.js';
import {isAdministrator} from '../ui/member.js';
import {page} from '../ui/page.js';
import {PagedList} from '../ui/paged-list.js';
import {names, titles} from './activity/known.js';

const query = new URLSearchParams(location.search);
const ofMember = query.get('member');
const isForAll = query.has('all') || ofMember !== null;

page({title: 'activity.title', member: true}, async ({member, main}) => {
  const events = isForAll
    ? new PagedList(api`audit-events`, {query: ofMember === null ? {} : {member: ofMember}, update: draw})
    : new PagedList(api`members/me/audit-events`, {update: draw});
  const members = isAdministrator(member) ? await names() : new Map();
  const known = {surveys: await titles(), members, self: member.id};
  await events.reload();

  function draw() {
    render(
      html`<div class="wide">
      <h1>${t('activity.title')}</h1>
      <p>${isForAll ? t('activity.all') : t('activity.own')}</p>
      ${
        events.items.length === 0
          ? html`<p class="card empty" role="status">${t('activity.none')}</p>`
          : html`<ul class="rows ledger">${events.items.map(event => entry(event, known))}</ul>`
      }
      ${events.more(t('list.more'))}
    </div>`,
      main
    );
  }
});

const entry = (event, known) => html`<li data-event=${event.id}>
  <span class="what"><strong>${t(`event.${event.action.replace('.', '-')}`)}</strong> ${what(event, known)}
    ${who(event, known)}</span>
  <time class="soft" datetime=${event.at}>${moment(event.at)}</time>
</li>`;

/** To what it was done, as far as a reader can know it by more than an id. */
function what({action, actor, survey, owner, target, detail}, {surveys, members, self}) {
  const title = survey && (surveys.get(survey) ?? (isForAll ? survey : ''));
  const [kind] = action.split('.');
  const card = kind === 'card' ? target : '';
  const account = !survey && !card && ![self, actor].includes(owner) ? (members.get(owner) ?? owner) : '';
  const other = survey ? (members.get(target) ?? '') : '';
  const parts = [title, card, account, other, word(action, detail)].filter(Boolean);
  return parts.length === 0 ? nothing : parts.join(', ');
}

/** A detail is a role, scopes, a number, or how somebody logged in or signed up: with a password or at a provider. */
function word(action, detail) {
  if (detail === 'password') return t('activity.with-password');
  if (detail === 'administrator') return t('nav.administrator');
  if (detail && /^(session\.opened|member\.created)$/.test(action)) return t('activity.with', {name: detail});
  return detail
    ?.split(' ')
    .map(part => [`role.${part}`, `scope.${part}`].filter(has).map(key => t(key))[0] ?? part)
    .join(', ');
}

function who({actor, via, token}, {members, self}) {
  const name =
    actor === null
      ? t('activity.by-system')
      : actor === self
        ? t('activity.by-you')
        : isForAll
          ? t('activity.by', {name: members.get(actor) ?? actor})
          : t('activity.by-other');
  const how = token ? t('activity.by-token') : via === 'link' ? t('activity.by-link') : '';
  return html`<span class="soft">${[name, how].filter(Boolean).join(', ')}</span>`;
}
