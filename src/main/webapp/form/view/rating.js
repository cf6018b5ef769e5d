// A rating: radio buttons that look like a scale, like stars, or like faces.
import {html, nothing} from '../../ui/html.js';
import {option, states} from './choices.js';
import {group} from './frame.js';

/** How far the middle of the mouth moves from the saddest face to the happiest. */
const MOUTH = 5;

const star = html`<svg viewBox="0 0 24 24" aria-hidden="true"><path
  d="M12 2.6l2.9 6.1 6.6.9-4.8 4.6 1.2 6.6-5.9-3.2-5.9 3.2 1.2-6.6L2.5 9.6l6.6-.9z"/></svg>`;

function face(part) {
  const corners = 16 - (MOUTH * (part - 0.5)) / 2;
  const middle = 16 + MOUTH * (part - 0.5) * 1.4;
  return html`<svg viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="10"/>
  <path d="M8.5 9v.5M15.5 9v.5M7.5 ${corners}Q12 ${middle} 16.5 ${corners}"/></svg>`;
}

const looks = {
  stars: () => star,
  smileys: face,
};

/**
 * What an end of the scale means. The label of that end comes before it; it is not shown if it stands above, because
 * the scale takes one line.
 */
const end = (words, label, isEven) =>
  html`<span>${
    words && typeof label === 'string'
      ? html`<span class=${isEven ? 'unseen' : nothing}>${label} – </span>${words}`
      : words
  }</span>`;

export function rating(view, question, scope) {
  const {minRateDescription: least, maxRateDescription: most, rateType, rateDisplayMode} = question.json;
  const all = states(view, question, scope);
  const look = looks[rateDisplayMode ?? rateType] ? (rateDisplayMode ?? rateType) : 'labels';
  const picked = all.findIndex(({isPicked}) => isPicked);
  const [first, last] = [all.at(0)?.text, all.at(-1)?.text];
  const isEven = look === 'labels' && all.length <= 11 && all.every(({text}) => String(text).length <= 2);
  const drawn = ({text, ...state}, i) => ({
    ...state,
    text:
      look === 'labels'
        ? text
        : html`<span class=${i <= picked ? 'sign on' : 'sign'}>${looks[look](
            i / Math.max(1, all.length - 1)
          )}</span><span class="unseen">${text}</span>`,
  });
  const also = least || most ? view.id(question, scope, '-ends') : undefined;
  return html`<div class="rating">${group(
    {view, question, scope, role: 'radiogroup', also},
    html`
    <div class=${isEven ? 'even' : 'uneven'}><div class="scale ${look}">${all.map((state, i) =>
      option({view, question, scope, state: drawn(state, i)}, 'radio', () =>
        view.answer(question, scope, state.choice.value)
      )
    )}</div>
    ${
      also
        ? html`<p class="hint ends" id=${also}>${end(view.text(least, scope), first, isEven)}${end(
            view.text(most, scope),
            last,
            isEven
          )}</p>`
        : nothing
    }</div>`
  )}</div>`;
}
