// Errors in settings, shown while the author types. They follow the server's SettingsRules, which decide.
const MOST_PLACES = 1e9;
const MOST_REWARD = 1e6;

/** The keys of the error messages, by pointer. */
export function settingsErrors({respondents, anonymous, responseLimit, reward, opensAt, closesAt}) {
  const found = new Map();
  const refuse = (isWrong, name, key) =>
    isWrong && !found.has(`/settings/${name}`) && found.set(`/settings/${name}`, key);
  refuse(!isCount(responseLimit, MOST_PLACES), 'responseLimit', 'settings.wrong-count');
  refuse(!isCount(reward, MOST_REWARD), 'reward', 'settings.wrong-reward');
  refuse(reward && anonymous, 'reward', 'settings.reward-anonymous');
  refuse(reward && respondents !== 'members', 'reward', 'settings.reward-members');
  refuse(reward && !responseLimit, 'reward', 'settings.reward-limit');
  refuse(opensAt && closesAt && Date.parse(opensAt) >= Date.parse(closesAt), 'closesAt', 'settings.closes-first');
  refuse(closesAt && Date.parse(closesAt) <= Date.now(), 'closesAt', 'settings.closes-past');
  return found;
}

/** Whether a value is a whole number from 1, or null. */
export const isCount = (value, most = MOST_PLACES) =>
  value == null || (Number.isInteger(value) && value >= 1 && value <= most);
