import {condition} from '../../condition.js';

/**
 * The least or greatest answer: `min`, or the value of minValueExpression; `text` is the definition's own error
 * message.
 */
export function readLimit(json, name) {
  const inline = typeof json[name] === 'string' && json[name].startsWith('=');
  const expression = condition(inline ? json[name] : json[`${name}ValueExpression`]);
  const fixed = inline || json[name] === null || json[name] === '' ? undefined : json[name];
  return {
    fixed,
    isComputed: Boolean(expression),
    text: json[`${name}ErrorText`],
    at: scope => (expression ? expression.value(scope) : fixed),
  };
}
