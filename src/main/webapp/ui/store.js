// Storage of this browser: `local` is permanent, `session` lasts as long as the tab. A browser without storage is not an error.
const keeper = area => ({
  get(name) {
    try {
      return JSON.parse(area().getItem(`surely.${name}`));
    } catch {
      return null;
    }
  },
  /** Undefined or null forgets it. */
  set(name, value) {
    try {
      if (value == null) area().removeItem(`surely.${name}`);
      else area().setItem(`surely.${name}`, JSON.stringify(value));
    } catch {
      // full or forbidden: then the value lasts as long as the page
    }
  },
});

export const local = keeper(() => localStorage);
export const session = keeper(() => sessionStorage);
