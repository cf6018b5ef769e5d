// Choices in an order, the best first. They are moved by dragging, with buttons, or with the arrow keys.
import {html, nothing} from '../../ui/html.js';
import {t} from '../../ui/i18n.js';
import {group} from './frame.js';

function moved(list, from, to) {
  const left = list.filter((item, i) => i !== from);
  return [...left.slice(0, to), list[from], ...left.slice(to)];
}

export function ranking(view, question, scope) {
  const {choices, some, most} = question.type;
  const answer = scope.get(question.key);
  const shown = choices.shown(scope);
  const ranked = answer ? answer.map(one => choices.find(one)).filter(Boolean) : some ? [] : shown;
  const rest = some ? shown.filter(choice => !ranked.includes(choice)) : [];
  const isFull = most > 0 && ranked.length >= most;
  const put = list => view.answer(question, scope, list.length > 0 ? list.map(choice => choice.value) : undefined);
  const list = {view, question, scope, ranked, put, some};
  return group(
    {view, question, scope},
    html`
    <p class="hint">${t(answer || some ? 'answer.rank' : 'answer.rank-first')}</p>
    <ol class="ranking">${ranked.map((choice, i) => item(list, choice, i))}</ol>
    ${
      answer || some
        ? nothing
        : html`<button type="button" class="button" @click=${() => put(ranked)}>${t('answer.rank-keep')}</button>`
    }
    ${
      rest.length > 0
        ? html`<ul class="ranking rest">${rest.map(
            choice => html`<li><span>${view.choice(choice, scope)}</span>
      <button type="button" class="button" ?disabled=${isFull}
        aria-label=${t('answer.rank-add', {choice: view.choice(choice, scope)})}
        @click=${() => put([...ranked, choice])}>+</button></li>`
          )}</ul>`
        : nothing
    }`
  );
}

function item(list, choice, i) {
  const {view, question, scope, ranked, put, some} = list;
  const name = view.choice(choice, scope);
  const id = (at, way) => view.id(question, scope, `-${way}${at}`);
  const move = (to, way) => {
    if (to < 0 || to >= ranked.length) return;
    put(moved(ranked, i, to));
    const button = document.getElementById(id(to, way));
    (button.disabled ? document.getElementById(id(to, way === 'up' ? 'down' : 'up')) : button).focus();
    document.getElementById('said').textContent = t('answer.rank-moved', {choice: name, n: to + 1, all: ranked.length});
  };
  const keys = event => {
    const by = {ArrowUp: -1, ArrowDown: 1}[event.key];
    if (!by) return;
    event.preventDefault();
    move(i + by, by < 0 ? 'up' : 'down');
  };
  const drop = event => {
    event.preventDefault();
    const from = Number(event.dataTransfer.getData('text/plain'));
    if (ranked[from]) put(moved(ranked, from, i));
  };
  const button = (
    way,
    to,
    sign
  ) => html`<button type="button" class="button" id=${id(i, way)} ?disabled=${to < 0 || to >= ranked.length}
    aria-label=${t(`answer.rank-${way}`, {choice: name})} @click=${() => move(to, way)}>${sign}</button>`;
  return html`<li draggable=${question.isEnabled(scope)} @keydown=${keys} @dragover=${event => event.preventDefault()}
    @drop=${drop}
      @dragstart=${event => event.dataTransfer.setData('text/plain', i)}>
    <span>${name}</span>${button('up', i - 1, '↑')}${button('down', i + 1, '↓')}
    ${
      some
        ? html`<button type="button" class="button" aria-label=${t('answer.rank-remove', {choice: name})}
      @click=${() => put(ranked.filter(one => one !== choice))}>×</button>`
        : nothing
    }</li>`;
}
