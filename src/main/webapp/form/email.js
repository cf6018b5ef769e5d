const isQuoted = text => /^"[^\n\r\u2028\u2029]+"$/.test(text);
const areParts = (text, forbidden) => text.split('.').every(part => part !== '' && !forbidden.test(part));

/**
 * The rule of survey-core and of the server: a local part of dot-separated atoms or in quotes, and a domain of two or
 * more labels.
 */
export function isEmail(text) {
  const at = text.lastIndexOf('@');
  if (at < 0) return false;
  const local = text.slice(0, at);
  const domain = text.slice(at + 1);
  const lastDot = domain.lastIndexOf('.');
  return (
    (isQuoted(local) || areParts(local, /[\s<>()[\].,;:@"]/)) &&
    lastDot > 0 &&
    domain.length - lastDot > 2 &&
    areParts(domain, /[\s<>()[\].,;:@"=]/)
  );
}
