// Lines and areas of text, numbers, dates.
import {html, noChange, nothing} from '../../ui/html.js';
import {t} from '../../ui/i18n.js';
import {isMasked, maskedInput} from '../kinds/mask.js';
import {losesDigits, toNumber} from '../kinds/number.js';
import {described, isNeeded, isWrong, single} from './frame.js';

/** The custom validity of an input whose number would not be kept as it was typed. */
export const TOO_PRECISE = 'too-precise';

const KEYBOARDS = {email: 'email', tel: 'tel', url: 'url'};

const typeOf = ({json}) => isMasked(json) ? maskedInput(json) : json.inputType ?? 'text';

export function text(sheet, question, level) {
  const type = typeOf(question);
  if (type === 'range') return single(sheet, question, level, slider(sheet, question, level));
  if (type === 'color') return single(sheet, question, level, colour(sheet, question, level));
  return single(sheet, question, level, line(sheet, question, level, type));
}

/** What is typed into an input of numbers stays as it was typed, while it means the answer, or is none yet, such as "1e". */
function shown(sheet, question, level, type) {
  const answer = level.get(question.key);
  const raw = sheet.raw.get(sheet.id(question, level));
  if (type !== 'number' || raw === undefined) return String(question.kind.shown?.(answer ?? '') ?? answer ?? '');
  return raw.isBad ? noChange : toNumber(raw.text) === answer ? raw.text : String(answer ?? '');
}

/** E-mail and web addresses are texts to the browser: its own checks would speak another language than ours. */
function line(sheet, question, level, type) {
  const id = sheet.id(question, level);
  const {min, max} = question.kind.limits?.(level) ?? {};
  return html`<input id=${id} type=${type in KEYBOARDS ? 'text' : type} inputmode=${KEYBOARDS[type] ?? (type === 'number' ? 'decimal' : nothing)}
    .value=${shown(sheet, question, level, type)} min=${min ?? nothing} max=${max ?? nothing} step=${type === 'number' ? question.kind.step ?? 'any' : nothing}
    maxlength=${question.kind.maxLength || nothing} autocomplete=${question.json.autocomplete || 'off'}
    placeholder=${sheet.text(question.json.placeholder, level) ?? question.kind.placeholder ?? nothing} ?disabled=${!question.isEnabled(level)}
    aria-required=${isNeeded(question, level) ? 'true' : nothing} aria-invalid=${isWrong(sheet, question, level)}
    aria-describedby=${described(sheet, question, level)} @input=${event => typed(sheet, question, level, type, event.target)}>`;
}

function typed(sheet, question, level, type, input) {
  if (type !== 'number') return sheet.answer(question, level, input.value || undefined);
  const isTooPrecise = losesDigits(input.value);
  input.setCustomValidity(isTooPrecise ? TOO_PRECISE : '');
  sheet.raw.set(input.id, {text: input.value, isBad: input.validity.badInput || isTooPrecise});
  return sheet.answer(question, level, isTooPrecise ? undefined : toNumber(input.value));
}

/** It shows a value before there is one: a click or a key on it takes that. */
function slider(sheet, question, level) {
  const {min = 0, max = 100} = question.kind.limits(level);
  const answer = level.get(question.key);
  const take = event => sheet.answer(question, level, Number(event.target.value));
  return html`<div class="slider"><input id=${sheet.id(question, level)} type="range" min=${min} max=${max} step=${question.json.step || 1}
    .value=${String(answer ?? (min + max) / 2)} ?disabled=${!question.isEnabled(level)} aria-invalid=${isWrong(sheet, question, level)}
    aria-describedby=${described(sheet, question, level)} aria-valuetext=${answer === undefined ? t('answer.unanswered') : nothing}
    @input=${take} @click=${take} @keydown=${event => event.key === ' ' && take(event)}>
    <output for=${sheet.id(question, level)}>${answer ?? '–'}</output></div>`;
}

function colour(sheet, question, level) {
  const answer = level.get(question.key);
  const take = event => sheet.answer(question, level, event.target.value);
  return html`<div class="slider"><input id=${sheet.id(question, level)} type="color" .value=${answer ?? '#808080'}
    ?disabled=${!question.isEnabled(level)} aria-describedby=${described(sheet, question, level)} @input=${take} @change=${take}>
    <output for=${sheet.id(question, level)}>${answer ?? t('answer.unanswered')}</output></div>`;
}

export function comment(sheet, question, level) {
  return single(sheet, question, level, html`<textarea id=${sheet.id(question, level)} rows=${question.json.rows ?? 4}
    .value=${level.get(question.key) ?? ''} maxlength=${question.kind.maxLength || nothing} ?disabled=${!question.isEnabled(level)}
    placeholder=${sheet.text(question.json.placeholder, level) ?? nothing}
    aria-required=${isNeeded(question, level) ? 'true' : nothing} aria-invalid=${isWrong(sheet, question, level)}
    aria-describedby=${described(sheet, question, level)}
    @input=${event => sheet.answer(question, level, event.target.value || undefined)}></textarea>`);
}
