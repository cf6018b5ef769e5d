// lit-html's keyed(key, template): what was drawn under another key is thrown away, with all that was typed or opened in it.
export {keyed} from '/_static/lit-html/${lit-html.version}/directives/keyed.js';
