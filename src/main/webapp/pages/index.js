// The front page: an introduction to Surely or, for members, their surveys.
import {html, render} from '../ui/html.js';
import {t} from '../ui/i18n.js';
import {local} from '../ui/store.js';
import {page} from '../ui/page.js';

const title = local.get('member') ? 'surveys.title' : null;

page({title}, async ({member, main}) => {
  if (member) return (await import('./index/list.js')).draw(main);
  render(
    html`<div class="hero">
    <div class="opening">
      <div><h1>${t('home.title')}</h1>
        <p class="lead">${t('home.lead')}</p>
        <p class="actions"><a class="button main" href="/signup">${t('home.start')}</a>
          <a class="button" href="/login">${t('nav.login')}</a></p></div>
      <img src="/once.svg" alt="" width="340" height="260">
    </div>
    <ul class="tiles">${['once', 'complete', 'yours'].map(
      what => html`<li class="card">
      <h2>${t(`home.${what}`)}</h2><p>${t(`home.${what}-text`)}</p></li>`
    )}</ul>
  </div>`,
    main
  );
});
