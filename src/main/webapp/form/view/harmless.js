// HTML of a definition. The server has sanitized it. Here it is parsed into an inert document, in which nothing runs or
// is fetched, and only allowed elements and attributes are copied from there.
const TAGS = new Set([
  'A',
  'B',
  'BLOCKQUOTE',
  'BR',
  'CAPTION',
  'CITE',
  'CODE',
  'COL',
  'COLGROUP',
  'DD',
  'DIV',
  'DL',
  'DT',
  'EM',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'HR',
  'I',
  'IMG',
  'LI',
  'OL',
  'P',
  'PRE',
  'Q',
  'SMALL',
  'SPAN',
  'STRIKE',
  'STRONG',
  'SUB',
  'SUP',
  'TABLE',
  'TBODY',
  'TD',
  'TFOOT',
  'TH',
  'THEAD',
  'TR',
  'U',
  'UL',
]);
const ATTRIBUTES = new Set(['alt', 'colspan', 'dir', 'height', 'lang', 'rowspan', 'title', 'width']);
const policy = globalThis.trustedTypes?.createPolicy('survey-html', {createHTML: text => text}) ?? {
  createHTML: text => text,
};

/** The address of a picture if it may be shown: one on this server, or a data: URL; otherwise undefined. */
export function ownAddress(address) {
  const source =
    typeof address === 'string' && URL.canParse(address, location.origin) ? new URL(address, location.origin) : null;
  return source?.origin === location.origin || source?.href.startsWith('data:image/') ? source.href : undefined;
}

export function harmless(text) {
  const read = new DOMParser().parseFromString(policy.createHTML(text), 'text/html');
  return copies(read.body);
}

function copies(parent) {
  const fragment = document.createDocumentFragment();
  parent.childNodes.forEach(node => fragment.append(copy(node)));
  return fragment;
}

function copy(node) {
  if (node.nodeType === Node.TEXT_NODE) return document.createTextNode(node.data);
  if (node.nodeType !== Node.ELEMENT_NODE) return '';
  if (!TAGS.has(node.tagName)) return ['SCRIPT', 'STYLE'].includes(node.tagName) ? '' : copies(node);
  const element = document.createElement(node.tagName);
  for (const {name, value} of node.attributes) if (ATTRIBUTES.has(name)) element.setAttribute(name, value);
  if (node.tagName === 'A') link(element, node.getAttribute('href'));
  if (node.tagName === 'IMG') picture(element, node.getAttribute('src'));
  element.append(copies(node));
  return element;
}

function link(element, address) {
  const target = URL.canParse(address ?? '', location.origin) ? new URL(address ?? '', location.origin) : null;
  if (!['http:', 'https:', 'mailto:', 'tel:'].includes(target?.protocol)) return;
  element.href = target.href;
  element.target = '_blank';
  element.rel = 'noopener noreferrer';
}

function picture(element, address) {
  const own = ownAddress(address ?? '');
  if (own) element.src = own;
  element.alt ||= '';
}
