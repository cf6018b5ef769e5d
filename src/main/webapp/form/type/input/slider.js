// A number on a scale, or a range of it.
import {condition} from '../../condition.js';
import {isHollow} from '../../text.js';
import {toNumber} from './number-input.js';

/** The value of an expression, or the fixed limit if that is not a number. */
function limit(json, name, otherwise) {
  const inline = typeof json[name] === 'string' && json[name].startsWith('=');
  const expression = condition(inline ? json[name] : json[`${name}ValueExpression`]);
  const fixed = (inline ? undefined : toNumber(json[name])) ?? otherwise;
  return scope => (expression ? toNumber(expression.value(scope)) : undefined) ?? fixed;
}

class Slider {
  constructor(json) {
    Object.assign(this, {min: limit(json, 'min', 0), max: limit(json, 'max', 100), step: toNumber(json.step) ?? 1});
  }

  isEmpty = isHollow;

  limits(scope) {
    return {min: this.min(scope), max: this.max(scope)};
  }

  settled(answer, scope) {
    return typeof answer === 'number' && isFinite(answer) ? this.within(answer, scope) : undefined;
  }

  within(number, scope) {
    const {min, max} = this.limits(scope);
    return Math.min(Math.max(number, min), Math.max(min, max));
  }

  check() {
    // the slider can't be moved to an invalid value
  }
}

class SliderRange extends Slider {
  isRange = true;

  constructor(json) {
    super(json);
    this.least = toNumber(json.minRangeLength) ?? this.step;
    this.most = toNumber(json.maxRangeLength) ?? Infinity;
  }

  settled(answer, scope) {
    const fits =
      Array.isArray(answer) && answer.length === 2 && answer.every(end => typeof end === 'number' && isFinite(end));
    return fits ? answer.map(end => this.within(end, scope)) : undefined;
  }

  /** The range with one end moved, as far as the other end and the lengths allow. */
  moved([from, to], end, number) {
    return end === 0
      ? [Math.min(Math.max(number, to - this.most), to - this.least), to]
      : [from, Math.max(Math.min(number, from + this.most), from + this.least)];
  }
}

export const readSlider = json => (json.sliderType === 'range' ? new SliderRange(json) : new Slider(json));
