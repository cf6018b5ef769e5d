// What administrators do with a member.
import {api, call} from '../../ui/api.js';
import {confirm} from '../../ui/confirm.js';
import {html, nothing} from '../../ui/html.js';
import {t} from '../../ui/i18n.js';
import {persistently} from '../../ui/once.js';
import {passwordLink} from './password-link.js';

/**
 * The buttons.
 *
 * @param replace called with the member when they have been changed
 */
export function actions(member, replace) {
  const {id, administrator, disabled} = member;
  const name = `${member.name} (${member.email})`;
  const change = (what, changes) =>
    button(what, name, () =>
      confirm(what, name, () => persistently(() => call('PATCH', api`members/${id}`, changes)), replace)
    );
  return html`
    ${disabled ? nothing : button('password', name, () => passwordLink(member))}
    ${disabled ? change('enable', {disabled: false}) : change('disable', {disabled: true})}
    ${administrator ? change('withdraw', {administrator: false}) : change('appoint', {administrator: true})}
    <a class="button" href=${`/activity?member=${id}`}
      aria-label="${t('activity.title')}: ${name}">${t('activity.title')}</a>`;
}

const button = (what, name, act) => html`<button type="button" class="button"
  aria-label="${t(`action.${what}`)}: ${name}" @click=${act}>${t(`action.${what}`)}</button>`;
