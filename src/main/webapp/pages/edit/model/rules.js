// Errors in settings, shown while the author types. They follow the server's SettingsRules, which decide.
const MOST_PLACES = 1e9;
const MOST_REWARD = 1e6;
const MOST_ORIGINS = 20;
const ANY = '*';

/** The keys of the error messages, by pointer; two faults are two messages. */
export function settingsErrors({respondents, anonymous, responseLimit, reward, opensAt, closesAt, origins}) {
  const found = new Map();
  const refuse = (isWrong, name, key) =>
    isWrong && found.set(`/settings/${name}`, [...(found.get(`/settings/${name}`) ?? []), key]);
  refuse(!isCount(responseLimit, MOST_PLACES), 'responseLimit', 'settings.wrong-count');
  refuse(!isCount(reward, MOST_REWARD), 'reward', 'settings.wrong-reward');
  refuse(reward && anonymous, 'reward', 'settings.reward-anonymous');
  refuse(reward && respondents !== 'members', 'reward', 'settings.reward-members');
  refuse(reward && !responseLimit, 'reward', 'settings.reward-limit');
  refuse(opensAt && closesAt && Date.parse(opensAt) >= Date.parse(closesAt), 'closesAt', 'settings.closes-first');
  if (!found.has('/settings/closesAt'))
    refuse(closesAt && Date.parse(closesAt) <= Date.now(), 'closesAt', 'settings.closes-past');
  const sites = origins ?? [];
  refuse(sites.length > MOST_ORIGINS || !sites.every(isOrigin), 'origins', 'settings.wrong-origins');
  refuse(sites.includes(ANY) && sites.length > 1, 'origins', 'settings.origins-any');
  refuse(sites.includes(ANY) && respondents !== 'anyone', 'origins', 'settings.origins-anyone');
  return found;
}

/** Whether a value is a whole number from 1, or null. */
export const isCount = (value, most = MOST_PLACES) =>
  value == null || (Number.isInteger(value) && value >= 1 && value <= most);

/** Whether a text is an origin as browsers send it, or "*". */
function isOrigin(text) {
  try {
    return text === ANY || (/^https?:/.test(text) && new URL(text).origin === text);
  } catch {
    return false;
  }
}
