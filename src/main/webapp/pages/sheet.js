// A sheet of cards to print and cut: #points=5&ids=a,b,c
import {api} from '../ui/api.js';
import {html, render} from '../ui/html.js';
import {t} from '../ui/i18n.js';
import {page} from '../ui/page.js';

page({title: 'sheet.title', member: true}, ({main}) => {
  const asked = new URLSearchParams(location.hash.slice(1));
  const ids = (asked.get('ids') ?? '').split(',').filter(Boolean);
  const points = Number(asked.get('points'));
  render(
    html`<div class="wide">
    <div class="heading screen"><h1>${t('sheet.title')}</h1>
      <button type="button" class="button main" @click=${() => print()}>${t('sheet.print')}</button></div>
    <ul class="sheet">${ids.map(
      id => html`<li><img src=${api`cards/${id}/qr.svg`} alt="${t('sheet.code')}: ${id}">
      <strong>${t('sheet.points', {n: points})}</strong> <code>${id}</code></li>`
    )}</ul>
  </div>`,
    main
  );
});
