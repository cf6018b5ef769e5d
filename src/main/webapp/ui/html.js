// lit-html. A value in a template's ${...} is inserted as text, never as HTML.
export * from '/_static/lit-html/${lit-html.version}/lit-html.js';
