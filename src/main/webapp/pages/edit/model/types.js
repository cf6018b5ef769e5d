// The types of elements and their properties, in the groups in which they are edited. All other properties can be
// edited as JSON.

/** How a property is edited. `or` is an older name of it, `standard` its default, `example` an example of a value. */
export const PROPERTIES = {
  title: {as: 'words'},
  name: {as: 'name'},
  description: {as: 'words', lines: 2},
  isRequired: {as: 'flag'},
  requiredErrorText: {as: 'words'},
  showCommentArea: {as: 'flag', or: 'hasComment'},
  commentText: {as: 'words'},
  visibleIf: {as: 'condition'},
  enableIf: {as: 'condition'},
  requiredIf: {as: 'condition'},
  choicesVisibleIf: {as: 'text', example: '{item} <> {question1}'},
  choices: {as: 'choices'},
  rows: {as: 'choices'},
  columns: {as: 'choices'},
  rateValues: {as: 'choices'},
  showOtherItem: {as: 'flag', or: 'hasOther'},
  otherText: {as: 'words'},
  showNoneItem: {as: 'flag', or: 'hasNone'},
  noneText: {as: 'words'},
  showRefuseItem: {as: 'flag'},
  showDontKnowItem: {as: 'flag'},
  choicesOrder: {as: 'option', options: ['none', 'asc', 'desc', 'random'], standard: 'none'},
  choicesMin: {as: 'number'},
  choicesMax: {as: 'number'},
  choicesStep: {as: 'number'},
  minSelectedChoices: {as: 'number'},
  maxSelectedChoices: {as: 'number'},
  rateMin: {as: 'number'},
  rateMax: {as: 'number'},
  rateStep: {as: 'number'},
  minRateDescription: {as: 'words'},
  maxRateDescription: {as: 'words'},
  inputType: {
    as: 'option',
    standard: 'text',
    options: [
      'text',
      'number',
      'email',
      'tel',
      'url',
      'date',
      'time',
      'datetime-local',
      'month',
      'week',
      'range',
      'color',
      'password',
    ],
  },
  sliderType: {as: 'option', options: ['single', 'range'], standard: 'single'},
  labelFormat: {as: 'words', example: '{0} €'},
  minRangeLength: {as: 'number'},
  maxRangeLength: {as: 'number'},
  min: {as: 'limit'},
  max: {as: 'limit'},
  step: {as: 'number'},
  minLength: {as: 'number'},
  maxLength: {as: 'number'},
  pattern: {as: 'text', example: '[0-9]{5}'},
  placeholder: {as: 'words'},
  autocomplete: {as: 'text'},
  labelTrue: {as: 'words'},
  labelFalse: {as: 'words'},
  selectToRankEnabled: {as: 'flag'},
  multiSelect: {as: 'flag'},
  eachRowRequired: {as: 'flag', or: 'isAllRowRequired'},
  eachRowUnique: {as: 'flag'},
  isUnique: {as: 'flag'},
  cellType: {
    as: 'option',
    standard: 'dropdown',
    options: [
      'dropdown',
      'radiogroup',
      'checkbox',
      'tagbox',
      'text',
      'comment',
      'boolean',
      'rating',
      'slider',
      'expression',
    ],
  },
  templateTitle: {as: 'words'},
  panelCount: {as: 'number'},
  minPanelCount: {as: 'number'},
  maxPanelCount: {as: 'number'},
  panelAddText: {as: 'words', or: 'addPanelText'},
  panelRemoveText: {as: 'words', or: 'removePanelText'},
  keyName: {as: 'text'},
  rowCount: {as: 'number'},
  minRowCount: {as: 'number'},
  maxRowCount: {as: 'number'},
  addRowText: {as: 'words'},
  removeRowText: {as: 'words'},
  html: {as: 'words', lines: 6},
  imageLink: {as: 'picture'},
  altText: {as: 'words'},
  expression: {as: 'text', example: '{question1} + {question2}'},
  format: {as: 'words', example: '{0} €'},
  displayStyle: {as: 'option', standard: 'none', options: ['none', 'decimal', 'currency', 'percent']},
  currency: {as: 'text', example: 'KRW'},
  precision: {as: 'number'},
  locale: {as: 'text', example: 'ko'},
  completedHtml: {as: 'words', lines: 3},
  pagePrevText: {as: 'words'},
  pageNextText: {as: 'words'},
  completeText: {as: 'words'},
};

const CHOICES = ['choices', 'showOtherItem', 'showNoneItem'];
const MORE_CHOICES = [
  'choicesOrder',
  'otherText',
  'noneText',
  'showRefuseItem',
  'showDontKnowItem',
  'choicesVisibleIf',
];
const SOME = ['minSelectedChoices', 'maxSelectedChoices'];
const LENGTH = ['minLength', 'maxLength'];

