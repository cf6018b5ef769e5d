// One or several of some choices.
import {html, nothing} from '../../ui/html.js';
import {t} from '../../ui/i18n.js';
import {OTHER} from '../choices.js';
import {isOn, label} from '../text.js';
import {described, group, isNeeded, isWrong, single, words} from './frame.js';
import {ownAddress} from './harmless.js';
import {inOrder} from './order.js';

const LONG = 10;

/** What of a choice a control shows, and whether it can be picked. */
export function states(sheet, question, level) {
  const {choices, most} = question.kind;
  const picked = [level.get(question.key) ?? []].flat().map(answer => choices.find(answer)).filter(Boolean);
  return inOrder(choices.shown(level), question.json.choicesOrder, sheet).map(choice => {
    const isPicked = picked.includes(choice);
    const isGone = sheet.form.isGone(question, choice.value);
    const isFull = most > 0 && picked.length >= most && !choice.exclusive;
    return {choice, isPicked, isGone, isOff: !isPicked && (isGone || isFull || !choices.isEnabled(choice, level)), text: sheet.choice(choice, level)};
  });
}

const goneNote = isGone => isGone ? html` <small>${t('answer.gone')}</small>` : nothing;

/** The words for "Other", where it is picked. */
function other(sheet, question, level) {
  const {choices} = question.kind;
  const answers = [level.get(question.key) ?? []].flat();
  const own = answers.find(answer => choices.find(answer)?.value === OTHER && choices.words);
  if (own === undefined) return nothing;
  const isComment = choices.words === 'comment';
  const isList = Array.isArray(level.get(question.key));
  const put = text => isList ? answers.map(answer => answer === own ? text : answer) : text;
  return words(sheet, question, level, {name: '-other', label: sheet.text(question.json.otherPlaceholder, level) ?? t('answer.other-words'),
    value: isComment ? level.get(question.commentKey) ?? '' : own === OTHER ? '' : own,
    change: text => isComment ? sheet.comment(question, level, text) : sheet.answer(question, level, put(text || OTHER))});
}

export function radiogroup(sheet, question, level) {
  const answer = level.get(question.key);
  return group(sheet, question, level, html`<div class="choices">${states(sheet, question, level).map(state => option(sheet, question, level, 'radio', state,
    () => sheet.answer(question, level, state.choice.value)))}</div>
    ${answer !== undefined && !isNeeded(question, level) && question.isEnabled(level) ? html`<button type="button" class="plain clear"
      @click=${() => sheet.answer(question, level, undefined)}>${t('answer.clear')}</button>` : nothing}
    ${other(sheet, question, level)}`, 'radiogroup');
}

export const boolean = (sheet, question, level) => html`<div class="pair">${radiogroup(sheet, question, level)}</div>`;

function picture(sheet, {image}) {
  const address = ownAddress(label(image, sheet.language));
  return address ? html`<img src=${address} alt="">` : nothing;
}

export const option = (sheet, question, level, type, {choice, isPicked, isGone, isOff, text}, pick) => html`<label class="choice">
  <input type=${type} name=${sheet.id(question, level)} value=${String(choice.value)} .checked=${isPicked} ?disabled=${isOff} @change=${pick}>
  <span>${picture(sheet, choice)}${text}${goneNote(isGone)}</span></label>`;

export function checkbox(sheet, question, level) {
  const all = states(sheet, question, level);
  return group(sheet, question, level, html`<div class=${all.length > LONG ? 'choices long' : 'choices'}>${all.map(state => option(sheet, question, level,
    'checkbox', state, event => sheet.answer(question, level, toggled(question, level, state.choice, event.target.checked))))}</div>
    ${other(sheet, question, level)}`);
}

/** "None" takes all others with it, and goes when another one is picked. */
function toggled({key, kind}, level, choice, isOn) {
  const left = [level.get(key) ?? []].flat().filter(answer => kind.choices.find(answer) !== choice);
  const beside = choice.exclusive ? [] : left.filter(answer => !kind.choices.find(answer)?.exclusive);
  const list = isOn ? [...beside, choice.value] : left;
  return list.length > 0 ? list : undefined;
}

export const imagepicker = (sheet, question, level) => html`<div class="images">${(isOn(question.json.multiSelect) ? checkbox : radiogroup)(sheet, question, level)}</div>`;

export function dropdown(sheet, question, level) {
  const all = states(sheet, question, level);
  const pick = event => sheet.answer(question, level, all[event.target.selectedIndex - 1]?.choice.value);
  return single(sheet, question, level, html`<select id=${sheet.id(question, level)} ?disabled=${!question.isEnabled(level)}
    aria-required=${isNeeded(question, level) ? 'true' : nothing} aria-invalid=${isWrong(sheet, question, level)}
    aria-describedby=${described(sheet, question, level)} @change=${pick}>
    <option value="" .selected=${!all.some(({isPicked}) => isPicked)}>${sheet.text(question.json.placeholder, level) ?? t('answer.choose')}</option>
    ${all.map(({choice, isPicked, isGone, isOff, text}) => html`<option value=${String(choice.value)} .selected=${isPicked} ?disabled=${isOff}>${text}${isGone
      ? ` – ${t('answer.gone')}` : nothing}</option>`)}</select>${other(sheet, question, level)}`);
}
