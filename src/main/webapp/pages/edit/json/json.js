// The definition as JSON, with errors at their places.
import {html, nothing} from '../../../ui/html.js';
import {t} from '../../../ui/i18n.js';
import {save} from '../../../ui/save.js';
import {faultText} from './fault-text.js';
import {lineAndColumn, locate} from './locate.js';
import {lines} from './lines.js';
import {isIn} from '../model/pointer.js';
import {leftOut} from '../../index/left-out.js';
import {words} from '../model/words.js';

const ROOT = '/definition';

export function jsonTab(work) {
  const {typed} = work;
  const {text, fault} = typed;
  const errors = fault ? [] : errorsOf(work, text);
  const bad = new Set(fault ? [fault.line] : errors.map(({line}) => line));
  return html`<div class="json">
    <div class="tools">
      <div class="field"><label for="json-file">${t('json.import')}</label>
        <input id="json-file" type="file" accept=".json,application/json" ?disabled=${work.isReadOnly}
          @change=${event => bring(event.target, typed)}></div>
      <button type="button" class="button" @click=${() => download(work, text)}>${t('json.download')}</button></div>
    ${typed.isApart ? apart(typed) : nothing}
    <label for="json-text">${t('json.label')}</label>
    ${lines(
      text,
      bad,
      html`<textarea id="json-text" wrap="off" spellcheck="false" autocapitalize="off" .value=${text}
        ?readonly=${work.isReadOnly}
      aria-describedby="json-fault" aria-invalid=${bad.size > 0 ? 'true' : nothing}
      @input=${event => typed.type(event.target.value)}></textarea>`
    )}
    <div id="json-fault" role="status">${
      fault
        ? html`<p class="error">${faultText(fault)}</p>
      <p class="actions"><button type="button" class="button"
        @click=${() => goTo(text, fault.offset, fault.offset + 1)}>${t('json.show')}</button>
      ${
        typed.isApart
          ? nothing
          : html`<button type="button" class="button" @click=${() => typed.drop()}>${t('json.drop')}</button>`
      }</p>`
        : nothing
    }
    ${
      errors.length > 0
        ? html`<p class="error">${t('json.errors', {n: errors.length})}</p>
      <ul class="errors">${errors.map(
        ({line, start, end, message, pointer}) => html`<li><button type="button" class="plain error"
        @click=${() => goTo(text, start, end)}><u>${t('json.line', {n: line})}</u> <code>${pointer || '/'}</code>
        ${message}</button></li>`
      )}</ul>`
        : nothing
    }
    ${
      errors.length > 0 && work.problem?.leftOut.length > 0 && !work.isReadOnly
        ? html`<div class="notice">${leftOut(work.saving.sent.definition, work.problem.leftOut)}
      <button type="button" class="button" aria-disabled=${work.saving.isGoing}
        @click=${() => work.saving.saveWithout()}>${t('json.without')}</button></div>`
        : nothing
    }
    </div></div>`;
}

/** Each error that the server has found, with its place in the text. */
const errorsOf = (work, text) =>
  [...work.errors]
    .filter(([pointer]) => isIn(pointer, ROOT))
    .flatMap(([whole, messages]) => messages.map(message => [whole, message]))
    .map(([whole, message]) => {
      const pointer = whole.slice(ROOT.length).replace(/#\w+$/, '');
      const place = locate(text, pointer);
      return {...place, pointer, message, ...lineAndColumn(text, place.start)};
    })
    .sort((a, b) => a.start - b.start);

/** Asks which one is meant if the text and the other tabs differ, so that neither is lost. */
const apart = typed => html`<div class="notice" role="alert"><p>${t('json.apart')}</p><p class="actions">
  <button type="button" class="button" aria-disabled=${typed.fault !== null}
    @click=${() => typed.fault ?? typed.use()}>${t('json.use')}</button>
  <button type="button" class="button" @click=${() => typed.drop()}>${t('json.drop')}</button></p></div>`;

async function bring(input, typed) {
  const [file] = input.files;
  if (!file) return;
  typed.type(await file.text());
  input.value = '';
}

const download = (work, text) =>
  save(
    `${(words(work, work.definition.title) || work.id).replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60)}.json`,
    'application/json',
    text
  );

/** Selects a range of the text, and scrolls it to the middle of the text area. */
function goTo(text, start, end) {
  const area = document.getElementById('json-text');
  area.focus({preventScroll: true});
  area.setSelectionRange(start, end);
  const height = parseFloat(getComputedStyle(area).lineHeight);
  area.scrollTop = Math.max(0, lineAndColumn(text, start).line * height - area.clientHeight / 2);
  area.scrollLeft = 0;
  area.scrollIntoView({block: 'nearest'});
}
