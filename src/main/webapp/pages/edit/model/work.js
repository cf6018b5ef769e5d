// A survey being edited. Unsaved changes are stored in this browser, for all its tabs, until the server has them.
import {api, get} from '../../../ui/api.js';
import {local} from '../../../ui/store.js';
import {isSame} from '../../../form/text.js';
import {at} from './pointer.js';
import {Saving} from './saving.js';
import {Typed} from './typed.js';
import {Undo} from './undo.js';
import {copy, same} from './version.js';

export class Work {
  /** The survey as the server sent it last. */
  survey = null;
  /** Plain JSON, to be edited in change(). */
  definition = null;
  settings = null;
  /** The version that this work began with. */
  etag = null;
  /** What the server refused in the work as it was sent: by pointer, such as "/definition/pages/0/title", what is wrong. */
  errors = new Map();
  /** Why the last saving failed. */
  problem = null;
  /** {theirs: survey}: the server has another version. Nothing is saved until keepMine() or takeTheirs(). */
  conflict = null;
  /** Unsaved work from before was taken up. */
  isResumed = false;
  /** What is edited: the pointer of an element; null: nothing yet. */
  selected = null;
  /** The language in which texts are edited; null: the definition's own. */
  language = null;

  /** @param update draws the page again */
  constructor(id, update) {
    Object.assign(this, {id, update, kept: `edit.${id}`, undoing: new Undo(this), saving: new Saving(this)});
    this.typed = new Typed(this);
    addEventListener('storage', event => event.key === `surely.${this.kept}` && this.follow());
  }

  get isDirty() {
    return this.typed.isPending || !same(this, this.survey);
  }

  /** Only a draft can be changed. */
  get isReadOnly() {
    return this.survey.state !== 'draft';
  }

  /** Asks for the survey, and takes up what is kept, or here, and not saved. */
  async load() {
    const survey = await get(api`surveys/${this.id}`);
    const mine = local.get(this.kept) ?? (this.survey && this.isDirty ? {...copy(this), etag: this.etag} : null);
    this.begin(survey);
    if (mine && !same(mine, survey)) this.resume(mine);
    else local.set(this.kept, null);
    this.update();
  }

  /** The server has this, and the work is this. */
  begin(survey) {
    Object.assign(this, {
      survey,
      etag: `"${survey.version}"`,
      ...copy(survey),
      conflict: null,
      problem: null,
      isResumed: false,
      errors: new Map(),
    });
  }

  resume({etag, definition, settings}) {
    const isNewer = etag !== this.etag || this.isReadOnly;
    Object.assign(this, {definition, settings, etag, isResumed: !isNewer, conflict: isNewer ? {theirs: this.survey} : null});
  }

  /** Another tab has changed the work (it is taken over, and can be undone), or has saved it or dropped it. */
  async follow() {
    const kept = local.get(this.kept);
    if (kept?.etag !== this.etag) return this.load().catch(problem => this.isBehind(problem));
    this.undoing.note('tab');
    Object.assign(this, {definition: kept.definition, settings: kept.settings});
    this.update();
  }

  /** Loading what another tab has saved has failed. */
  isBehind(problem) {
    if (problem.slug === undefined) throw problem;
    this.problem = problem;
    this.update();
  }

  /**
   * Changes definition or settings, keeps it and draws the page again.
   *
   * @param action changes them in place
   * @param what   name of the change; consecutive changes of one name, such as typing in one field, are undone together
   */
  change(action, what = null) {
    if (this.isReadOnly) return;
    this.undoing.note(what);
    action();
    this.changed();
  }

  /** Another definition, such as from JSON. */
  replaceDefinition(definition, what = null) {
    this.change(() => (this.definition = definition), what);
  }

  /** Says what is wrong at a pointer, as the server does. */
  complain(pointer, text) {
    this.errors.set(pointer, [text]);
    this.update();
  }

  undo() {
    if (!this.isReadOnly && this.undoing.back()) this.changed();
  }

  changed() {
    this.forgetMended();
    this.isResumed = false;
    this.keep();
    this.update();
  }

  /** Forgets what was wrong where there is something else now. */
  forgetMended() {
    this.errors = new Map([...this.errors].filter(([pointer]) => isSame(at(this, pointer), at(this.saving.sent, pointer))));
  }

  keep() {
    local.set(this.kept, this.isDirty ? {etag: this.etag, ...copy(this)} : null);
  }

  /** Forgets what is not saved; it can be undone. */
  drop() {
    this.change(() => Object.assign(this, copy(this.survey)));
  }

  /** Saves; returns whether everything is saved. */
  save() {
    return this.saving.save();
  }

  /** Ends a conflict: the work goes on, and replaces the other version when it is saved. */
  keepMine() {
    const {theirs} = this.conflict;
    Object.assign(this, {survey: theirs, etag: `"${theirs.version}"`, conflict: null});
    this.keep();
    this.update();
  }

  /** Ends a conflict: the work is what the server has; what was here can be undone. */
  takeTheirs() {
    this.undoing.note();
    this.begin(this.conflict.theirs);
    this.keep();
    this.update();
  }
}
