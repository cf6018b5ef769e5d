// The frame of every page: navigation, the member and their points, the language.
import {api, get, whenLoggedOut} from './api.js';
import {html, nothing, render} from './html.js';
import {LANGUAGES, language, speak, t} from './i18n.js';
import {isAdministrator, logOut, me} from './member.js';
import {notice, say} from './notice.js';
import {local} from './store.js';

const PLACES = {'/': 'surveys', '/points': 'points', '/cards': 'cards'};
const header = document.createElement('header');
const main = document.createElement('main');
const footer = document.createElement('footer');
header.className = 'top';
main.id = 'main';
footer.className = 'bottom';
/** Whether the page has no header, and knows no member. */
let isQuiet = false;

/**
 * Makes a page.
 *
 * @param title  key of its title; null if the page sets document.title itself
 * @param member whether the page is for members only; others log in first and return
 * @param bare   whether it has no header and no footer; it knows no member then
 * @param quiet  async: whether it has no header, but a footer; it knows no member then
 * @param before async: loads what draw needs, such as the language
 * @param draw   async ({member, main}) => draws into main; member is null if nobody is logged in
 */
export async function page(
  {title, member: needsMember = false, bare = false, quiet = async () => false, before = async () => {}},
  draw
) {
  document.title = title ? `${t(title)} - Surely` : 'Surely';
  document.body.append(...(bare ? [main] : [header, main, footer]));
  document.body.classList.toggle('bare', bare);
  if (needsMember) whenLoggedOut(toLogIn);
  if (needsMember && !local.get('member')) return toLogIn();
  try {
    const who = async () => ((isQuiet = bare || (await quiet())) ? null : me());
    const [member] = await Promise.all([who(), before()]);
    if (needsMember && !member) return;
    frame(member);
    await draw({member, main});
  } catch (problem) {
    if (problem.slug === undefined) throw problem;
    if (problem.slug === 'not-found') missing(main);
    else render(html`<div class="narrow">${notice(problem)}</div>`, main);
  }
}

/** Shows that there is nothing at this address, with links to other pages. */
export function missing(main) {
  document.title = `${t('missing.title')} - Surely`;
  render(
    html`<div class="card message" role="status"><h1 tabindex="-1">${t('missing.title')}</h1><p>${t('missing.text')}</p>
    <p class="actions"><a class="button main" href="/">${t('missing.home')}</a></p></div>`,
    main
  );
}

/** Goes to the log-in page, which returns here. */
export function toLogIn() {
  local.set('member', null);
  location.replace(`/login?to=${encodeURIComponent(location.pathname + location.search + location.hash)}`);
}

/** Shows the balance in the header. @param balance is requested unless given */
export async function points(balance) {
  frame(Object.assign(await me(), {points: balance ?? (await get(api`points` + '?limit=1')).balance}));
}

/** Draws the frame again, because the language has changed. */
export const reframe = async () => frame(isQuiet ? null : await me());

function frame(member) {
  render(foot(), footer);
  if (isQuiet) return header.remove();
  render(
    html`<a class="skip" href="#main">${t('nav.skip')}</a>
    <div class="bar">
      <a class="brand" href="/"><img src="/icon.svg" alt="" width="28" height="28">Surely</a>
      ${member ? html`<nav aria-label=${t('nav.label')}>${Object.entries(PLACES).map(place)}</nav>` : nothing}
      <div class="who">${
        member
          ? whoIs(member)
          : html`<a href="/login">${t('nav.login')}</a>
        <a class="button" href="/signup">${t('nav.signup')}</a>`
      }</div>
    </div>`,
    header
  );
}

const place = ([address, name]) => html`<a href=${address}
  aria-current=${location.pathname === address ? 'page' : nothing}>${t(`nav.${name}`)}</a>`;

const whoIs = member => html`
  <a class="points" href="/points">${t('nav.balance', {n: member.points})}</a>
  <details class="menu">
    <summary><span class="name">${member.name}</span></summary>
    <div>
      ${isAdministrator(member) ? administration() : nothing}
      <a href="/account">${t('nav.account')}</a>
      <button type="button" class="plain"
        @click=${() => logOut().catch(problem => say(problem.text))}>${t('nav.logout')}</button>
    </div>
  </details>`;

const administration = () => html`<p class="soft">${t('nav.administrator')}</p>
  <a href="/members">${t('nav.members')}</a>`;

const foot = () => html`<div class="bar">
  ${isQuiet ? html`<a href="/">Surely</a>` : html`<span>Surely</span> <a href="/api.html">${t('nav.api')}</a>`}
  <span class="languages" role="group" aria-label=${t('nav.language')}>${Object.entries(LANGUAGES).map(
    ([code, name]) =>
      html`<button type="button" class="plain" lang=${code} aria-pressed=${code === language}
        @click=${() => speak(code)}>${name}</button>`
  )}
  </span></div>`;

/** A number input loses the focus when the wheel turns over it, because scrolling would change the number. */
document.addEventListener(
  'wheel',
  ({target}) => target === document.activeElement && target.type === 'number' && target.blur(),
  {
    passive: true,
  }
);

document.addEventListener('click', event => {
  for (const menu of document.querySelectorAll('details.menu[open]'))
    if (!menu.contains(event.target.closest('summary'))) menu.open = false;
});
document.addEventListener('keydown', event => {
  const menu = event.key === 'Escape' && event.target.closest?.('details.menu[open]');
  if (!menu) return;
  menu.open = false;
  menu.querySelector('summary').focus();
});
