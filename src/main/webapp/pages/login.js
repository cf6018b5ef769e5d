// The log-in page. At /login/<provider> it finishes a log-in at that provider.
import {back, withBack} from '../ui/back.js';
import {InputForm} from '../ui/input-form.js';
import {html, render} from '../ui/html.js';
import {t} from '../ui/i18n.js';
import {logIn} from '../ui/member.js';
import {page} from '../ui/page.js';
import {Providers} from './login/providers.js';

const provider = decodeURIComponent(location.pathname.split('/')[2] ?? '');

page({title: 'login.title'}, async ({member, main}) => {
  if (provider) return (await import('./login/callback.js')).finish({provider, member, main});
  const providers = new Providers(draw);
  const form = new InputForm(draw, async ({email, password}) => {
    await logIn(email, password);
    location.replace(back);
  });
  draw();
  await providers.load();

  function draw() {
    render(
      html`<div class="narrow">
      <h1>${t('login.title')}</h1>
      <form class="card" @submit=${form}>
        ${form.field({
          name: 'email',
          label: t('member.email'),
          type: 'email',
          autocomplete: 'username',
          maxlength: 254,
        })}
        ${form.field({
          name: 'password',
          label: t('member.password'),
          type: 'password',
          autocomplete: 'current-password',
          maxlength: 200,
        })}
        ${form.notice('/email', '/password')}
        ${form.submit(t('login.submit'))}
      </form>
      <p class="soft">${t('login.new')} <a href=${withBack('/signup')}>${t('login.join')}</a></p>
      <p class="soft"><a href="/password">${t('login.forgotten')}</a></p>
      ${providers.buttons()}
    </div>`,
      main
    );
  }
});
