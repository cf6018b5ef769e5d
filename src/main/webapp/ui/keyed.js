// lit-html's keyed(key, template): another key replaces the elements, with all that was typed or opened in them.
export {keyed} from '/_static/lit-html/${lit-html.version}/directives/keyed.js';
