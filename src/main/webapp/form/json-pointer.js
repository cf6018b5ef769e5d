// JSON Pointers (RFC 6901).

/** One step of a pointer, for a name or an index. */
export const step = name => `/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`;

export const pointer = path => path.map(step).join('');

/** The names and indexes in a pointer, as texts. */
export const steps = pointer =>
  pointer
    .split('/')
    .slice(1)
    .map(step => step.replaceAll('~1', '/').replaceAll('~0', '~'));
