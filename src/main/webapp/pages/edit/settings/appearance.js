// How the survey's page looks: its accent colour, light or dark, its width, and its logo.
import {html, nothing} from '../../../ui/html.js';
import {t} from '../../../ui/i18n.js';
import {say} from '../../../ui/notice.js';
import {withKey} from '../../../form/text.js';
import {ownAddress} from '../../../form/view/harmless.js';
import {words} from '../model/words.js';
import {logo} from './logo.js';

const SURELY = '#0b6e5d';
const SCHEMES = ['', 'light', 'dark'];

/** @param set (name, value, what) => changes a setting */
export function appearance(work, set) {
  const {accentColor, colorScheme} = work.settings;
  return html`<h2>${t('appearance.title')}</h2>
    <div class="field"><label for="accent-color">${t('appearance.color')}</label>
      <div class="joined"><input id="accent-color" type="color" .value=${accentColor ?? SURELY}
        @input=${event => set('accentColor', event.target.value, 'accentColor')}>${
          accentColor
            ? html`<button type="button" class="button"
              @click=${() => set('accentColor', null)}>${t('appearance.no-color')}</button>`
            : nothing
        }</div>
      <p class="hint">${t('appearance.color-hint')}</p></div>
    <div class="field"><label for="color-scheme">${t('appearance.scheme')}</label><select id="color-scheme"
      @change=${event => set('colorScheme', event.target.value || null)}>${SCHEMES.map(
        name => html`<option value=${name}
        .selected=${name === (colorScheme ?? '')}>${t(`scheme.${name || 'auto'}`)}</option>`
      )}</select></div>
    <label class="choice"><input type="checkbox" .checked=${work.definition.widthMode === 'responsive'}
      @change=${event => define(work, 'widthMode', event.target.checked ? 'responsive' : undefined)}>
      <span>${t('appearance.wide')}</span></label>
    ${logoField(work)}`;
}

const define = (work, name, value) => work.replaceDefinition(withKey(work.definition, name, value));

function logoField(work) {
  const address = ownAddress(words(work, work.definition.logo) || null);
  const take = async ({target}) => {
    const picture = await logo(target.files[0]);
    target.value = '';
    if (picture) define(work, 'logo', picture);
    else say(t('appearance.no-picture'));
  };
  return html`<div class="field"><label for="logo">${t('appearance.logo')}</label>
    ${
      address
        ? html`<p><img class="logo" src=${address} alt=${t('appearance.logo')}>
        <button type="button" class="button"
          @click=${() => define(work, 'logo', undefined)}>${t('appearance.no-logo')}</button></p>`
        : nothing
    }
    <input id="logo" type="file" accept="image/*" aria-describedby="logo-hint" @change=${take}>
    <p class="hint" id="logo-hint">${t('appearance.logo-hint')}</p></div>`;
}
