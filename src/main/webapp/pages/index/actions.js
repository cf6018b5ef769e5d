// The actions on a survey; its state and the member's role decide which there are.
import {api, call} from '../../ui/api.js';
import {confirm} from '../../ui/confirm.js';
import {html, nothing} from '../../ui/html.js';
import {t} from '../../ui/i18n.js';
import {orSay, say} from '../../ui/notice.js';
import {once, persistently} from '../../ui/once.js';
import {points} from '../../ui/page.js';
import {leave} from '../team/leave.js';
import {team} from '../team/team.js';
import {copy} from './copy.js';
import {publish} from './publish.js';
import {share} from './share.js';

/**
 * The buttons.
 *
 * @param done  called after an action has changed something
 * @param ready async: whether the survey can be published as it is
 */
export function actions(survey, done, ready = async () => true) {
  const {id, state, paused, title, role} = survey;
  const mayEdit = role !== 'viewer';
  const isRunning = mayEdit && state === 'open';
  const name = title || t('surveys.untitled');
  const ask = (what, send) => confirm(what, name, send, () => show(done));
  const askOnce = what => {
    const send = once(`${what}-${id}`);
    ask(what, () => send(api`surveys/${id}/${what}`));
  };
  const again = (method, address) => () => persistently(() => call(method, address));
  const open = () =>
    orSay(async () => {
      if (await ready()) await publish(survey, () => show(done));
    });
  const remove = () =>
    again('DELETE', api`surveys/${id}`)().catch(problem => {
      if (problem.slug !== 'not-found') throw problem; // a response was lost, and the draft is already deleted
    });
  return html`
    ${mayEdit && state === 'draft' ? button('open', name, 'button main', open) : nothing}
    ${
      mayEdit && state !== 'closed'
        ? button('share', name, state === 'open' ? 'button main' : 'button', () => share(survey))
        : nothing
    }
    ${
      state === 'draft'
        ? nothing
        : html`<a class="button" href="/results/${id}"
          aria-label="${t('action.results')}: ${name}">${t('action.results')}</a>`
    }
    ${isRunning && paused ? button('resume', name, 'button', () => askOnce('resume')) : nothing}
    ${isRunning && !paused ? button('pause', name, 'button', () => askOnce('pause')) : nothing}
    ${
      isRunning
        ? button('close', name, 'button', () => ask('close', again('POST', api`surveys/${id}/close`)))
        : nothing
    }
    <details class="menu">
      <summary class="button" aria-label="${t('action.more')}: ${name}">…</summary>
      <div>
        ${button('copy', name, 'plain', () => copy(survey))}
        <a href=${api`surveys/${id}/definition`} download
          aria-label="${t('action.export')}: ${name}">${t('action.export')}</a>
        ${button('team', name, 'plain', () => orSay(() => team(survey, () => show(done))))}
        ${role === 'owner' ? nothing : button('leave', name, 'plain', () => leave(survey, () => show(done)))}
        ${
          role === 'owner' && state === 'draft'
            ? button('delete', name, 'plain bad', () => ask('delete', remove))
            : nothing
        }
      </div>
    </details>`;
}

/** Shows what an action has changed. If that can't be loaded, says that the action is done. */
export const show = done => {
  points().catch(() => {});
  return done().catch(problem => {
    if (problem.slug === undefined) throw problem;
    say(t('action.stale'));
  });
};

const button = (
  what,
  name,
  style,
  action
) => html`<button type="button" class=${style} aria-label="${t(`action.${what}`)}: ${name}"
  @click=${action}>${t(`action.${what}`)}</button>`;
