// Errors in the answers, found here or by the server.
import {TOO_PRECISE} from '../../form/view/input.js';
import {pointer, steps} from '../../form/json-pointer.js';
import {pathOf} from '../../form/view/form-view.js';

/** Shows the errors of these issues, and no others. */
export function showErrors(view, issues) {
  view.errors = new Map();
  for (const issue of issues) {
    const at = pointer(issue.path);
    // questions that share an answer may have the same
    const messages = new Set([...(view.errors.get(at) ?? []), view.message(issue)]);
    view.errors.set(at, [...messages]);
  }
}

/** Hides errors that are fixed; new ones are shown later. */
export function hideFixedErrors(view, model) {
  if (view.errors.size > 0)
    showErrors(
      view,
      model.issues().filter(issue => view.errors.has(pointer(issue.path)))
    );
}

/** The errors of a 422 as issues, each at its question. */
export function issuesOf({errors}, model) {
  return errors.map(({pointer: at, message}) => {
    const path = steps(at).slice(1);
    const about = model.questionSet.questions.filter(one => one.key === path[0] || one.commentKey === path[0]);
    const question = about.find(one => one.isVisible(model.scope)) ?? about[0];
    return {path, code: 'refused', text: message, page: question?.page};
  });
}

/**
 * Issues of inputs that hold no answer, such as half a date or a number with more digits than JavaScript keeps: only
 * the input knows.
 */
export const unfinishedInputs = (main, page) =>
  [...main.querySelectorAll('.answers input')]
    .filter(({validity}) => validity.badInput || validity.customError)
    .map(input => ({
      path: pathOf(input.id),
      code: input.validationMessage === TOO_PRECISE ? TOO_PRECISE : 'unfinished',
      page,
    }));
