/** A hash of a text. */
function hash(text) {
  let sum = 0x811c9dc5;
  for (const character of text) sum = Math.imul(sum ^ character.codePointAt(0), 0x01000193);
  return sum >>> 0;
}

/** Choices in the order of choicesOrder. "random" differs between respondents, and stays the same after a reload. */
export function inOrder(choices, order, view) {
  const key = choice => (order === 'random' ? hash(view.seed + choice.value) : view.choice(choice));
  const compare = (a, b) => (typeof a === 'number' ? a - b : a.localeCompare(b, view.language, {numeric: true}));
  if (!['asc', 'desc', 'random'].includes(order)) return choices;
  const moving = choices
    .filter(choice => !choice.added)
    .sort((a, b) => (order === 'desc' ? -1 : 1) * compare(key(a), key(b)));
  return [...moving, ...choices.filter(choice => choice.added)];
}
