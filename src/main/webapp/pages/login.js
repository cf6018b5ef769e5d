import {back, withBack} from '../ui/back.js';
import {InputForm} from '../ui/input-form.js';
import {html, render} from '../ui/html.js';
import {t} from '../ui/i18n.js';
import {logIn} from '../ui/member.js';
import {page} from '../ui/page.js';

page({title: 'login.title'}, ({main}) => {
  const form = new InputForm(draw, async ({email, password}) => {
    await logIn(email, password);
    location.replace(back);
  });
  draw();

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
    </div>`,
      main
    );
  }
});
