// The address to go to after logging in, from ?to=. It is always on this server.
const wished = new URLSearchParams(location.search).get('to') ?? '/';

function own(address) {
  try {
    const target = new URL(address, location.origin);
    if (target.origin !== location.origin) return '/';
    return target.pathname.replace(/^\/*/, '/') + target.search + target.hash; // "//" would lead to another server
  } catch {
    return '/';
  }
}

export const back = own(wished);

/** The address of a page that returns to the same address. */
export const withBack = page => (back === '/' ? page : `${page}?to=${encodeURIComponent(back)}`);
