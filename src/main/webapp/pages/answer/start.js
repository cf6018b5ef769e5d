// Opens a survey for whoever answers it: asks for the form, finds what they have answered already, and begins or goes on.
import {api, call, get} from '../../ui/api.js';
import {Answering} from './answering.js';
import {Draft} from './draft.js';
import {invitation, survey} from './link.js';
import {obstacle, opensAt, waiting} from './messages.js';

export async function start({main, member}) {
  const token = invitation();
  const form = await load(main);
  if (!form) return;
  if (form.respondents === 'invited' && !token) return obstacle(main, 'invitation-needed', {form});
  const owner = {members: member?.id, invited: token}[form.respondents] ?? '';
  const draft = new Draft(survey, owner, () => answering.adopt());
  const answering = new Answering({main, form, token, draft});
  if (form.respondents === 'members' && !form.anonymous) await takeAlong(draft);
  answering.begin();
}

/** Null, and said why, where there is no form; asked for again as soon as the network is back. */
async function load(main) {
  try {
    return await get(api`surveys/${survey}/form`);
  } catch (problem) {
    if (problem.slug === undefined) throw problem;
    if (problem.status === 0) return waiting(main);
    obstacle(main, problem.slug === 'survey-not-open' && opensAt(problem) ? 'survey-opens' : problem.slug, {problem});
    return null;
  }
}

/** What a member has answered on another device, unless there are answers here that the server has not got yet. */
async function takeAlong(draft) {
  if (draft.now.state !== 'open') return;
  const there = await call('GET', api`surveys/${survey}/progress`).catch(problem => {
    if (problem.slug === undefined) throw problem;
    return null;
  });
  if (!there) return;
  const isNewer = draft.now.answers === null || there.savedAt > (draft.savedAt ?? '');
  if (!draft.isUnsaved && isNewer) draft.set({id: there.responseId, answers: there.answers, page: there.page ?? 0});
  if (draft.has(there.answers)) draft.confirm(there.answers, there.savedAt); // perhaps only the answer was lost
}
