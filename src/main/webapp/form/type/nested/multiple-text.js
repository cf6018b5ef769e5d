// Several single lines of input.
import {isMap} from '../../text.js';
import {CompositeType} from './composite-type.js';

class MultipleText extends CompositeType {
  constructor(key, questionSet) {
    super();
    Object.assign(this, {key, questionSet});
  }

  fitting(answer) {
    return isMap(answer) ? answer : undefined;
  }

  scopes(scope) {
    return [scope.inner({questionSet: this.questionSet, path: [this.key]})];
  }

  sent(scope) {
    return this.questionSet.sent(this.scopes(scope)[0]);
  }
}

/** survey-core does not support these properties of items. */
const IGNORED = Object.fromEntries(
  [
    'visible',
    'visibleIf',
    'readOnly',
    'enableIf',
    'requiredIf',
    'valueName',
    'clearIfInvisible',
    'showCommentArea',
    'hasComment',
    'setValueExpression',
    'setValueIf',
    'resetValueIf',
  ].map(name => [name, undefined])
);

export const readMultipleText = (json, survey, read, key) =>
  new MultipleText(key, read((json.items ?? []).map(item => ({...item, ...IGNORED, type: 'text'}))));
