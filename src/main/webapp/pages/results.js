// The results of a survey, updated as responses arrive.
import {Form} from '../form/form.js';
import {label} from '../form/text.js';
import {api, get} from '../ui/api.js';
import {html, nothing, render} from '../ui/html.js';
import {language, t} from '../ui/i18n.js';
import {notice} from '../ui/notice.js';
import {page} from '../ui/page.js';
import {share} from './index/share.js';
import {perDay} from './results/days.js';
import {downloads} from './results/downloads.js';
import {Filter} from './results/filter.js';
import {follow} from './results/follow.js';
import {head, isMoving} from './results/head.js';
import {question} from './results/question.js';
import {SingleResponses} from './results/single.js';

const id = decodeURIComponent(location.pathname.split('/')[2] ?? '');

page({title: 'results.title', member: true}, async ({main}) => {
  const [survey, first] = await Promise.all([get(api`surveys/${id}`), get(api`surveys/${id}/results`)]);
  const {questions} = new Form(survey.definition).questionSet;
  const title = label(survey.definition.title, language) ?? t('surveys.untitled');
  const shown = {survey, results: first, at: Date.now(), problem: null};
  const single = new SingleResponses(survey, questions, {update: draw, removed: () => ask().then(keepUp)});
  const filter = new Filter(survey, questions, draw);
  let isFollowing = false;
  document.title = `${title} – ${t('results.title')} - Surely`;
  await single.follow();
  keepUp();

  /** Follows the results as long as they may change. */
  function keepUp() {
    if (!isFollowing && isMoving(shown)) follow(ask, problem => update({problem}));
    isFollowing ||= isMoving(shown);
  }

  async function ask() {
    update({results: await get(api`surveys/${id}/results`), at: Date.now(), problem: null});
    await single.lookForNext(total());
    isFollowing &&= isMoving(shown);
    return isMoving(shown);
  }

  function total() {
    return shown.results.responses + shown.results.pending;
  }

  function update(changes) {
    Object.assign(shown, changes);
    draw();
  }

  function summary({perDay: days, questions: answered}) {
    return html`${days.length > 0 ? perDay(days, survey.state === 'open' && !filter.results) : nothing}
    ${answered.map((result, i) => question(result, questions[i], survey))}
    ${filter.compared()}`;
  }

  function draw() {
    const {results, problem} = shown;
    render(
      html`<div class="wide results">
      <div class="heading"><h1>${title}</h1>
        <p class="actions screen">${total() === 0 ? nothing : buttons(survey)}</p></div>
      ${head(shown)}
      ${problem && !problem.unknown ? notice(problem) : nothing}
      ${total() === 0 ? none(survey) : views(single)}
      ${single.isShown && total() > 0 ? single.view(total()) : nothing}
      ${!single.isShown && total() > 0 ? filter.view() : nothing}
      ${!single.isShown && results.responses > 0 ? summary(filter.results ?? results) : nothing}
    </div>`,
      main
    );
  }
});

/** The buttons that switch between the summary and single responses. */
const views = single => html`<p class="views screen" role="group" aria-label=${t('results.views')}>
  ${view('summary', !single.isShown, () => single.close())} ${view('single', single.isShown, () => single.open())}</p>`;

const view = (name, isShown, show) => html`<button type="button" class="button" aria-pressed=${isShown}
  @click=${() => !isShown && show()}>${t(`results.${name}`)}</button>`;

const mayShare = ({state, role}) => state === 'open' && role !== 'viewer';

/** Without responses there are no buttons: the page itself says what can be done. */
const buttons = survey => html`
  ${
    mayShare(survey)
      ? html`<button type="button" class="button" @click=${() => share(survey)}>${t('action.share')}</button>`
      : nothing
  }
  <button type="button" class="button" @click=${() => print()}>${t('results.print')}</button>
  <button type="button" class="button main" @click=${() => downloads(id)}>${t('results.download')}</button>`;

function none(survey) {
  const isOpen = survey.state === 'open';
  const link = `${location.origin}/s/${id}`;
  return html`<div class="card empty"><h2>${t('results.none')}</h2><p>${t(`results.none-${survey.state}`)}</p>
    ${isOpen && survey.settings.respondents !== 'invited' ? html`<p><a href=${link}>${link}</a></p>` : nothing}
    ${
      mayShare(survey)
        ? html`<button type="button" class="button main screen"
          @click=${() => share(survey)}>${t('action.share')}</button>`
        : html`<a class="button screen" href="/">${t('surveys.title')}</a>`
    }</div>`;
}
