// The scale of all charts: a full bar is 100%, and so is the darkest shade.

/** The darkest shade on which text can still be read, light or dark. */
export const DARKEST = 0.4;

export const share = (part, whole) => (whole > 0 ? part / whole : 0);

export const sum = numbers => numbers.reduce((total, one) => total + one, 0);
