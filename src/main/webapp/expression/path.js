import {lenient} from './values.js';

/** The value of a name such as panel[0].question in JSON values; undefined if there is none. */
export function find(values, name) {
  const steps = name.split('.').map(text => {
    const bracket = text.lastIndexOf('[');
    const index = text.endsWith(']') && bracket >= 0 ? lenient(text.slice(bracket + 1, -1)) : NaN;
    return isNaN(index) ? {name: text} : {name: text.slice(0, bracket), index};
  });
  let value = values;
  for (let at = 0; at < steps.length;) {
    let last = at;
    while (last < steps.length - 1 && steps[last].index === undefined) last++;
    let found;
    for (; found === undefined && last >= at; last--)
      found = member(
        value,
        steps
          .slice(at, last + 1)
          .map(s => s.name)
          .join('.')
      );
    if (found === undefined) return undefined;
    at = last + 2;
    const {index} = steps[at - 1];
    value =
      index === undefined ? found : Array.isArray(found) ? found[index < 0 ? found.length + index : index] : undefined;
  }
  return value;
}

function member(value, name) {
  if (!value || !name) return undefined;
  if (name === 'length' && (Array.isArray(value) || typeof value === 'string')) return value.length;
  if (typeof value !== 'object') return undefined;
  const folded = name.toLowerCase();
  const key = Object.keys(value).find(k => k.toLowerCase() === folded);
  return key === undefined ? undefined : value[key];
}
