// What stands around every question: its title, what is said of it, its comment, what is wrong.
import {html, nothing} from '../../ui/html.js';
import {t} from '../../ui/i18n.js';

export const isNeeded = (question, level) => question.isRequired(level) || question.kind.needsAnswer;

/** aria-required says that an answer is needed; of a plain group, which can't have it, words do. */
const heading = (sheet, question, level, inWords = false) => html`<span class="asked">${sheet.title(question, level)}</span>${isNeeded(question, level)
  ? html`<span class="needed" aria-hidden="true"> *</span>${inWords ? html`<span class="unseen"> ${t('answer.required')}</span>` : nothing}` : nothing}`;

/** The ids of what describes the question, for aria-describedby. */
export function described(sheet, question, level) {
  const inner = !question.kind.isNested;
  const ids = [question.json.description && sheet.id(question, level, '-about'),
    sheet.errorsOf(question, level, inner).length > 0 && sheet.id(question, level, '-error')].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : nothing;
}

export const isWrong = (sheet, question, level) => sheet.errorsOf(question, level, !question.kind.isNested).length > 0 ? 'true' : nothing;

const about = (sheet, question, level) => question.json.description
  ? html`<p class="hint" id=${sheet.id(question, level, '-about')}>${sheet.text(question.json.description, level)}</p>` : nothing;

function wrong(texts, id) {
  return texts.length > 0 ? html`<p class="error" id=${id}>${texts.map(text => html`<span>${text}</span>`)}</p>` : nothing;
}

const errors = (sheet, question, level) =>
  wrong(sheet.errorsOf(question, level, !question.kind.isNested), sheet.id(question, level, '-error'));

/** A field for words beside the answer. */
export function words(sheet, question, level, {name, value, change, label, rows}) {
  const id = sheet.id(question, level, name);
  const texts = sheet.errorsOfComment(question, level);
  const input = event => change(event.target.value);
  const about = texts.length > 0 ? `${id}-error` : nothing;
  return html`<div class="words"><label for=${id}>${label}</label>${rows
    ? html`<textarea id=${id} rows=${rows} .value=${value} aria-invalid=${texts.length > 0} aria-describedby=${about} @input=${input}></textarea>`
    : html`<input id=${id} type="text" .value=${value} aria-invalid=${texts.length > 0} aria-describedby=${about} @input=${input}>`}
    ${wrong(texts, `${id}-error`)}</div>`;
}

const comment = (sheet, question, level) => question.hasCommentArea ? words(sheet, question, level, {name: '-comment',
  value: level.get(question.commentKey) ?? '', label: sheet.text(question.json.commentText, level) ?? t('answer.comment'), rows: 2,
  change: text => sheet.comment(question, level, text)}) : nothing;

/** A question of one input, which has the question's id. */
export const single = (sheet, question, level, content) => html`<div class="question">
  <label for=${sheet.id(question, level)}>${heading(sheet, question, level)}</label>${about(sheet, question, level)}
  ${content}${errors(sheet, question, level)}${comment(sheet, question, level)}</div>`;

/** A question of several; role "radiogroup" where one of them is picked. */
export const group = (sheet, question, level, content, role = 'group') => html`
  <fieldset class="question" id=${sheet.id(question, level)} role=${role} tabindex="-1"
    aria-describedby=${described(sheet, question, level)} aria-invalid=${role === 'radiogroup' ? isWrong(sheet, question, level) : nothing}
    aria-required=${role === 'radiogroup' && isNeeded(question, level) ? 'true' : nothing} ?disabled=${!question.isEnabled(level)}>
    <legend>${heading(sheet, question, level, role === 'group')}</legend>${about(sheet, question, level)}
    ${content}${errors(sheet, question, level)}${comment(sheet, question, level)}</fieldset>`;
