// Storage of this browser: `local` is permanent, `session` lasts as long as the tab. A browser without storage is not
// an error.
const keeper = area => ({
  get(name) {
    try {
      return JSON.parse(area().getItem(`surely.${name}`));
    } catch {
      return null;
    }
  },
  /** @param value undefined or null removes it */
  set(name, value) {
    try {
      if (value == null) area().removeItem(`surely.${name}`);
      else area().setItem(`surely.${name}`, JSON.stringify(value));
    } catch {
      // storage is full or forbidden, so the value is lost with the page
    }
  },
});

export const local = keeper(() => localStorage);
export const session = keeper(() => sessionStorage);
