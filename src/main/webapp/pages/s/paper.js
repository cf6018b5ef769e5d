// A survey on the screen: its head, one of its pages, and the buttons below.
import {html, nothing} from '../../ui/html.js';
import {t} from '../../ui/i18n.js';
import {notice} from '../../ui/notice.js';
import {directionOf, languageOf} from '../../form/text.js';
import {elements} from '../../form/view/draw.js';
import {idOf} from '../../form/view/form-view.js';
import {head} from './head.js';
import {legend, progress} from './progress.js';

export function paper(filling) {
  const {main, model, view, page: index, pages, sending} = filling;
  const page = pages[index];
  const first = view.text(model.definition.title) ?? filling.form.title;
  const submit = event => {
    event.preventDefault();
    return index < pages.length - 1 ? filling.next() : filling.submit();
  };
  const written = languageOf(model.definition, view.language);
  const width = model.definition.widthMode === 'responsive' ? 'wide' : '';
  return html`<form class="paper ${width}" novalidate lang=${written} dir=${directionOf(written)} @submit=${submit}
    @keydown=${stay}>
    ${head(filling, first)}
    ${progress(filling)}
    ${summary(view, main)}
    ${legend(filling)}
    <div class="answers" ?inert=${Boolean(sending)}>
      ${page.json.title ? html`<h2 tabindex="-1">${view.text(page.json.title)}</h2>` : nothing}
      ${page.json.description ? html`<p class="soft">${view.text(page.json.description)}</p>` : nothing}
      ${elements(view, page.elements, model.scope)}
    </div>
    ${
      filling.problem
        ? notice(
            filling.problem,
            filling.problem.errors.map(error => error.pointer)
          )
        : nothing
    }
    ${
      sending && sending !== 'sending'
        ? html`<div class="notice" role="status"><p>${t(`answer.${sending}`)}</p></div>`
        : nothing
    }
    ${steps(filling)}
    <p class="saved soft" role="status">${filling.saved && !sending ? t(`answer.saved-${filling.saved}`) : nothing}</p>
    <p class="unseen" id="said" role="status"></p>
  </form>`;
}

/** Enter in a line of text does not submit the form, because people expect it to go to the next line. */
function stay(event) {
  if (
    event.key === 'Enter' &&
    !event.isComposing &&
    event.target.matches('input:not([type=button], [type=submit], [type=file])')
  )
    event.preventDefault();
}

function steps(filling) {
  const {model, view, page, pages, sending} = filling;
  const {pagePrevText, pageNextText, completeText} = model.definition;
  const isLast = page >= pages.length - 1;
  const text = isLast ? (view.text(completeText) ?? t('answer.submit')) : (view.text(pageNextText) ?? t('answer.next'));
  return html`<div class="actions">
    ${
      page > 0
        ? html`<button type="button" class="button" ?disabled=${Boolean(sending)}
            @click=${() => filling.go(-1)}>${view.text(pagePrevText) ?? t('answer.back')}</button>`
        : nothing
    }
    <button class="button main"
      aria-disabled=${Boolean(sending)}>${sending ? t(`answer.${sending}-short`) : text}</button></div>`;
}

/** All errors, with links to their places. */
function summary({errors}, main) {
  const all = [...errors].flatMap(([at, texts]) => texts.map(text => ({at, text})));
  if (all.length === 0) return nothing;
  const link = ({at, text}) =>
    html`<a href="#main" @click=${event => goTo(event, main, at)}>${titled(main, at)}${text}</a>`;
  return html`<div class="notice bad summary" role="alert" tabindex="-1"><p>${t('answer.errors', {n: all.length})}</p>
    <ul>${all.map(error => html`<li>${link(error)}</li>`)}</ul></div>`;
}

/** The element at this pointer, or the nearest one around it. */
function placeOf(main, at) {
  for (let path = idOf(at); path; path = path.slice(0, Math.max(0, path.lastIndexOf('_2F')))) {
    const found = document.getElementById(path) ?? document.getElementById(path.replace(/-Comment$/, '-comment'));
    if (found && main.contains(found)) return found;
  }
  return null;
}

function titled(main, at) {
  const title = placeOf(main, at)?.closest('.question')?.querySelector('.asked')?.textContent;
  return title ? `${title} – ` : '';
}

function goTo(event, main, at) {
  event.preventDefault();
  focus(placeOf(main, at));
}

/** Moves the focus to a control, or to the first control in a group, so that the question's title is in sight. */
function focus(place) {
  const control = place?.matches('fieldset')
    ? (place.querySelector('input:not(:disabled), select, textarea, button:not(:disabled)') ?? place)
    : place;
  control?.focus();
  const question = control?.closest('.question');
  question?.scrollIntoView({block: question.offsetHeight < innerHeight ? 'center' : 'start'});
}

export const focusOnError = main =>
  focus(
    main
      .querySelector('.answers [aria-invalid="true"], .answers .error')
      ?.closest('.question, .words')
      ?.querySelector('[aria-invalid="true"], input:not(:disabled), select, textarea, button') ??
      main.querySelector('.summary')
  );

export function focusOnTop(main) {
  scrollTo(0, 0);
  (main.querySelector('.paper h2[tabindex]') ?? main.querySelector('.paper h1')).focus();
}
