/** The address of a picture that may be shown: one of this server, or the picture written out; undefined of any other. */
export function ownAddress(address) {
  const source = typeof address === 'string' && URL.canParse(address, location.origin) ? new URL(address, location.origin) : null;
  return source?.origin === location.origin || source?.href.startsWith('data:image/') ? source.href : undefined;
}
