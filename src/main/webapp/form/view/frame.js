// The parts that all questions have: title, description, comment and errors.
import {html, nothing} from '../../ui/html.js';
import {t} from '../../ui/i18n.js';

export const isNeeded = (question, scope) => question.isRequired(scope) || question.type.needsAnswer;

/** aria-required says that an answer is required. A plain group can't have it, so its heading says it in words. */
const heading = (view, question, scope, inWords = false) =>
  html`<span
    class="asked">${view.title(question, scope)}</span>${isNeeded(question, scope) ? needed(inWords) : nothing}`;

const needed = inWords =>
  html`<span class="needed" aria-hidden="true"> *</span>${
    inWords ? html`<span class="unseen"> ${t('answer.required')}</span>` : nothing
  }`;

/** The ids of the question's description and errors, for aria-describedby. @param also the id of more about it */
export function described(view, question, scope, also) {
  const inner = !question.type.isComposite;
  const ids = [
    question.json.description && view.id(question, scope, '-about'),
    view.errorsOf(question, scope, inner).length > 0 && view.id(question, scope, '-error'),
    also,
  ].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : nothing;
}

export const isWrong = (view, question, scope) =>
  view.errorsOf(question, scope, !question.type.isComposite).length > 0 ? 'true' : nothing;

const about = (view, question, scope) =>
  question.json.description
    ? html`<p class="hint" id=${view.id(question, scope, '-about')}>${view.text(question.json.description, scope)}</p>`
    : nothing;

function errorList(texts, id) {
  return texts.length > 0
    ? html`<p class="error" id=${id}>${texts.map(text => html`<span>${text}</span>`)}</p>`
    : nothing;
}

const errors = (view, question, scope) =>
  errorList(view.errorsOf(question, scope, !question.type.isComposite), view.id(question, scope, '-error'));

/** A field for a comment on the answer. */
export function words(view, question, scope, {name, value, change, label, rows}) {
  const id = view.id(question, scope, name);
  const texts = view.errorsOfComment(question, scope);
  const input = event => change(event.target.value);
  const about = texts.length > 0 ? `${id}-error` : nothing;
  return html`<div class="words"><label for=${id}>${label}</label>${
    rows
      ? html`<textarea id=${id} rows=${rows} .value=${value} aria-invalid=${texts.length > 0} aria-describedby=${about}
          @input=${input}></textarea>`
      : html`<input id=${id} type="text" .value=${value} aria-invalid=${texts.length > 0} aria-describedby=${about}
        @input=${input}>`
  }
    ${errorList(texts, `${id}-error`)}</div>`;
}

const comment = (view, question, scope) =>
  question.hasCommentArea
    ? words(view, question, scope, {
        name: '-comment',
        value: scope.get(question.commentKey) ?? '',
        label: view.text(question.json.commentText, scope) ?? t('answer.comment'),
        rows: 2,
        change: text => view.comment(question, scope, text),
      })
    : nothing;

/** A question with one input, which has the question's id. */
export const single = (view, question, scope, content) => html`<div class="question">
  <label for=${view.id(question, scope)}>${heading(view, question, scope)}</label>${about(view, question, scope)}
  ${errors(view, question, scope)}${content}${comment(view, question, scope)}</div>`;

/**
 * A question with several inputs.
 *
 * @param role "radiogroup" if one of them is picked
 * @param also the id of an element that says more about it, such as what the ends of a scale mean
 */
export const group = ({view, question, scope, role = 'group', also}, content) => html`
  <fieldset class="question" id=${view.id(question, scope)} role=${role} tabindex="-1"
    aria-describedby=${described(view, question, scope, also)}
    aria-invalid=${role === 'radiogroup' ? isWrong(view, question, scope) : nothing}
    aria-required=${role === 'radiogroup' && isNeeded(question, scope) ? 'true' : nothing}
    ?disabled=${!question.isEnabled(scope)}>
    <legend>${heading(view, question, scope, role === 'group')}</legend>${about(view, question, scope)}
    ${errors(view, question, scope)}${content}${comment(view, question, scope)}</fieldset>`;
