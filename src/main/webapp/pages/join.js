// The page to which a link leads that shares a survey: /join#token. Whoever is logged in joins its team.
import {api, call, get} from '../ui/api.js';
import {InputForm} from '../ui/input-form.js';
import {html, render} from '../ui/html.js';
import {t} from '../ui/i18n.js';
import {persistently} from '../ui/once.js';
import {page} from '../ui/page.js';
import {token} from './join/token.js';

page({title: 'join.title'}, ({member, main}) => {
  const form = new InputForm(draw, async () => {
    const {survey, role} = await persistently(() => call('POST', api`surveys/shared`, {token: token.get()}));
    const {state} = await get(api`surveys/${survey}`);
    token.forget();
    location.replace(`/${role === 'viewer' && state !== 'draft' ? 'results' : 'edit'}/${encodeURIComponent(survey)}`);
  });
  draw();

  function draw() {
    render(html`<div class="narrow"><h1>${t('join.title')}</h1>${content()}</div>`, main);
  }

  function content() {
    const slug = form.problem?.slug;
    if (!token.get() || ['team-link-invalid', 'invalid-input'].includes(slug)) return invalid();
    return member && slug !== 'log-in-needed' ? joining(form, member) : loggingIn();
  }
});

const joining = (form, {name, email}) => html`<form class="card" @submit=${form}>
  <p>${t('join.lead')}</p>
  <p>${t('join.seen', {who: [name, email].filter(Boolean).join(', ')})}</p>
  ${form.notice()}${form.submit(t('join.submit'))}</form>`;

const loggingIn = () => html`<div class="card"><p>${t('join.lead')}</p><p>${t('join.log-in')}</p>
  <p class="actions"><a class="button main" href="/login?to=/join">${t('join.login')}</a>
    <a class="button" href="/signup?to=/join">${t('join.signup')}</a></p></div>`;

const invalid = () => html`<div class="card"><p role="alert">${t('problem.team-link-invalid')}</p>
  <p class="actions"><a class="button" href="/">${t('missing.home')}</a></p></div>`;
