// Types that contain further questions.
import {isHollow, isSame} from '../../text.js';

/** A subclass has scopes(scope), which gives the scopes in which the inner questions are shown now. */
export class CompositeType {
  isComposite = true;

  isEmpty(answer) {
    return isHollow(answer);
  }

  isVisible() {
    return true;
  }

  settle(question, scope) {
    const answer = scope.get(question.key);
    const settled = question.settled(answer, scope);
    if (!isSame(settled, answer)) scope.set(question.key, settled);
    this.scopes(scope).forEach(inner => this.questionSet.settle(inner));
  }

  follow(scope, changes) {
    this.scopes(scope).forEach(inner => this.questionSet.follow(inner, changes.within(inner)));
  }

  checkMissing(context) {
    this.check(undefined, context);
  }

  check(answer, {scope, issues}) {
    this.scopes(scope).forEach(inner => this.questionSet.check(inner, issues));
  }

  begin(scope) {
    this.scopes(scope).forEach(inner => this.questionSet.begin(inner));
  }
}
