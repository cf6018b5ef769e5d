// Choices, rows and columns: a list of what can be read, with the value that stands for it in answers.
import {html, nothing} from '../../../ui/html.js';
import {t} from '../../../ui/i18n.js';
import {isMap} from '../../../form/text.js';
import {pictureInput} from './picture.js';
import {edited, withWords, words} from '../model/words.js';
import {errorMessages, errorsIn, isWrong} from './errors.js';

/** {value, text} of a choice as it may be written: "value", "value|text" or an object. */
function parts(json) {
  if (isMap(json)) return {value: json.value ?? json.text, text: json.text};
  const bar = typeof json === 'string' ? json.indexOf('|') : -1;
  return bar < 0 ? {value: json} : {value: json.slice(0, bar), text: json.slice(bar + 1)};
}

/** A value as it was typed; a number stays one. */
const typed = (before, text) =>
  typeof before === 'number' && text.trim() !== '' && isFinite(text) ? Number(text) : text.replaceAll('|', '/');

/** The choice with another text. One that was only a value is that text; a translation needs an object. */
function withText(work, json, written) {
  const {value, text} = parts(json);
  if (text === undefined && !work.language && !isMap(json) && !written.includes('|')) return typed(value, written);
  const changed = withWords(work, text ?? (work.language ? String(value) : undefined), written) ?? '';
  return {...(isMap(json) && json), value, text: changed};
}

/** The choice with another value; without one, its text is its value. */
function withValue(work, json, written) {
  const {value, text} = parts(json);
  const shown = text ?? String(value);
  const given = written === '' ? words(work, shown) : typed(value, written);
  const isPlain = given === shown && Object.keys(isMap(json) ? json : {}).every(key => ['value', 'text'].includes(key));
  return isPlain ? given : {...(isMap(json) && json), value: given, text: shown};
}

export function choices(field) {
  const {work, node, id, label, value, pointer, set} = field;
  const list = Array.isArray(value) ? value : [];
  const isPictures = node.type === 'imagepicker' && field.name === 'choices';
  const put = (changed, what = null) => set(changed.length > 0 ? changed : undefined, what);
  const replace = (i, json, what) =>
    put(
      list.map((one, at) => (at === i ? json : one)),
      what && `${pointer}/${i}/${what}`
    );
  const insert = (i, texts) => {
    put([...list.slice(0, i), ...texts, ...list.slice(i)]);
    document.getElementById(`${id}-${i + texts.length - 1}`)?.select();
  };
  const move = (i, to) => {
    const left = list.filter((one, at) => at !== i);
    put([...left.slice(0, to), list[i], ...left.slice(to)]);
    document.getElementById(`${id}-${to}-${to < i ? 'up' : 'down'}`).focus();
    document.getElementById('said').textContent = t('answer.rank-moved', {
      choice: words(work, parts(list[i]).text ?? parts(list[i]).value),
      n: to + 1,
      all: list.length,
    });
  };
  const remove = i => {
    put(list.filter((one, at) => at !== i));
    (document.getElementById(`${id}-${Math.min(i, list.length - 2)}`) ?? document.getElementById(`${id}-add`)).focus();
  };
  const fresh = () => freshIn(list, field.name);
  const paste = (i, lines, isReplaced) => {
    const own = (one, at) => !isPlaceholder(one, field.name) && !(at === i && isReplaced);
    const before = list.slice(0, i + 1).filter(own);
    put([...before, ...lines, ...list.slice(i + 1).filter(one => own(one))]);
    document.getElementById(`${id}-${before.length + lines.length - 1}`)?.focus();
  };
  const context = {work, id, list, pointer, replace, insert, paste, fresh, move, remove, isPictures};
  return html`<fieldset class="field items" id=${id} tabindex="-1"><legend>${label}</legend>
    ${list.map((json, i) => row(context, json, i))}
    ${errorMessages(
      errorsIn(
        work,
        pointer,
        list.map((json, i) => `${pointer}/${i}`)
      ),
      id
    )}
    <button type="button" class="button" id="${id}-add" @click=${() => insert(list.length, [fresh()])}>${t('edit.item-add')}</button>
    <p class="hint">${t('edit.items-hint')}</p></fieldset>`;
}

/** What an item is called until the author calls it something. */
const placeholder = (name, n) => t(`begin.${{rows: 'row', columns: 'column'}[name] ?? 'choice'}`, {n: String(n)});

/** The first one that none of them has yet. */
function freshIn(list, name) {
  let n = list.length + 1;
  while (list.some(json => parts(json).value === placeholder(name, n))) n++;
  return placeholder(name, n);
}

/** Whether nothing is said of an item yet but what it was called at first. */
function isPlaceholder(json, name) {
  const n = /\d+/.exec(json)?.[0];
  return n !== undefined && json === placeholder(name, n);
}

function row({work, id, list, pointer, replace, insert, paste, fresh, move, remove, isPictures}, json, i) {
  const {value, text} = parts(json);
  const errors = errorsIn(work, `${pointer}/${i}`);
  const own = String(value ?? '');
  const shown = text === undefined ? (work.language ? '' : own) : edited(work, text);
  const name = shown || own || String(i + 1);
  const pasted = event => {
    const lines = event.clipboardData
      .getData('text/plain')
      .split(/\r?\n/)
      .map(line => line.trim())
      .filter(Boolean);
    if (lines.length < 2) return;
    event.preventDefault();
    const {selectionStart, selectionEnd, value: before} = event.target;
    paste(i, lines, !work.language && selectionStart === 0 && selectionEnd === before.length);
  };
  const button = (
    what,
    sign,
    action,
    isOff = false
  ) => html`<button type="button" class="button" id="${id}-${i}-${what}" aria-disabled=${isOff}
    aria-label=${t(`edit.item-${what}`, {item: name})} @click=${() => isOff || action()}>${sign}</button>`;
  return html`<div class="item">
    <input class="text" id="${id}-${i}" aria-label=${t('edit.item-text', {n: i + 1})} .value=${shown} placeholder=${work.language ? words(work, text ?? own) : ''}
      aria-invalid=${isWrong(errors)} aria-describedby=${errors.length > 0 ? `${id}-${i}-error` : nothing}
      @input=${event => replace(i, withText(work, json, event.target.value), `text#${work.language}`)} @paste=${pasted}
      @keydown=${event => event.key === 'Enter' && !event.isComposing && insert(i + 1, [fresh()])}>
    <input class="value" aria-label=${t('edit.item-value', {n: i + 1})} .value=${text === undefined ? '' : own} placeholder=${own} spellcheck="false"
      @change=${event => replace(i, withValue(work, json, event.target.value))}>
    ${button('up', '↑', () => move(i, i - 1), i === 0)}${button('down', '↓', () => move(i, i + 1), i === list.length - 1)}
    ${button('remove', '×', () => remove(i))}
    ${
      isPictures
        ? pictureInput({
            id: `${id}-${i}-picture`,
            label: t('edit.item-picture', {n: i + 1}),
            value: json.imageLink,
            change: (imageLink, what = 'imageLink') => replace(i, {...(isMap(json) ? json : {value}), imageLink}, what),
          })
        : nothing
    }
    ${errorMessages(errors, `${id}-${i}`)}</div>`;
}