/** By type, the properties in each group, in addition to those of all questions. */
const OWN = {
  radiogroup: {main: CHOICES, more: MORE_CHOICES},
  dropdown: {main: [...CHOICES, 'placeholder'], more: [...MORE_CHOICES, 'choicesMin', 'choicesMax', 'choicesStep']},
  checkbox: {main: CHOICES, limits: SOME, more: MORE_CHOICES},
  tagbox: {main: CHOICES, limits: SOME, more: MORE_CHOICES},
  rating: {main: ['rateMin', 'rateMax', 'minRateDescription', 'maxRateDescription'], more: ['rateStep', 'rateValues']},
  slider: {
    main: ['sliderType', 'min', 'max', 'step'],
    limits: ['minRangeLength', 'maxRangeLength'],
    more: ['labelFormat'],
  },
  boolean: {main: ['labelTrue', 'labelFalse']},
  ranking: {main: ['choices', 'selectToRankEnabled'], limits: SOME, more: ['choicesVisibleIf']},
  imagepicker: {main: ['choices', 'multiSelect'], more: ['choicesVisibleIf']},
  text: {main: ['inputType', 'placeholder']},
  comment: {main: ['placeholder'], limits: LENGTH},
  matrix: {main: ['rows', 'columns', 'eachRowRequired'], limits: ['eachRowUnique']},
  matrixdropdown: {main: ['rows', 'cellType', 'choices']},
  matrixdynamic: {
    main: ['cellType', 'choices', 'addRowText', 'removeRowText'],
    limits: ['rowCount', 'minRowCount', 'maxRowCount', 'keyName'],
  },
  multipletext: {},
  paneldynamic: {
    main: ['templateTitle', 'panelAddText', 'panelRemoveText'],
    limits: ['panelCount', 'minPanelCount', 'maxPanelCount', 'keyName'],
  },
  expression: {main: ['expression', 'format', 'displayStyle'], more: ['currency', 'precision']},
};

/** The limits of a text question, by inputType. */
const TEXT_LIMITS = {number: ['min', 'max', 'step'], range: ['min', 'max', 'step'], color: []};
for (const type of ['date', 'time', 'datetime-local', 'month', 'week']) TEXT_LIMITS[type] = ['min', 'max'];

const SHOWN = ['visibleIf'];
const STATES = ['visibleIf', 'enableIf', 'requiredIf'];

/** What can be added, in groups: types, and what people have another name for (KINDS). */
export const OFFERED = {
  choose: [
    'radiogroup',
    'checkbox',
    'dropdown',
    'tagbox',
    'boolean',
    'rating',
    'nps',
    'slider',
    'ranking',
    'imagepicker',
  ],
  write: ['text', 'comment', 'email', 'number', 'date', 'tel', 'multipletext'],
  grid: ['matrix', 'matrixdropdown', 'matrixdynamic', 'paneldynamic'],
  show: ['panel', 'html', 'image', 'expression'],
};

/** The properties of a node: {group: [names]}. */
export function propertiesOf({type, json, parent}) {
  if (type === 'survey')
    return {
      main: ['title', 'description'],
      more: ['locale', 'completedHtml', 'pagePrevText', 'pageNextText', 'completeText'],
    };
  if (type === 'page' || type === 'panel')
    return {main: ['title', 'description'], conditions: STATES, more: ['name', 'isRequired', 'requiredErrorText']};
  if (type === 'html') return {main: ['html'], conditions: SHOWN, more: ['name']};
  if (type === 'image') return {main: ['imageLink', 'altText'], conditions: SHOWN, more: ['name']};
  if (type === 'column') return ofQuestion(cellType(json, parent.json), json, ['cellType'], ['isUnique']);
  return ofQuestion(type === 'item' ? 'text' : type, json);
}

const cellType = (column, matrix) =>
  [column.cellType, matrix.cellType].find(type => type && type !== 'default') ?? 'dropdown';

function ofQuestion(type, json, before = [], limits = []) {
  const own = OWN[type] ?? {};
  const ofText = type === 'text' ? (TEXT_LIMITS[json.inputType ?? 'text'] ?? [...LENGTH, 'pattern']) : [];
  const isAsked = type !== 'expression';
  return {
    main: ['title', 'description', ...(isAsked ? ['isRequired'] : []), ...before, ...(own.main ?? [])],
    limits: [...(own.limits ?? []), ...ofText, ...limits],
    conditions: isAsked ? STATES : SHOWN,
    more: ['name', ...(own.more ?? []), ...(isAsked ? ['requiredErrorText', 'showCommentArea', 'commentText'] : [])],
  };
}

/** By name of a kind, the type that it is; BEGIN makes it one of that kind. */
export const KINDS = {nps: 'rating', email: 'text', number: 'text', date: 'text', tel: 'text'};

/** The properties of a new element by its type or kind. @param words (key) => texts to begin with */
export const BEGIN = {
  nps: words => ({
    rateMin: 0,
    rateMax: 10,
    minRateDescription: words('unlikely')[0],
    maxRateDescription: words('likely')[0],
  }),
  email: () => ({inputType: 'email'}),
  number: () => ({inputType: 'number'}),
  date: () => ({inputType: 'date'}),
  tel: () => ({inputType: 'tel'}),
  radiogroup: words => ({choices: words('choice')}),
  checkbox: words => ({choices: words('choice')}),
  dropdown: words => ({choices: words('choice')}),
  tagbox: words => ({choices: words('choice')}),
  ranking: words => ({choices: words('choice')}),
  imagepicker: words => ({choices: words('choice').map(value => ({value, imageLink: ''}))}),
  rating: () => ({rateMin: 1, rateMax: 5}),
  multipletext: words => ({items: words('row').map((title, i) => ({name: `text${i + 1}`, title}))}),
  matrix: words => ({columns: words('column'), rows: words('row')}),
  matrixdropdown: words => ({
    columns: words('column').map((title, i) => ({name: `column${i + 1}`, title})),
    choices: words('choice'),
    rows: words('row'),
  }),
  matrixdynamic: words => ({
    columns: words('column').map((title, i) => ({name: `column${i + 1}`, title})),
    choices: words('choice'),
    rowCount: 1,
  }),
  paneldynamic: () => ({templateElements: [{type: 'text', name: 'text1'}], panelCount: 1}),
  panel: () => ({elements: []}),
  html: words => ({html: `<p>${words('html')[0]}</p>`}),
};
