// The state of a drawn form: the reader's language, the errors so far, and the callback for changed answers.
import {t} from '../../ui/i18n.js';
import {pointer, steps} from '../json-pointer.js';
import {dateInWords, isMap, isScalar, label} from '../text.js';

/** A pointer as the id of an element: without spaces, and safe in a selector. */
export const idOf = at => encodeURIComponent(at).replaceAll('_', '%5F').replaceAll('%', '_');

export const pathOf = id => steps(decodeURIComponent(id.replaceAll('_', '%'))).filter(step => !/^=\d+$/.test(step));

/**
 * If questions that share an answer are shown together, the ids of the second one, and of those in it, have one more
 * step: =2.
 */
function mark(question, scope) {
  const sharing = question.sharing(scope);
  const n = sharing.slice(0, sharing.indexOf(question)).filter(other => other.isVisible(scope)).length;
  return n > 0 ? [`=${n + 1}`] : [];
}

function place({outer, questionSet, path}) {
  if (!outer?.questionSet?.hasSharing) return outer ? [...place(outer), ...path.slice(outer.path.length)] : path;
  const [key, ...inner] = path.slice(outer.path.length);
  return [
    ...place(outer),
    key,
    ...mark(
      outer.questionSet.questions.find(question => question.type.questionSet === questionSet),
      outer
    ),
    ...inner,
  ];
}

export class FormView {
  /** Errors that are shown, by pointer. */
  errors = new Map();
  /** The content of number inputs, {text, isBad} by id. It keeps 1.0 from becoming 1 while somebody types 1.05. */
  raw = new Map();
  /** What somebody searches in long lists of choices, by id. */
  searches = new Map();

  /**
   * @param seed    decides random orders
   * @param changed is called after each answer
   * @param redraw  draws the form again
   */
  constructor(form, {language, seed = '', changed, redraw}) {
    Object.assign(this, {form, language, seed, changed, redraw});
  }

  /** The id of the question's element in this scope; `part` names an element in it. */
  id(question, scope, part = '') {
    return idOf(pointer([...place(scope), question.key, ...mark(question, scope)])) + part;
  }

  /** Forgets what was typed into inputs in this question, because their places have changed. */
  forget(question, scope) {
    const own = `${this.id(question, scope)}${idOf('/')}`;
    [...this.raw.keys()].filter(id => id.startsWith(own)).forEach(id => this.raw.delete(id));
  }

  /** The search in the question's choices: {words, isWhole: whether all are shown, picked: those that were}. */
  searchIn(question, scope) {
    const id = this.id(question, scope);
    if (!this.searches.has(id)) this.searches.set(id, {words: '', isWhole: false, picked: new Set()});
    return this.searches.get(id);
  }

  answer(question, scope, value) {
    this.form.answer(question, scope, value);
    this.changed();
  }

  comment(question, scope, words) {
    this.form.comment(question, scope, words);
    this.changed();
  }

  /** A text of the definition in the reader's language; {names} in it are replaced by answers. */
  text(text, scope = this.form.scope) {
    return this.filled(text, scope, answer => answer);
  }

  /** The same for HTML; answers are inserted as text. */
  html(text, scope) {
    return this.filled(text, scope, answer => answer.replace(/[&<>"']/g, sign => `&#${sign.charCodeAt(0)};`)) ?? '';
  }

  filled(text, scope, written) {
    const words = label(text, this.language);
    return (
      words &&
      String(words).replace(/\{([^{}]+)\}/g, (all, name) => {
        const answer = this.display(name, scope);
        return answer === undefined ? all : written(answer);
      })
    );
  }

  display(name, scope) {
    if (/^panelindex$/i.test(name) && scope.variables.panelindex !== undefined)
      return String(scope.variables.panelindex + 1);
    const value = scope.find(name);
    const question = this.form.questionSet.find(name);
    const all = question
      ? this.form.questionSet
          .sharing(question)
          .map(({type}) => type.choices)
          .filter(Boolean)
      : [];
    const words = [value]
      .flat()
      .filter(one => isScalar(one) || one instanceof Date)
      .map(one => {
        const choice = all.map(choices => choices.find(one)).find(Boolean);
        return choice ? this.choice(choice, scope) : one instanceof Date ? dateInWords(one) : String(one);
      });
    return words.length > 0 || question || /^(panel|row)\./.test(name) ? words.join(', ') : undefined;
  }

  /** The text of a choice, a row or a column for respondents. */
  choice(choice, scope) {
    return this.text(choice.title, scope) ?? (choice.word ? t(choice.word) : String(choice.value));
  }

  title(element, scope) {
    return this.text(element.json.title, scope) ?? element.name;
  }

  /** @param inner whether errors of its parts are included */
  errorsOf(question, scope, inner) {
    const own = pointer([...scope.path, question.key]);
    return [...this.errors]
      .filter(([at]) => at === own || (inner && at.startsWith(`${own}/`)))
      .flatMap(([, texts]) => texts);
  }

  errorsOfComment(question, scope) {
    return this.errors.get(pointer([...scope.path, question.commentKey])) ?? [];
  }

  /** The error message of an issue. */
  message({code, values = {}, text}) {
    const limit = values.limit;
    const own = this.text(text)?.replace('{0}', limit);
    return (
      own ??
      t(`answer.error.${values.moment ? `${code}:moment` : code}`, {
        ...values,
        ...(isMap(values.choice) && {choice: this.text(values.choice)}),
      })
    );
  }
}
