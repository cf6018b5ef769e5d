// The address of a picture: a path on this server, or a data: URL made from a file.
import {html} from '../../../ui/html.js';
import {t} from '../../../ui/i18n.js';
import {say} from '../../../ui/notice.js';
import {described, framed, isWrong} from './errors.js';

/** The greatest picture in bytes. A whole survey has at most 1 MiB. */
const MOST = 200_000;

const read = file =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result);
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });

async function take({target}, change) {
  const [file] = target.files;
  if (!file) return;
  if (file.size > MOST) say(t('edit.picture-large', {n: MOST / 1000}));
  else change(await read(file), null);
  target.value = '';
}

/** @param change (address, what) => takes it */
export const pictureInput = ({id, label, value = '', errors = [], change}) => html`<div class="joined picture">
  <input id=${id} aria-label=${label} .value=${value} placeholder=${t('prop.imageLink')} spellcheck="false"
    aria-invalid=${isWrong(errors)}
    aria-describedby=${described(id, errors)} @input=${event => change(event.target.value)}>
  <label class="button">${t('edit.picture-file')}<input type="file" class="unseen" accept="image/*"
    aria-label="${t('edit.picture-file')}: ${label}" @change=${event => take(event, change)}></label></div>`;

export const picture = field =>
  framed(field, pictureInput({...field, change: (address, what) => field.set(address || undefined, what)}));
