// Has a link for a new password mailed, or says who makes one if this server sends no mail. What it says afterwards
// does not tell whether there is such a member.
import {api, call, get} from '../../ui/api.js';
import {html, render} from '../../ui/html.js';
import {language, t} from '../../ui/i18n.js';
import {InputForm} from '../../ui/input-form.js';

export async function ask(main) {
  let isAsked = false;
  const form = new InputForm(draw, async ({email}) => {
    await call('POST', api`password-resets`, {email}, {'Accept-Language': language});
    isAsked = true;
  });
  const {mailed} = await get(api`password-resets`);
  draw();

  function draw() {
    const content = !mailed ? note(t('password.no-mail')) : isAsked ? note(t('password.asked')) : fields();
    render(html`<div class="narrow"><h1>${t('password.forgotten')}</h1>${content}</div>`, main);
  }

  function fields() {
    return html`<p class="lead">${t('password.ask-lead')}</p>
    <form class="card" @submit=${form}>
      ${form.field({
        name: 'email',
        label: t('member.email'),
        type: 'email',
        autocomplete: 'username',
        maxlength: 254,
      })}
      ${form.notice('/email')}
      ${form.submit(t('password.ask'))}
    </form>`;
  }
}

const note = text => html`<div class="notice" role="status"><p>${text}</p></div>
  <p class="soft"><a href="/login">${t('login.again')}</a></p>`;
