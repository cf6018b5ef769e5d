// Settings that contradict each other, reported while they are typed. The server's SettingsRules decide.
const MOST_PLACES = 1e9;
const MOST_REWARD = 1e6;

/** By pointer, the key of what is wrong. */
export function settingsErrors({respondents, anonymous, responseLimit, reward, opensAt, closesAt}) {
  const found = new Map();
  const is = (wrong, name, key) => wrong && !found.has(`/settings/${name}`) && found.set(`/settings/${name}`, key);
  is(!isCount(responseLimit, MOST_PLACES), 'responseLimit', 'settings.wrong-count');
  is(!isCount(reward, MOST_REWARD), 'reward', 'settings.wrong-reward');
  is(reward && anonymous, 'reward', 'settings.reward-anonymous');
  is(reward && respondents !== 'members', 'reward', 'settings.reward-members');
  is(reward && !responseLimit, 'reward', 'settings.reward-limit');
  is(opensAt && closesAt && Date.parse(opensAt) >= Date.parse(closesAt), 'closesAt', 'settings.closes-first');
  is(closesAt && Date.parse(closesAt) <= Date.now(), 'closesAt', 'settings.closes-past');
  return found;
}

/** Null, or a whole number from 1. */
export const isCount = (value, most = MOST_PLACES) => value == null || (Number.isInteger(value) && value >= 1 && value <= most);
