// What this browser keeps: `local` for good, `session` for the tab. A browser that keeps nothing is no reason to fail.
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
      // full, or forbidden: then it lasts as long as the page
    }
  },
});

export const local = keeper(() => localStorage);
export const session = keeper(() => sessionStorage);
