// How a member leaves a survey's team, and how its owner removes somebody.
import {api, call} from '../../ui/api.js';
import {confirm} from '../../ui/confirm.js';
import {t} from '../../ui/i18n.js';
import {me} from '../../ui/member.js';
import {persistently} from '../../ui/once.js';

/**
 * Asks, and leaves the team.
 *
 * @param done called when the survey is no longer shared
 */
export function leave({id, title}, done) {
  confirm('leave', title || t('surveys.untitled'), async () => end(id, (await me()).id), done);
}

/**
 * Asks, and removes a member of the team.
 *
 * @param done called when the survey is no longer shared with them
 */
export function remove({id}, member, done) {
  confirm('remove-member', member.name, () => end(id, member.id), done);
}

const end = (survey, member) =>
  persistently(() => call('DELETE', api`surveys/${survey}/team/${member}`)).catch(problem => {
    if (problem.slug !== 'not-found') throw problem; // a response was lost, or they have left already
  });
