// What an author may have forgotten to write: titles, and texts that the editor has put in their place.
import {label} from '../../form/text.js';
import {all, isQuestion, tree} from '../edit/model/structure.js';

/** The editor's own names and texts (begin.* of text/edit), in all languages, because an author may change theirs. */
const NAME = /^question\d+$/i;
const TEXT = /^(Choice|Row|Column|선택지|행|열) \d+$/;
const LISTS = ['choices', 'rows', 'columns', 'rateValues'];

/**
 * @returns {isUntitled: whether the survey has no title, questions: the names of those without one, texts: what is
 *   still called "Choice 1" and its like, pages: how many pages have no title, if others have one}
 */
export function unfinished(definition) {
  const language = typeof definition.locale === 'string' ? definition.locale : undefined;
  const words = text => String(label(text, language) ?? '').trim();
  const nodes = all(tree({definition}));
  const pages = nodes.filter(({type}) => type === 'page');
  const untitled = pages.filter(({json}) => !words(json.title));
  const items = nodes.flatMap(({json}) => LISTS.flatMap(list => (Array.isArray(json[list]) ? json[list] : [])));
  return {
    isUntitled: !words(definition.title),
    questions: nodes
      .filter(node => isQuestion(node) && !words(node.json.title) && NAME.test(node.json.name))
      .map(({json}) => json.name),
    texts: [...new Set(items.map(item => words(item?.text ?? item?.title ?? item?.value ?? item)))].filter(text =>
      TEXT.test(text)
    ),
    pages: untitled.length < pages.length ? untitled.length : 0,
  };
}
