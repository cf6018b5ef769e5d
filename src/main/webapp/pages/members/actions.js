// What administrators do with a member.
import {api, call} from '../../ui/api.js';
import {confirm} from '../../ui/confirm.js';
import {html, nothing} from '../../ui/html.js';
import {t} from '../../ui/i18n.js';
import {persistently} from '../../ui/once.js';
import {askPassword} from '../account/password.js';
import {passwordLink} from './password-link.js';

/**
 * The buttons.
 *
 * @param me      the administrator
 * @param replace called with the member when they have been changed
 */
export function actions(member, me, replace) {
  const {id, administrator, disabled} = member;
  const name = `${member.name} (${member.email})`;
  const send = changes => persistently(() => call('PATCH', api`members/${id}`, changes));
  const change = (what, changes) => button(what, name, () => confirm(what, name, () => send(changes), replace));
  const appoint = () => {
    const content = html`<strong>${name}</strong><br>${t('confirm.appoint')}`;
    askPassword(me, t('action.appoint'), content, async (password, close) => {
      replace(await send({administrator: true, password}));
      close();
    });
  };
  return html`
    ${disabled ? nothing : button('password', name, () => passwordLink(member, me))}
    ${disabled ? change('enable', {disabled: false}) : change('disable', {disabled: true})}
    ${administrator ? change('withdraw', {administrator: false}) : nothing}
    ${administrator || disabled ? nothing : button('appoint', name, appoint)}
    <a class="button" href=${`/activity?member=${id}`}
      aria-label="${t('activity.title')}: ${name}">${t('activity.title')}</a>`;
}

const button = (what, name, act) => html`<button type="button" class="button"
  aria-label="${t(`action.${what}`)}: ${name}" @click=${act}>${t(`action.${what}`)}</button>`;
