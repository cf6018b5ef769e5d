// A slider with one end or with two. It shows a value before there is one: a click or a key on it takes that.
import {html, nothing} from '../../ui/html.js';
import {t} from '../../ui/i18n.js';
import {isOn, label} from '../text.js';
import {described, group, isNeeded, isWrong, single} from './frame.js';

export function slider(sheet, question, level) {
  const {kind} = question;
  const answer = level.get(question.key);
  const {min, max} = kind.limits(level);
  if (!kind.isRange) {
    return single(sheet, question, level, html`${end(sheet, question, level, {id: sheet.id(question, level), value: answer, rest: (min + max) / 2, isAlone: true,
      take: number => sheet.answer(question, level, number)})}${below(sheet, question, level)}`);
  }
  const shown = answer ?? [min, max];
  return group(sheet, question, level, html`${['from', 'to'].map((name, i) => {
    const id = sheet.id(question, level, `-${name}`);
    return html`<div class="end"><label for=${id}>${t(`answer.${name}`)}</label>${end(sheet, question, level, {id, value: answer?.[i], rest: shown[i],
      take: (number, input) => {
        sheet.answer(question, level, kind.moved(shown, i, number));
        input.value = String(level.get(question.key)[i]);
      }})}</div>`;
  })}${below(sheet, question, level)}`);
}

function end(sheet, question, level, {id, value, rest, take, isAlone}) {
  const {min, max} = question.kind.limits(level);
  const put = event => take(Number(event.target.value), event.target);
  return html`<div class="slider"><input id=${id} type="range" min=${min} max=${max} step=${question.kind.step} .value=${String(value ?? rest)}
    ?disabled=${!question.isEnabled(level)} aria-invalid=${isAlone ? isWrong(sheet, question, level) : nothing}
    aria-describedby=${isAlone ? described(sheet, question, level) : nothing} aria-valuetext=${value === undefined ? t('answer.unanswered') : named(sheet, question, value)}
    @input=${put} @click=${put} @keydown=${event => event.key === ' ' && put(event)}>
    <output for=${id}>${value === undefined ? '–' : named(sheet, question, value)}</output></div>`;
}

const named = (sheet, {json}, value) => (label(json.tooltipFormat ?? json.labelFormat, sheet.language) ?? '{0}').replace('{0}', value);

/** The scale in words, and a way back to no answer. */
function below(sheet, question, level) {
  const {json, kind} = question;
  const {min, max} = kind.limits(level);
  const labels = json.customLabels?.length > 0 ? json.customLabels.map(one => label(one.text, sheet.language) ?? String(one.value ?? one))
    : [min, max].map(value => (label(json.labelFormat, sheet.language) ?? '{0}').replace('{0}', value));
  const isCleared = level.get(question.key) !== undefined && !isNeeded(question, level) && question.isEnabled(level);
  return html`${isOn(json.showLabels, true) ? html`<p class="hint ends">${labels.map(text => html`<span>${text}</span>`)}</p>` : nothing}
    ${isCleared ? html`<button type="button" class="plain clear" @click=${() => sheet.answer(question, level, undefined)}>${t('answer.clear')}</button>` : nothing}`;
}
