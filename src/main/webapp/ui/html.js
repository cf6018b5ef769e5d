// lit-html, at the one place that knows its version. What stands in a template's ${...} is text, never HTML.
export * from '/_static/lit-html/${lit-html.version}/lit-html.js';
