// Sets a new password with a link.
import {api, call} from '../../ui/api.js';
import {html, nothing, render} from '../../ui/html.js';
import {t} from '../../ui/i18n.js';
import {InputForm} from '../../ui/input-form.js';
import {local} from '../../ui/store.js';

export function set(token, main) {
  let isSet = false;
  const form = new InputForm(draw, async ({password}) => {
    await call('POST', api`passwords`, {token, password});
    local.set('member', null); // all sessions have ended
    history.replaceState(null, '', location.pathname); // the link is of no use any more
    isSet = true;
  });
  draw();

  function draw() {
    render(html`<div class="narrow"><h1>${t('password.title')}</h1>${isSet ? done() : fields()}</div>`, main);
  }

  function fields() {
    return html`<p class="lead">${t('password.lead')}</p>
    <form class="card" @submit=${form}>
      <input type="text" name="username" autocomplete="username" hidden>
      ${form.field({
        name: 'password',
        label: t('account.password-new'),
        type: 'password',
        autocomplete: 'new-password',
        minlength: 8,
        maxlength: 200,
        hint: t('signup.password-hint'),
      })}
      ${form.notice('/password')}
      ${form.submit(t('password.submit'))}
    </form>
    ${form.problem?.slug === 'password-link-invalid' ? another() : nothing}`;
  }
}

const done = () => html`<div class="notice" role="status"><p>${t('password.done')}</p></div>
  <p class="actions"><a class="button main" href="/login">${t('login.title')}</a></p>`;

const another = () => html`<p class="soft"><a href="/password">${t('password.ask-again')}</a></p>`;
