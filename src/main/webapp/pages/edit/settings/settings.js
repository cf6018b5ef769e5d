// The tab with the settings of a survey.
import {html, nothing} from '../../../ui/html.js';
import {t} from '../../../ui/i18n.js';
import {questionsOf} from '../model/question-list.js';
import {isIn} from '../model/pointer.js';
import {instant, shown, zone} from './instants.js';
import {appearance} from './appearance.js';
import {places} from './places.js';
import {settingsErrors} from '../model/rules.js';

const RESPONDENTS = ['anyone', 'members', 'invited'];

/** All settings are disabled once the survey is open, and for viewers. */
export function settingsTab(work) {
  const {settings} = work;
  const rules = settingsErrors(settings);
  const set = (name, value, what = null) => work.change(() => (work.settings[name] = value), what);
  const errors = name => [
    ...(rules.has(`/settings/${name}`)
      ? rules.get(`/settings/${name}`).map(key => t(key))
      : [...work.errors].filter(([pointer]) => isIn(pointer, `/settings/${name}`)).flatMap(([, texts]) => texts)),
  ];
  const field = options => input({...options, errors: errors(options.name), set});
  return html`<fieldset class="settings" ?disabled=${work.isReadOnly} aria-label=${t('tab.settings')}>
    ${work.isReadOnly ? html`<p class="hint">${t(work.isDraft ? 'edit.viewer' : 'settings.fixed')}</p>` : nothing}
    <div class="card">${respondents(settings, set, errors)}${anonymous(settings, set, errors)}</div>
    <div class="card">${field(count('responseLimit', 1e9, settings))}
      ${field(count('reward', 1e6, settings))}${cost(settings)}</div>
    <div class="card pairs">${field(moment('opensAt', settings))}${field(moment('closesAt', settings))}</div>
    <div class="card">${places(work, questionsOf(work.definition))}</div>
    <div class="card">${appearance(work, set)}</div>
    <div class="card">${origins(settings, set, errors('origins'))}</div></fieldset>`;
}

const respondents = (
  settings,
  set,
  errors
) => html`<fieldset class="choose"><legend>${t('settings.respondents')}</legend>
  ${RESPONDENTS.map(who =>
    choice(
      who,
      html`<input type="radio" name="respondents" value=${who} .checked=${settings.respondents === who}
    aria-labelledby=${who} aria-describedby="${who}-hint" @change=${() => set('respondents', who)}>`,
      t(`respondents.${who}`),
      t(`respondents.${who}-hint`)
    )
  )}
  ${
    settings.reward && settings.respondents !== 'members'
      ? html`<p class="error" role="status">${t('settings.reward-members')}</p>`
      : nothing
  }
  ${said('respondents', errors('respondents'))}</fieldset>`;

const anonymous = (settings, set, errors) => html`${choice(
  'anonymous',
  html`<input type="checkbox" .checked=${settings.anonymous}
    aria-labelledby="anonymous" aria-describedby="anonymous-hint"
    @change=${event => set('anonymous', event.target.checked)}>`,
  t('settings.anonymous'),
  t('settings.anonymous-hint')
)}
  ${
    settings.reward && settings.anonymous
      ? html`<p class="error" role="status">${t('settings.reward-anonymous')}</p>`
      : nothing
  }
  ${said('anonymous', errors('anonymous'))}`;

const choice = (id, box, text, hint) => html`<label class="choice">${box}<span><span id=${id}>${text}</span>
  <small id="${id}-hint">${hint}</small></span></label>`;

const count = (name, max, settings) => ({
  name,
  type: 'number',
  max,
  min: 1,
  value: settings[name] ?? '',
  label: t(`settings.${name}`),
  hint: t(`settings.${name}-hint`),
  read: text => (text === '' ? null : Number(text)),
});

const moment = (name, settings) => ({
  name,
  type: 'datetime-local',
  max: '9999-12-31T23:59',
  value: shown(settings[name]),
  read: instant,
  label: t(`settings.${name}`),
  hint: `${t(`settings.${name}-hint`)} ${t('settings.zone', {zone: zone(settings[name])})}`,
});

const input = ({
  name,
  label,
  type,
  min,
  max,
  value,
  hint,
  read,
  errors,
  set,
}) => html`<div class="field"><label for=${name}>${label}</label>
  <input id=${name} type=${type} min=${min ?? nothing} max=${max} .value=${String(value)}
    aria-describedby="${name}-hint ${name}-error"
    aria-invalid=${errors.length > 0 ? 'true' : nothing} @input=${event => set(name, read(event.target.value), name)}>
  <p class="hint" id="${name}-hint">${hint}</p>${said(name, errors)}</div>`;

/** The sites that may use the API, one a line. */
const origins = ({origins: sites}, set, errors) => html`<div class="field"><label for="origins">${t(
  'settings.origins'
)}</label>
  <textarea id="origins" rows="2" spellcheck="false" autocapitalize="off" placeholder="https://www.example.org"
    .value=${(sites ?? []).join('\n')} aria-describedby="origins-hint origins-error"
    aria-invalid=${errors.length > 0 ? 'true' : nothing}
    @input=${event => set('origins', lines(event.target.value), 'origins')}></textarea>
  <p class="hint" id="origins-hint">${t('settings.origins-hint')}</p>${said('origins', errors)}</div>`;

/** The lines of a text that are not empty; null if all are. */
function lines(text) {
  const all = text.split(/\s+/).filter(Boolean);
  return all.length > 0 ? all : null;
}

const said = (name, errors) =>
  html`<div class="error" id="${name}-error" role="status">${errors.map(error => html`<p>${error}</p>`)}</div>`;

const cost = ({reward, responseLimit}) =>
  reward > 0 && responseLimit > 0
    ? html`<p class="sum"
      role="status">${t('settings.cost', {reward, limit: responseLimit, n: reward * responseLimit})}</p>`
    : nothing;
