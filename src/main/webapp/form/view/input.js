// Inputs for text, numbers and dates.
import {html, noChange, nothing} from '../../ui/html.js';
import {t} from '../../ui/i18n.js';
import {isMasked, maskedInput} from '../type/input/mask.js';
import {losesDigits, toNumber} from '../type/input/number-input.js';
import {described, isNeeded, isWrong, single} from './frame.js';

/** The custom validity of an input whose number has more digits than JavaScript keeps. */
export const TOO_PRECISE = 'too-precise';

const KEYBOARDS = {email: 'email', tel: 'tel', url: 'url'};

const typeOf = ({json}) => (isMasked(json) ? maskedInput(json) : (json.inputType ?? 'text'));

export function text(view, question, scope) {
  const type = typeOf(question);
  if (type === 'range') return single(view, question, scope, slider(view, question, scope));
  if (type === 'color') return single(view, question, scope, colour(view, question, scope));
  return single(view, question, scope, line(view, question, scope, type));
}

/**
 * The content of the input. A number stays as it was typed while it equals the answer, or while it is not a number yet,
 * such as "1e".
 */
function shown(view, question, scope, type) {
  const answer = scope.get(question.key);
  const raw = view.raw.get(view.id(question, scope));
  if (type !== 'number' || raw === undefined) return String(question.type.shown?.(answer ?? '') ?? answer ?? '');
  return raw.isBad ? noChange : toNumber(raw.text) === answer ? raw.text : String(answer ?? '');
}

/**
 * Inputs for e-mail and web addresses have type "text", because the browser's own messages may be in another language
 * than the page.
 */
function line(view, question, scope, type) {
  const id = view.id(question, scope);
  const {min, max} = question.type.limits?.(scope) ?? {};
  return html`<input id=${id} type=${type in KEYBOARDS ? 'text' : type}
    inputmode=${KEYBOARDS[type] ?? (type === 'number' ? 'decimal' : nothing)}
    .value=${shown(view, question, scope, type)}
    min=${min ?? nothing} max=${max ?? nothing} step=${type === 'number' ? (question.type.step ?? 'any') : nothing}
    maxlength=${question.type.maxLength || nothing} autocomplete=${question.json.autocomplete || 'off'}
    placeholder=${view.text(question.json.placeholder, scope) ?? question.type.placeholder ?? nothing}
    ?disabled=${!question.isEnabled(scope)}
    aria-required=${isNeeded(question, scope) ? 'true' : nothing} aria-invalid=${isWrong(view, question, scope)}
    aria-describedby=${described(view, question, scope)}
    @input=${event => typed({view, question, scope, type}, event.target)}>`;
}

function typed({view, question, scope, type}, input) {
  if (type !== 'number') return view.answer(question, scope, input.value || undefined);
  const isTooPrecise = losesDigits(input.value);
  input.setCustomValidity(isTooPrecise ? TOO_PRECISE : '');
  view.raw.set(input.id, {text: input.value, isBad: input.validity.badInput || isTooPrecise});
  return view.answer(question, scope, isTooPrecise ? undefined : toNumber(input.value));
}

/** A range input shows a value before there is an answer. A click or a key on it makes that the answer. */
function slider(view, question, scope) {
  const {min = 0, max = 100} = question.type.limits(scope);
  const answer = scope.get(question.key);
  const take = event => view.answer(question, scope, Number(event.target.value));
  return html`<div class="slider"><input id=${view.id(question, scope)} type="range" min=${min} max=${max}
    step=${question.json.step || 1}
    .value=${String(answer ?? (min + max) / 2)} ?disabled=${!question.isEnabled(scope)}
    aria-invalid=${isWrong(view, question, scope)}
    aria-describedby=${described(view, question, scope)}
    aria-valuetext=${answer === undefined ? t('answer.unanswered') : nothing}
    @input=${take} @click=${take} @keydown=${event => event.key === ' ' && take(event)}>
    <output for=${view.id(question, scope)}>${answer ?? '–'}</output></div>`;
}

function colour(view, question, scope) {
  const answer = scope.get(question.key);
  const take = event => view.answer(question, scope, event.target.value);
  return html`<div class="slider"><input id=${view.id(question, scope)} type="color" .value=${answer ?? '#808080'}
    ?disabled=${!question.isEnabled(scope)} aria-describedby=${described(view, question, scope)} @input=${take}
    @change=${take}>
    <output for=${view.id(question, scope)}>${answer ?? t('answer.unanswered')}</output></div>`;
}

export function comment(view, question, scope) {
  return single(
    view,
    question,
    scope,
    html`<textarea id=${view.id(question, scope)} rows=${question.json.rows ?? 4}
    .value=${scope.get(question.key) ?? ''} maxlength=${question.type.maxLength || nothing}
    ?disabled=${!question.isEnabled(scope)}
    placeholder=${view.text(question.json.placeholder, scope) ?? nothing}
    aria-required=${isNeeded(question, scope) ? 'true' : nothing} aria-invalid=${isWrong(view, question, scope)}
    aria-describedby=${described(view, question, scope)}
    @input=${event => view.answer(question, scope, event.target.value || undefined)}></textarea>`
  );
}
