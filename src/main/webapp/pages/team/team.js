// The dialog with the team of a survey: its owner manages it, the others see it and can leave.
import {api, get} from '../../ui/api.js';
import {openDialog} from '../../ui/dialog.js';
import {html, nothing} from '../../ui/html.js';
import {t} from '../../ui/i18n.js';
import {me} from '../../ui/member.js';
import {leave} from './leave.js';
import {Links} from './links.js';
import {Members} from './members.js';

/**
 * Loads the team and shows it.
 *
 * @param done async, called when the member's own role has changed: after handing the survey over, or leaving
 */
export async function team(survey, done) {
  const {id, title, role} = survey;
  const load = () => get(api`surveys/${id}/team`);
  const shown = {me: (await me()).id, ...(await load())};
  openDialog(t('action.team'), ({update, close}) => {
    const over = () => {
      close();
      return done();
    };
    const reload = async () => {
      Object.assign(shown, await load());
      update();
    };
    const members = new Members(survey, shown, {reload, over});
    const links = role === 'owner' ? new Links(survey, shown, {update, reload}) : null;
    // The focus is at the top, because a long list would be scrolled to the first button otherwise.
    return () => html`<p tabindex="-1" autofocus><strong>${title || t('surveys.untitled')}</strong></p>
      ${members.list()}
      ${links?.view() ?? nothing}
      ${
        links
          ? nothing
          : html`<p class="actions"><button type="button" class="button"
            @click=${() => leave(survey, over)}>${t('action.leave')}</button></p>`
      }`;
  });
}
