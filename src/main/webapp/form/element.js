// The elements of a definition: pages, panels, questions, and content that is only shown.
import {condition, decided} from './condition.js';
import {isOn} from './text.js';

export class Element {
  /** @param parent the panel or page that it is in; null for none */
  constructor(json, parent, form) {
    this.json = json;
    this.parent = parent;
    this.form = form;
    this.name = json.name ?? '';
    this.visibleIf = condition(json.visibleIf);
    this.enableIf = condition(json.enableIf);
    this.requiredIf = condition(json.requiredIf);
  }

  isVisible(scope) {
    const otherwise = this.form.triggered.get(this.called ?? this.name) ?? isOn(this.json.visible, true);
    return decided(this.visibleIf, scope, otherwise) && (this.parent?.isVisible(scope) ?? true);
  }

  isEnabled(scope) {
    const own = this.enableIf ? !this.enableIf.isFalse(scope) : !isOn(this.json.readOnly);
    return own && (this.parent?.isEnabled(scope) ?? true);
  }

  isRequired(scope) {
    return decided(this.requiredIf, scope, isOn(this.json.isRequired));
  }

  /** The page that contains it; null in a template. */
  get page() {
    return this.parent?.page ?? null;
  }

  isIn(other) {
    return this === other || (this.parent?.isIn(other) ?? false);
  }

  /** Whether it, or something around it, can be hidden as a whole. */
  get isConditional() {
    return Boolean(this.visibleIf) || !isOn(this.json.visible, true) || Boolean(this.parent?.isConditional);
  }
}

/** A panel or a page. */
export class Panel extends Element {
  elements = [];

  /** A visible panel is not shown if it has no visible element. */
  isShown(scope) {
    return (
      this.isVisible(scope) &&
      this.elements.some(element => (element instanceof Panel ? element.isShown(scope) : element.isVisible(scope)))
    );
  }
}

export class Page extends Panel {
  get page() {
    return this;
  }
}

/** An html or image element. */
export class Content extends Element {}
