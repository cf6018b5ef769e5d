// Opens a survey for a respondent: requests the form, finds their earlier answers, and starts or resumes.
import {api, call} from '../../ui/api.js';
import {language, use} from '../../ui/i18n.js';
import {languageOf} from '../../form/text.js';
import {Answering} from './answering.js';
import {Draft} from './draft.js';
import {invitation, survey} from './link.js';
import {obstacle, opensAt, waiting} from './messages.js';

/** Requests the form and switches to its language; returns the form or the problem. */
export async function open() {
  const token = invitation();
  try {
    const form = await call(
      'GET',
      api`surveys/${survey}/form`,
      undefined,
      token ? {'Surely-Invitation': encodeURIComponent(token)} : {}
    );
    await use(languageOf(form.definition, language));
    return {token, form};
  } catch (problem) {
    if (problem.slug === undefined) throw problem;
    return {token, problem};
  }
}

export async function start({main, member, token, form, problem}) {
  if (problem) return obstructed(main, problem);
  const owner = {members: member?.id, invited: token}[form.respondents] ?? '';
  const draft = new Draft(survey, owner, () => answering.adopt());
  const answering = new Answering({main, form, token, draft});
  if (form.respondents === 'members' && !form.anonymous && !form.refused) await takeAlong(draft);
  answering.begin();
}

/** Without a network, retries as soon as there is one. */
function obstructed(main, problem) {
  if (problem.status === 0) waiting(main);
  else
    obstacle(main, problem.slug === 'survey-not-open' && opensAt(problem) ? 'survey-opens' : problem.slug, {problem});
}

/**
 * Takes over what a member has answered on another device, unless this browser has answers that the server does not
 * have yet.
 */
async function takeAlong(draft) {
  if (draft.now.state !== 'open') return;
  const there = await call('GET', api`surveys/${survey}/progress`).catch(problem => {
    if (problem.slug === undefined) throw problem;
    return null;
  });
  if (!there) return;
  const isNewer = draft.now.answers === null || there.savedAt > (draft.savedAt ?? '');
  if (!draft.isUnsaved && isNewer) draft.set({id: there.responseId, answers: there.answers, page: there.page ?? 0});
  if (draft.has(there.answers)) draft.confirm(there.answers, there.savedAt); // perhaps only its response was lost
}
