// Fields for properties. Each gets {work, node, id, pointer, label, value, errors, set} and the entry of the property
// in PROPERTIES.
import {html, nothing} from '../../../ui/html.js';
import {has, t} from '../../../ui/i18n.js';
import {isOn} from '../../../form/text.js';
import {idOf} from '../../../form/view/form-view.js';
import {condition} from '../conditions/condition.js';
import {isTaken, readable, rename} from '../model/names.js';
import {picture} from './picture.js';
import {tree} from '../model/structure.js';
import {PROPERTIES} from '../model/types.js';
import {edited, withWords, words} from '../model/words.js';
import {described, errorMessages, errorsIn, framed, isWrong} from './errors.js';
import {ItemList} from './item-list.js';

export const labelOf = name => (has(`prop.${name}`) ? t(`prop.${name}`) : name);

/** The name of a property in a node, which may be the older one. */
export const givenName = ({json}, name) =>
  PROPERTIES[name].or in json && !(name in json) ? PROPERTIES[name].or : name;

export function field(work, node, name) {
  const own = givenName(node, name);
  const pointer = `${node.pointer}/${own}`;
  const set = (value, what = pointer) =>
    work.change(() => {
      if (value === undefined) delete node.json[own];
      else node.json[own] = value;
    }, what);
  return EDITORS[PROPERTIES[name].as]({
    ...PROPERTIES[name],
    work,
    node,
    name,
    pointer,
    set,
    id: idOf(pointer),
    label: labelOf(name),
    value: node.json[own],
    errors: errorsIn(work, pointer),
  });
}

const input = (
  {id, errors, hint},
  {type = 'text', value, placeholder = '', change}
) => html`<input id=${id} type=${type} .value=${String(value ?? '')} placeholder=${placeholder}
  step=${type === 'number' ? 'any' : nothing} aria-invalid=${isWrong(errors)}
  aria-describedby=${described(id, errors, hint)}
  @input=${change}>`;

/** A text. If it is missing in the edited language, the placeholder is the text in the definition's own language. */
function text(field) {
  const {work, node, name: property, value, set, id, errors, lines, example = ''} = field;
  const shown = edited(work, value);
  const otherwise = work.language ? words(work, value) : property === 'title' ? (node.json.name ?? '') : example;
  const change = event => set(withWords(work, value, event.target.value), `${field.pointer}#${work.language}`);
  return framed(
    field,
    lines
      ? html`<textarea id=${id} rows=${lines} .value=${shown} placeholder=${otherwise} aria-invalid=${isWrong(errors)}
    aria-describedby=${described(id, errors)} @input=${change}></textarea>`
      : input(field, {value: shown, placeholder: otherwise, change})
  );
}

function line(field) {
  return framed(
    field,
    input(field, {
      value: field.value,
      placeholder: field.example,
      change: event => field.set(event.target.value || undefined),
    })
  );
}

/** The name. It changes when the field loses the focus, so that the expressions that read it are updated once. */
function name(field) {
  const {work, node, id, value, pointer, errors} = field;
  const take = event => {
    const wanted = event.target.value.trim();
    if (wanted === (value ?? '')) return;
    if (wanted && !isTaken(tree(work), node, wanted)) return rename(work, node, wanted);
    event.target.value = value ?? '';
    work.complain(pointer, t(wanted ? 'edit.name-taken' : 'edit.name-needed'));
  };
  const hint = t('edit.name-hint');
  return framed(
    {...field, hint},
    html`<input id=${id} .value=${value ?? ''} maxlength="255" spellcheck="false" aria-invalid=${isWrong(errors)}
    aria-describedby=${described(id, errors, hint)} @change=${take}>`
  );
}

const flag = ({
  id,
  label,
  value,
  set,
  errors,
  standard = false,
}) => html`<div class="field"><label class="check"><input type="checkbox" id=${id}
  .checked=${isOn(value, standard)} aria-describedby=${described(id, errors)}
  @change=${({target: {checked}}) => set(checked === standard ? undefined : checked)}>
  <span>${label}</span></label>${errorMessages(errors, id)}</div>`;

/** A number. A text that is not a number yet, such as "1e", changes nothing. */
function number(field) {
  return framed(
    field,
    input(field, {
      type: 'number',
      value: field.value,
      change: ({target}) => {
        if (!target.validity.badInput) field.set(target.value === '' ? undefined : Number(target.value));
      },
    })
  );
}

const DATES_AND_TIMES = ['date', 'time', 'datetime-local', 'month', 'week'];

/** A limit: a number, or a date or time of the question's inputType. A computed limit is edited as text. */
function limit(field) {
  const {
    value,
    node: {
      json: {inputType},
    },
    set,
  } = field;
  if (!DATES_AND_TIMES.includes(inputType)) return typeof value === 'string' ? line(field) : number(field);
  const isComputed = /[={]/.test(value ?? '');
  return framed(
    field,
    input(field, {
      type: isComputed ? 'text' : inputType,
      value,
      change: event => set(event.target.value || undefined),
    })
  );
}

/** The name of an option: one for this property, else one for all properties, else the option itself. */
function called(name, one) {
  const key = [`option.${name}.${one}`, `option.${one}`].find(has);
  return key ? t(key) : one;
}

function option(field) {
  const {id, name, value, options, standard, set, errors} = field;
  const all = value === undefined || options.includes(value) ? options : [...options, value];
  return framed(
    field,
    html`<select id=${id} aria-invalid=${isWrong(errors)} aria-describedby=${described(id, errors)}
    @change=${event => set(event.target.value === standard ? undefined : event.target.value, null)}>${all.map(
      one => html`
    <option value=${one} .selected=${one === (value ?? standard)}>${called(name, one)}</option>`
    )}</select>`
  );
}

const rule = ({work, node, id, label, value, set, errors}) =>
  condition({id, label, value, questions: readable(tree(work), node), changed: set, errors});

const items = field => new ItemList(field).draw();

const EDITORS = {words: text, text: line, name, flag, number, limit, option, condition: rule, choices: items, picture};
