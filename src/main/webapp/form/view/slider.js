// A slider with one handle or two. It shows a value before there is an answer; a click or a key on it makes that the
// answer.
import {html, nothing} from '../../ui/html.js';
import {t} from '../../ui/i18n.js';
import {isOn, label} from '../text.js';
import {described, group, isNeeded, isWrong, single} from './frame.js';

/** The id of the labels of the scale, which describe it. */
const labelsOf = (view, question, scope) =>
  isOn(question.json.showLabels, true) ? view.id(question, scope, '-ends') : undefined;

export function slider(view, question, scope) {
  const {type} = question;
  const answer = scope.get(question.key);
  const {min, max} = type.limits(scope);
  if (!type.isRange) {
    return single(
      view,
      question,
      scope,
      html`${end(view, question, scope, {
        id: view.id(question, scope),
        value: answer,
        rest: (min + max) / 2,
        isAlone: true,
        take: number => view.answer(question, scope, number),
      })}${below(view, question, scope)}`
    );
  }
  const shown = answer ?? [min, max];
  return group(
    {view, question, scope, also: labelsOf(view, question, scope)},
    html`${['from', 'to'].map((name, i) => {
      const id = view.id(question, scope, `-${name}`);
      return html`<div class="end"><label for=${id}>${t(`answer.${name}`)}</label>${end(view, question, scope, {
        id,
        value: answer?.[i],
        rest: shown[i],
        take: (number, input) => {
          view.answer(question, scope, type.moved(shown, i, number));
          input.value = String(scope.get(question.key)[i]);
        },
      })}</div>`;
    })}${below(view, question, scope)}`
  );
}

function end(view, question, scope, {id, value, rest, take, isAlone}) {
  const {min, max} = question.type.limits(scope);
  const put = event => take(Number(event.target.value), event.target);
  return html`<div class="slider"><input id=${id} type="range" min=${min} max=${max} step=${question.type.step}
    .value=${String(value ?? rest)} ?disabled=${!question.isEnabled(scope)}
    aria-invalid=${isAlone ? isWrong(view, question, scope) : nothing}
    aria-describedby=${isAlone ? described(view, question, scope, labelsOf(view, question, scope)) : nothing}
    aria-valuetext=${value === undefined ? t('answer.unanswered') : named(view, question, value)}
    @input=${put} @click=${put} @keydown=${event => event.key === ' ' && put(event)}>
    <output for=${id}>${value === undefined ? '–' : named(view, question, value)}</output></div>`;
}

const named = (view, {json}, value) =>
  (label(json.tooltipFormat ?? json.labelFormat, view.language) ?? '{0}').replace('{0}', value);

/** The labels of the scale, and a button that clears the answer. */
function below(view, question, scope) {
  const {json, type} = question;
  const {min, max} = type.limits(scope);
  const labels =
    json.customLabels?.length > 0
      ? json.customLabels.map(one => label(one.text, view.language) ?? String(one.value ?? one))
      : [min, max].map(value => (label(json.labelFormat, view.language) ?? '{0}').replace('{0}', value));
  const canBeCleared = scope.get(question.key) !== undefined && !isNeeded(question, scope) && question.isEnabled(scope);
  const clear = () => view.answer(question, scope, undefined);
  return html`${
    labelsOf(view, question, scope)
      ? html`<p class="hint ends" id=${labelsOf(view, question, scope)}>${labels.map(
          text => html`<span>${text}</span>`
        )}</p>`
      : nothing
  }
    ${
      canBeCleared
        ? html`<button type="button" class="plain clear" @click=${clear}>${t('answer.clear')}</button>`
        : nothing
    }`;
}
