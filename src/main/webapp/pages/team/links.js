// The links with which others join a survey's team: its owner makes them and revokes those that nobody has used.
import {api, call} from '../../ui/api.js';
import {copyField} from '../index/copy-field.js';
import {html, nothing} from '../../ui/html.js';
import {moment, t} from '../../ui/i18n.js';
import {InputForm} from '../../ui/input-form.js';
import {orSay, say} from '../../ui/notice.js';
import {once, persistently} from '../../ui/once.js';
import {ROLES} from './members.js';

export class Links {
  /** The link that was made last; the server shows it only once. */
  made = null;

  /**
   * @param shown  {links: as the server sent them last}
   * @param update draws the dialog again
   * @param reload async: loads the team again and shows it
   */
  constructor({id}, shown, {update, reload}) {
    Object.assign(this, {id, shown, reload});
    this.form = new InputForm(update, ({role}) => this.make(role));
    this.send = once(`team-${id}`);
  }

  async make(role) {
    this.made = await this.send(api`surveys/${this.id}/team/links`, {role});
    this.send = once(`team-${this.id}`);
    await this.reload();
    document.getElementById('team-link')?.focus();
  }

  /** Whatever became of it, the list shows which links there still are: somebody may just have used this one. */
  async revoke({id}) {
    await persistently(() => call('DELETE', api`surveys/${this.id}/team/links/${id}`));
    if (this.made?.id === id) this.made = null;
    say(t('team.revoked'));
  }

  view() {
    const {form, made, shown} = this;
    return html`<h3>${t('team.invite')}</h3>
      <p class="soft">${t('team.roles')}</p>
      <form @submit=${form}>
        <div class="field"><label for="team-role">${t('team.join-as')}</label>
          <div class="joined"><select id="team-role" name="role">${ROLES.map(
            role => html`<option value=${role}>${t(`role.${role}`)}</option>`
          )}</select>${form.submit(t('team.make'), made ? 'button' : 'button main')}</div></div>
        ${form.notice()}</form>
      ${
        made
          ? html`<div class="notice">${copyField('team-link', t('team.link'), made.url)}
        <p>${t('team.link-text')}</p></div>`
          : nothing
      }
      ${
        shown.links.length > 0
          ? html`<h3>${t('team.links')}</h3>
        <ul class="rows team">${shown.links.map(link => html`<li>${this.one(link)}</li>`)}</ul>`
          : nothing
      }`;
  }

  one(link) {
    const name = t('team.link-until', {role: t(`role.${link.role}`), time: moment(link.expiresAt)});
    return html`<p class="who">${name}</p>
      <button type="button" class="button" aria-label="${t('team.revoke')}: ${name}"
        @click=${() => orSay(() => this.revoke(link)).then(() => orSay(this.reload))}>${t('team.revoke')}</button>`;
  }
}
