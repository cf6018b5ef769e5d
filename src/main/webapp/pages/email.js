// Confirms an e-mail address with a link that was mailed to it. Not on its own: programs that check mails open links,
// too. The link's token is the address's fragment, which the browser sends to nobody.
import {api, call} from '../ui/api.js';
import {html, render} from '../ui/html.js';
import {language, t} from '../ui/i18n.js';
import {InputForm} from '../ui/input-form.js';
import {page} from '../ui/page.js';

const token = location.hash.slice(1);
addEventListener('hashchange', () => location.reload()); // a link was opened on this page

page({title: 'email.title'}, ({main}) => {
  let confirmed = null;
  const form = new InputForm(draw, async () => {
    ({email: confirmed} = await call('POST', api`email-confirmations`, {token}, {'Accept-Language': language}));
  });
  draw();

  function draw() {
    render(html`<div class="narrow"><h1>${t('email.title')}</h1>${confirmed ? done() : question()}</div>`, main);
  }

  function question() {
    return html`<p class="lead">${t('email.lead')}</p>
    <form class="card" @submit=${form}>${form.notice()}${form.submit(t('email.submit'))}</form>`;
  }

  function done() {
    return html`<div class="notice" role="status"><p>${t('email.done', {email: confirmed})}</p></div>
    <p class="actions"><a class="button main" href="/account">${t('account.title')}</a></p>`;
  }
});
