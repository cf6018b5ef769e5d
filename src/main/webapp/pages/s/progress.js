// How far a respondent has got, and what the stars at titles mean.
import {html, nothing} from '../../ui/html.js';
import {t} from '../../ui/i18n.js';
import {isNeeded} from '../../form/view/frame.js';

/** From how many questions on a page the answered ones are counted. */
const LONG = 8;

/** The visible questions of the page that is shown. */
const asked = ({model, pages, page}) =>
  model.questionSet.questions.filter(
    question =>
      question.page === pages[page] && question.typeName !== 'expression' && question.isVisible(model.scope)
  );

export function progress(filling) {
  const {model, page, pages} = filling;
  const questions = asked(filling);
  const isLong = questions.length >= LONG;
  if (pages.length < 2 && !isLong) return nothing;
  const n = questions.filter(question => question.isAnsweredAt(model.scope)).length;
  const text = [
    pages.length > 1 && t('answer.page', {n: page + 1, all: pages.length}),
    isLong && t('answer.answered', {n, all: questions.length}),
  ]
    .filter(Boolean)
    .join(' · ');
  const [value, max] = pages.length > 1 ? [page + 1, pages.length] : [n, questions.length];
  return html`<div class=${isLong ? 'progress stays' : 'progress'}><progress value=${value} max=${max}
      aria-label=${text}></progress>
    <span aria-hidden="true">${text}</span></div>`;
}

/** Whether the question, or one in its rows and panels, has a star. */
function hasStar(question, scope) {
  const {questionSet} = question.type;
  return (
    isNeeded(question, scope) ||
    Boolean(
      questionSet &&
        question.type.scopes(scope).some(inner => questionSet.questions.some(one => isNeeded(one, inner)))
    )
  );
}

export const legend = filling =>
  asked(filling).some(question => hasStar(question, filling.model.scope))
    ? html`<p class="legend soft"><span class="needed">*</span> ${t('answer.legend')}</p>`
    : nothing;
