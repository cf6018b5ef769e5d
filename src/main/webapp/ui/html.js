// lit-html; only this file names its version. A value in a template's ${...} is text, never HTML.
export * from '/_static/lit-html/${lit-html.version}/lit-html.js';
