// A survey that is being edited. Changes save themselves; until the server has them, they are stored in this browser,
// for all its tabs.
import {api, get} from '../../../ui/api.js';
import {local, session} from '../../../ui/store.js';
import {isSame} from '../../../form/text.js';
import {at} from './pointer.js';
import {Saving} from './saving.js';
import {Typed} from './typed.js';
import {Undo} from './undo.js';
import {copy, same} from './version.js';
import {ownTag} from './words.js';

/** How long the other tab, which has made a change, may need to save it, in ms. */
const OTHER_TAB = 10_000;

export class Work {
  /** The survey as the server sent it last. */
  survey = null;
  /** Plain JSON; changed in change() only. */
  definition = null;
  settings = null;
  /** The version on which the changes are based. */
  etag = null;
  /** What is wrong with what was sent last, in words, by pointer, such as "/definition/pages/0/title". */
  errors = new Map();
  /** Why saving failed the last time. */
  problem = null;
  /** {theirs: survey} if the server has another version. Nothing is saved until keepMine() or takeTheirs(). */
  conflict = null;
  /** The pointer of the element that is edited; null if none is yet. */
  selected = null;
  /** The language in which texts are edited and shown; null for the definition's own. */
  language;

  /** @param update draws the page again */
  constructor(id, update) {
    Object.assign(this, {id, update, kept: `edit.${id}`, undoing: new Undo(this), saving: new Saving(this)});
    this.typed = new Typed(this);
    this.language = session.get(`language.${id}`);
    addEventListener('storage', event => event.key === `surely.${this.kept}` && this.follow());
  }

  /** Edits and shows another language, also after this tab is loaded again. @param tag null for the definition's own */
  speak(tag) {
    this.language = tag === ownTag(this) ? null : tag;
    session.set(`language.${this.id}`, this.language);
    this.update();
  }

  get isDirty() {
    return this.typed.isPending || !same(this, this.survey);
  }

  get isDraft() {
    return this.survey.state === 'draft';
  }

  /** Only a draft can be changed, and not by a viewer. */
  get isReadOnly() {
    return !this.isDraft || this.survey.role === 'viewer';
  }

  /** Whether this browser has changes that the server does not have. */
  get hasUnsaved() {
    return local.get(this.kept) !== null;
  }

  /** Requests the survey, and restores unsaved changes from this page or from storage. */
  async load() {
    const survey = await get(api`surveys/${this.id}`);
    const mine = local.get(this.kept) ?? (this.survey && this.isDirty ? {...copy(this), etag: this.etag} : null);
    this.begin(survey);
    if (mine && !same(mine, survey)) this.resume(mine);
    else local.set(this.kept, null);
    this.update();
  }

  /** Starts with the survey as the server has it. */
  begin(survey) {
    Object.assign(this, {
      survey,
      etag: `"${survey.version}"`,
      ...copy(survey),
      conflict: null,
      problem: null,
      errors: new Map(),
    });
  }

  resume({etag, definition, settings}) {
    const isNewer = etag !== this.etag || this.isReadOnly;
    Object.assign(this, {definition, settings, etag, conflict: isNewer ? {theirs: this.survey} : null});
    this.saving.soon();
  }

  /** Follows another tab that has changed the survey (which can be undone here), saved it, or discarded its changes. */
  async follow() {
    const kept = local.get(this.kept);
    if (kept?.etag !== this.etag) return this.load().catch(problem => this.isBehind(problem));
    this.undoing.note('tab');
    Object.assign(this, {definition: kept.definition, settings: kept.settings});
    this.saving.soon(OTHER_TAB);
    this.update();
  }

  /** Shows that loading what another tab has saved has failed. */
  isBehind(problem) {
    if (problem.slug === undefined) throw problem;
    this.problem = problem;
    this.update();
  }

  /**
   * Changes definition or settings, stores the change and draws the page again.
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

  /** Replaces the definition, for example by one from JSON. */
  replaceDefinition(definition, what = null) {
    this.change(() => (this.definition = definition), what);
  }

  /** How many things are wrong. */
  get faults() {
    return [...this.errors.values()].flat().length;
  }

  /** Shows an error at a pointer, as if the server had reported it. */
  complain(pointer, text) {
    this.errors.set(pointer, [text]);
    this.update();
  }

  undo() {
    if (!this.isReadOnly && this.undoing.back()) this.changed();
  }

  changed() {
    this.forgetMended();
    this.keep();
    this.saving.soon();
    this.update();
  }

  /** Forgets errors of values that have been changed since they were sent. */
  forgetMended() {
    this.errors = new Map(
      [...this.errors].filter(([pointer]) => isSame(at(this, pointer), at(this.saving.sent, pointer)))
    );
  }

  keep() {
    local.set(this.kept, this.isDirty ? {etag: this.etag, ...copy(this)} : null);
  }

  /** Saves now; returns whether everything is saved. */
  save() {
    return this.saving.save();
  }

  /** Ends a conflict in favour of the changes here, which replace the other version. */
  keepMine() {
    const {theirs} = this.conflict;
    Object.assign(this, {survey: theirs, etag: `"${theirs.version}"`, conflict: null});
    this.keep();
    this.save();
  }

  /** Ends a conflict in favour of the server's version. Undoing brings the changes here back. */
  takeTheirs() {
    this.undoing.note();
    this.begin(this.conflict.theirs);
    this.keep();
    this.update();
  }
}
