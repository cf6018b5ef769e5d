// lit-html's keyed(key, template): another key replaces the elements, and with them everything that was typed or
// opened.
export {keyed} from '/_static/lit-html/${lit-html.version}/directives/keyed.js';
