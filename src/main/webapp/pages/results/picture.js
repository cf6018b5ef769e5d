// The dialog with a chart as a picture, to copy or to download.
import {openDialog} from '../../ui/dialog.js';
import {html, nothing} from '../../ui/html.js';
import {t} from '../../ui/i18n.js';
import {say} from '../../ui/notice.js';
import {save} from '../../ui/save.js';

/** Pixels of the PNG per unit of the drawing: sharp on paper and on dense screens. */
const SCALE = 2;

/** The button below a chart. @param draw () => the chart as an SVG element */
export const pictureButton = (title, draw) => html`<p class="picture screen"><button type="button" class="plain"
  aria-label="${t('picture.open')}: ${title}" @click=${() => show(title, draw())}>${t('picture.open')}</button></p>`;

function show(title, drawing) {
  const svg = new XMLSerializer().serializeToString(drawing);
  const address = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  const file = title.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60) || 'chart';
  const png = () => pixels(address, drawing.getAttribute('width'), drawing.getAttribute('height'));
  const copy = async () => {
    try {
      await navigator.clipboard.write([new ClipboardItem({'image/png': png()})]);
      say(t('picture.copied'));
    } catch {
      say(t('picture.not-copied'));
    }
  };
  openDialog(t('picture.title'), () => () => html`
    <p><img class="picture" src=${address} alt=${title}></p>
    <p class="actions">
      ${
        navigator.clipboard?.write
          ? html`<button type="button" class="button main" @click=${copy}>${t('picture.copy')}</button>`
          : nothing
      }
      <button type="button" class="button"
        @click=${async () => save(`${file}.png`, 'image/png', await png())}>${t('picture.png')}</button>
      <button type="button" class="button"
        @click=${() => save(`${file}.svg`, 'image/svg+xml', svg)}>${t('picture.svg')}</button></p>`);
}

/** A PNG, as a Blob. */
async function pixels(address, width, height) {
  const image = Object.assign(new Image(), {src: address});
  await image.decode();
  const canvas = Object.assign(document.createElement('canvas'), {width: SCALE * width, height: SCALE * height});
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise(done => canvas.toBlob(done, 'image/png'));
}
