// A conflict: the survey has been changed elsewhere, or the member may only view it now. Shows both versions and the
// ways out; the version that loses is kept.
import {html, nothing} from '../../../ui/html.js';
import {t} from '../../../ui/i18n.js';
import {keepVersion, saveAs} from './kept-versions.js';
import {diff, folded} from './diff.js';

/** @param work with a conflict */
export function conflict(work) {
  const {theirs} = work.conflict;
  const isDraft = theirs.state === 'draft';
  const isViewer = theirs.role === 'viewer';
  const keep = () => {
    keepVersion(work, theirs, 'theirs');
    work.keepMine();
  };
  const take = () => {
    keepVersion(work, work, 'mine');
    work.takeTheirs();
  };
  return html`<section class="conflict" aria-labelledby="conflict">
    <h2 id="conflict" tabindex="-1">${t(isViewer ? 'conflict.viewer' : 'conflict.title')}</h2>
    <p>${
      isViewer
        ? t('conflict.is-viewer')
        : t('conflict.what', {mine: work.etag.replaceAll('"', ''), theirs: String(theirs.version)})
    }
      ${isDraft || isViewer ? nothing : t(theirs.state === 'open' ? 'conflict.is-open' : 'conflict.is-closed')}</p>
    <div class="ways">
      ${isDraft && !isViewer ? way('keep', t('conflict.keep'), t('conflict.keep-hint'), keep) : nothing}
      ${way('take', t('conflict.take'), t('conflict.take-hint'), take)}</div>
    ${versions(work, theirs)}</section>`;
}

const way = (
  id,
  name,
  hint,
  action
) => html`<div><button type="button" class="button" aria-describedby="way-${id}" @click=${action}>${name}</button>
  <p class="hint" id="way-${id}">${hint}</p></div>`;

const text = ({definition, settings}) => JSON.stringify({definition, settings: sorted(settings)}, null, 2).split('\n');
const sorted = json => Object.fromEntries(Object.entries(json).sort(([a], [b]) => (a < b ? -1 : 1)));

function versions(work, theirs) {
  const rows = folded(diff(text(work), text(theirs)));
  return html`<div class="versions">
    ${version(
      'mine',
      t('conflict.mine'),
      rows.map(row => ({...row, line: row.left})),
      () => saveAs(work, work, 'mine')
    )}
    ${version(
      'theirs',
      t('conflict.theirs'),
      rows.map(row => ({...row, line: row.right})),
      () => saveAs(work, theirs, 'theirs')
    )}</div>`;
}

const version = (whose, name, rows, download) => html`<div><h3 id="version-${whose}">${name}</h3>
  <pre tabindex="0" role="region" aria-labelledby="version-${whose}">${rows.map(line)}</pre>
  <button type="button" class="button" aria-label="${t('json.download')}: ${name}"
    @click=${download}>${t('json.download')}</button></div>`;

/** Marks a line that the other version does not have; a gap aligns the two sides. */
function line({skipped, line, same}) {
  if (skipped) return html`<span class="fold">${t('conflict.same', {n: skipped})}</span>`;
  if (line === undefined) return html`<span class="gap"></span>`;
  return same ? html`<span>${line}</span>` : html`<mark>${line}</mark>`;
}
