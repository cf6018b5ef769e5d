// Questions with choices, of which one or several can be picked.
import {html, nothing} from '../../ui/html.js';
import {t} from '../../ui/i18n.js';
import {OTHER} from '../choices.js';
import {isOn, label} from '../text.js';
import {described, group, isNeeded, isWrong, single, words} from './frame.js';
import {ownAddress} from './harmless.js';
import {list} from './long-list.js';
import {inOrder} from './order.js';

/** The choices as a control shows them, and whether they can be picked. */
export function states(view, question, scope) {
  const {choices, most} = question.type;
  const picked = [scope.get(question.key) ?? []]
    .flat()
    .map(answer => choices.find(answer))
    .filter(Boolean);
  return inOrder(choices.shown(scope), question.json.choicesOrder, view).map(choice => {
    const isPicked = picked.includes(choice);
    const isGone = view.form.isGone(question, choice.value);
    const isFull = most > 0 && picked.length >= most && !choice.exclusive;
    return {
      choice,
      isPicked,
      isGone,
      isOff: !isPicked && (isGone || isFull || !choices.isEnabled(choice, scope)),
      text: view.choice(choice, scope),
    };
  });
}

const goneNote = isGone => (isGone ? html` <small>${t('answer.gone')}</small>` : nothing);

/** The input for the words if "Other" is picked. */
function other(view, question, scope) {
  const {choices} = question.type;
  const answers = [scope.get(question.key) ?? []].flat();
  const own = answers.find(answer => choices.find(answer)?.value === OTHER && choices.words);
  if (own === undefined) return nothing;
  const isComment = choices.words === 'comment';
  const isList = Array.isArray(scope.get(question.key));
  const put = text => (isList ? answers.map(answer => (answer === own ? text : answer)) : text);
  return words(view, question, scope, {
    name: '-other',
    label: view.text(question.json.otherPlaceholder, scope) ?? t('answer.other-words'),
    value: isComment ? (scope.get(question.commentKey) ?? '') : own === OTHER ? '' : own,
    change: text =>
      isComment ? view.comment(question, scope, text) : view.answer(question, scope, put(text || OTHER)),
  });
}

export function radiogroup(view, question, scope) {
  const answer = scope.get(question.key);
  return group(
    {view, question, scope, role: 'radiogroup'},
    html`${list(view, question, scope, states(view, question, scope), state =>
      option({view, question, scope, state}, 'radio', () => view.answer(question, scope, state.choice.value))
    )}
    ${
      answer !== undefined && !isNeeded(question, scope) && question.isEnabled(scope)
        ? html`<button type="button" class="plain clear"
      @click=${() => view.answer(question, scope, undefined)}>${t('answer.clear')}</button>`
        : nothing
    }
    ${other(view, question, scope)}`
  );
}

export const boolean = (view, question, scope) => html`<div class="pair">${radiogroup(view, question, scope)}</div>`;

function picture(view, {image}) {
  const address = ownAddress(label(image, view.language));
  return address ? html`<img src=${address} alt="">` : nothing;
}

/** A choice as a button to pick it; its type is "radio" or "checkbox". */
export function option({view, question, scope, state}, type, pick) {
  const {choice, isPicked, isGone, isOff, text} = state;
  return html`<label class="choice">
  <input type=${type} name=${view.id(question, scope)} value=${String(choice.value)}
    .checked=${isPicked} ?disabled=${isOff} @change=${pick}>
  <span>${picture(view, choice)}${text}${goneNote(isGone)}</span></label>`;
}

export function checkbox(view, question, scope) {
  return group(
    {view, question, scope},
    html`${list(view, question, scope, states(view, question, scope), state =>
      option({view, question, scope, state}, 'checkbox', event =>
        view.answer(question, scope, toggled(question, scope, state.choice, event.target.checked))
      )
    )}
    ${other(view, question, scope)}`
  );
}

/** The answer after a click. Picking "None" clears all others; picking another choice clears "None". */
function toggled({key, type}, scope, choice, isOn) {
  const left = [scope.get(key) ?? []].flat().filter(answer => type.choices.find(answer) !== choice);
  const beside = choice.exclusive ? [] : left.filter(answer => !type.choices.find(answer)?.exclusive);
  const list = isOn ? [...beside, choice.value] : left;
  return list.length > 0 ? list : undefined;
}

export const imagepicker = (view, question, scope) =>
  html`<div class="images">${(isOn(question.json.multiSelect) ? checkbox : radiogroup)(view, question, scope)}</div>`;

export function dropdown(view, question, scope) {
  const all = states(view, question, scope);
  const pick = event => view.answer(question, scope, all[event.target.selectedIndex - 1]?.choice.value);
  return single(
    view,
    question,
    scope,
    html`<select id=${view.id(question, scope)} ?disabled=${!question.isEnabled(scope)}
    aria-required=${isNeeded(question, scope) ? 'true' : nothing} aria-invalid=${isWrong(view, question, scope)}
    aria-describedby=${described(view, question, scope)} @change=${pick}>
    <option value="" .selected=${!all.some(({isPicked}) => isPicked)}>${
      view.text(question.json.placeholder, scope) ?? t('answer.choose')
    }</option>
    ${all.map(
      ({choice, isPicked, isGone, isOff, text}) =>
        html`<option value=${String(choice.value)} .selected=${isPicked} ?disabled=${isOff}>${text}${
          isGone ? ` – ${t('answer.gone')}` : nothing
        }</option>`
    )}</select>${other(view, question, scope)}`
  );
}
