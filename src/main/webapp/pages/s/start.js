// Opens a survey for a respondent: starts or resumes their response, or shows why there can't be one.
import {use} from '../../ui/i18n.js';
import {open as openResponse} from '../../client/1/surely.js';
import {Answering} from './answering.js';
import {languageFor} from './language.js';
import {invitation, survey} from './link.js';
import {look} from './look.js';
import {obstacle, opensAt, shown, waiting} from './messages.js';

/** Opens the survey and switches to its language; returns the response or the problem. */
export async function open() {
  try {
    const response = await openResponse('', survey, {invitation: invitation(), waiting: giveUp});
    document.documentElement.style.cssText = look(response.form);
    const {tag, isChosen} = languageFor(response.form.definition);
    await use(tag, isChosen);
    return {response, language: tag};
  } catch (problem) {
    return {problem: shown(problem)};
  }
}

/** The page is loaded again instead, see waiting(). */
function giveUp(problem) {
  throw problem;
}

export function start({main, response, language, problem}) {
  if (problem) obstructed(main, problem);
  else new Answering({main, response, language}).begin();
}

/** Without a network, retries as soon as there is one. */
function obstructed(main, problem) {
  if (problem.status === 0) waiting(main);
  else
    obstacle(main, problem.slug === 'survey-not-open' && opensAt(problem) ? 'survey-opens' : problem.slug, {problem});
}
