import {api} from '../ui/api.js';
import {back, withBack} from '../ui/back.js';
import {InputForm} from '../ui/input-form.js';
import {html, nothing, render} from '../ui/html.js';
import {t} from '../ui/i18n.js';
import {logIn} from '../ui/member.js';
import {once} from '../ui/once.js';
import {page} from '../ui/page.js';

page({title: 'signup.title'}, ({main}) => {
  const send = once('sign-up');
  const form = new InputForm(draw, async member => {
    await send(api`members`, member);
    await logIn(member.email, member.password);
    location.replace(back);
  });
  draw();

  function draw() {
    render(
      html`<div class="narrow">
      <h1>${t('signup.title')}</h1>
      <p class="lead">${t('signup.lead')}</p>
      <form class="card" @submit=${form}>
        ${form.field({
          name: 'name',
          label: t('member.name'),
          autocomplete: 'name',
          maxlength: 100,
          hint: t('signup.name-hint'),
        })}
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
          autocomplete: 'new-password',
          minlength: 8,
          maxlength: 200,
          hint: t('signup.password-hint'),
        })}
        ${form.notice('/name', '/email', '/password')}
        ${
          form.problem?.slug === 'member-exists'
            ? html`<p><a class="button" href=${withBack('/login')}>${t('signup.enter')}</a></p>`
            : nothing
        }
        ${form.submit(t('signup.submit'))}
      </form>
      <p class="soft">${t('signup.old')} <a href=${withBack('/login')}>${t('signup.enter')}</a></p>
    </div>`,
      main
    );
  }
});
