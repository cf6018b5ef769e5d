// The members of a survey's team. Its owner changes their roles, removes them, and hands the survey over.
import {api, call} from '../../ui/api.js';
import {confirm} from '../../ui/confirm.js';
import {html, nothing} from '../../ui/html.js';
import {t} from '../../ui/i18n.js';
import {orSay, say} from '../../ui/notice.js';
import {persistently} from '../../ui/once.js';
import {remove} from './leave.js';

export const ROLES = ['viewer', 'editor'];

export class Members {
  /** The change of a role that was asked for last: one after the other, so that the last one stays. */
  #changing = Promise.resolve();

  /**
   * @param survey {id, role: of the member who is logged in}
   * @param shown  {me: the id of the member who is logged in, members: as the server sent them last}
   * @param reload async: loads the team again and shows it
   * @param over   async: called when the survey is handed over
   */
  constructor(survey, shown, {reload, over}) {
    Object.assign(this, {survey, shown, reload, over});
  }

  list() {
    return html`<ul class="rows team">${this.shown.members.map(member => html`<li>${this.one(member)}</li>`)}</ul>`;
  }

  one(member) {
    const {id, name, email, role} = member;
    const isManaged = this.survey.role === 'owner' && role !== 'owner';
    return html`<p class="who"><strong>${name}</strong>
        ${id === this.shown.me ? html`<span class="soft">${t('team.you')}</span>` : nothing}
        ${email ? html`<br><span class="soft">${email}</span>` : nothing}</p>
      ${isManaged ? this.managed(member) : html`<p>${t(`role.${role}`)}</p>`}`;
  }

  managed(member) {
    const {name, role} = member;
    return html`<select aria-label=${t('team.role-of', {name})}
        @change=${event => this.change(member, event.target)}>${ROLES.map(
          one => html`<option value=${one} .selected=${one === role}>${t(`role.${one}`)}</option>`
        )}</select>
      <p class="actions">
        <button type="button" class="button" aria-label="${t('action.hand-over')}: ${name}"
          @click=${() => this.handOver(member)}>${t('action.hand-over')}</button>
        <button type="button" class="button" aria-label="${t('action.remove-member')}: ${name}"
          @click=${() => this.remove(member)}>${t('action.remove-member')}</button></p>`;
  }

  /** Changes the role at once. If that fails, the list shows the old one again. */
  change(member, {value: role}) {
    const set = async () => {
      await this.#set(member, role);
      say(t('team.role-changed', {name: member.name, role: t(`role.${role}`)}));
    };
    this.#changing = this.#changing.then(() => orSay(set)).then(() => orSay(this.reload));
  }

  handOver(member) {
    confirm('hand-over', member.name, () => this.#set(member, 'owner'), this.over);
  }

  remove(member) {
    remove(this.survey, member, () => {
      say(t('team.removed', {name: member.name}));
      return orSay(this.reload);
    });
  }

  #set({id}, role) {
    return persistently(() => call('PUT', api`surveys/${this.survey.id}/team/${id}`, {role}));
  }
}
