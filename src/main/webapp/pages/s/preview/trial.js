// One respondent of a preview. Their response goes nowhere.
import {Answering} from '../answering.js';
import {thanks} from '../thanks.js';
import {tell} from './editor.js';

/** In place of the client's response. */
export class Response extends EventTarget {
  state = 'open';
  kept = {answers: null, page: 0, variables: {}};
  problem = null;
  receipt = null;

  /** @param id decides random orders */
  constructor(form, id) {
    super();
    Object.assign(this, {form, id});
  }

  keep() {}

  another() {}

  async submit() {
    Object.assign(this, {state: 'sent', receipt: {submittedAt: new Date().toISOString()}});
    this.dispatchEvent(new Event('sent'));
  }
}

export class Trial extends Answering {
  keep() {}

  remember(language) {
    tell({language});
  }

  isSent() {
    thanks(this);
    tell({sent: true});
  }
}
