// A survey's own look. Its accent colour is made darker or lighter until it can be read (WCAG 2.2, contrast 4.5).

/** As surely.css has them: what text in the accent colour stands on, and the text on the accent colour. */
const SCHEMES = {
  light: {papers: ['#fbfaf7', '#ffffff'], extreme: '#000000', tint: 0.1, text: '#ffffff'},
  dark: {papers: ['#15181b', '#1d2125'], extreme: '#ffffff', tint: 0.2, text: '#0d1214'},
};
const CONTRAST = 4.5;
const STEPS = 20;

/** The look as CSS declarations; empty for Surely's own. */
export function look({accentColor, colorScheme}) {
  const scheme = colorScheme ? `color-scheme: ${colorScheme};` : '';
  if (!accentColor) return scheme;
  const light = shades(accentColor, SCHEMES.light);
  const dark = shades(accentColor, SCHEMES.dark);
  return scheme + Object.keys(light).map(name => `--${name}: light-dark(${light[name]}, ${dark[name]});`).join(' ');
}

function shades(color, {papers, extreme, tint: share, text}) {
  for (let step = 0; ; step++) {
    const accent = mix(color, extreme, step / STEPS);
    const tint = mix(papers[1], accent, share);
    if (step === STEPS || [...papers, tint, text].every(other => contrast(accent, other) >= CONTRAST))
      return {accent, 'accent-deep': mix(accent, extreme, 0.2), 'on-accent': text, tint};
  }
}

/** The second colour's share in the result is from 0 to 1. */
function mix(one, other, share) {
  const [a, b] = [channels(one), channels(other)];
  return `#${a.map((value, i) => two(Math.round(value + (b[i] - value) * share))).join('')}`;
}

const channels = color => [1, 3, 5].map(at => parseInt(color.slice(at, at + 2), 16));
const two = value => value.toString(16).padStart(2, '0');

/** The contrast ratio of WCAG 2.2, from 1 to 21. */
function contrast(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color) {
  const [r, g, b] = channels(color).map(value => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
