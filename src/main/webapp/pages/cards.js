// Cards: members collect them with the camera or by typing the code; administrators make them.
import {html, nothing, render} from '../ui/html.js';
import {t} from '../ui/i18n.js';
import {isAdministrator} from '../ui/member.js';
import {page} from '../ui/page.js';
import {Collector} from './cards/collector.js';
import {maker} from './cards/make.js';
import {Scanner} from './cards/scanner.js';
import {InputForm} from '../ui/input-form.js';

page({title: 'cards.title', member: true}, ({member, main}) => {
  const collector = new Collector(draw);
  const scanner = new Scanner(draw, code => collector.see(code));
  const typed = new InputForm(draw, async ({code}, form) => {
    if (await collector.collect(code.trim())) form.reset();
  });
  const make = isAdministrator(member) ? maker(draw) : null;
  draw();

  function draw() {
    render(
      html`<div class="narrow">
      <h1>${t('cards.title')}</h1>
      <p class="lead">${t('cards.lead')}</p>
      ${collector.view()}
      <section class="card camera">${camera(scanner)}</section>
      <form class="card" @submit=${typed}>
        ${typed.field({name: 'code', label: t('cards.code'), hint: t('cards.code-hint'), maxlength: 64})}
        ${typed.notice()}
        ${typed.submit(t('cards.collect'), 'button')}
      </form>
      ${make ? make() : nothing}
    </div>`,
      main
    );
  }
});

function camera(scanner) {
  const start = event => scanner.start(event.target.closest('section').querySelector('video'));
  return html`
  <video class=${scanner.running ? 'on' : ''} playsinline muted aria-label=${t('cards.picture')}></video>
  ${scanner.problem ? html`<div class="notice bad" role="alert"><p>${scanner.problem}</p></div>` : nothing}
  ${
    scanner.running
      ? html`<p class="soft">${t('cards.looking')}</p>
        <button type="button" class="button" @click=${() => scanner.stop()}>${t('cards.stop')}</button>`
      : html`<button type="button" class="button main" @click=${start}>${t('cards.scan')}</button>`
  }`;
}
