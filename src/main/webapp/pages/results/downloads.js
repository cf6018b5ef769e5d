// The dialog with the downloads: files of the responses and of the results.
import {openDialog} from '../../ui/dialog.js';
import {api} from '../../ui/api.js';
import {html} from '../../ui/html.js';
import {language, t} from '../../ui/i18n.js';

export function downloads(id) {
  let choices = 'text';
  openDialog(t('results.download'), ({update}) => {
    const pick = event => {
      choices = event.target.value;
      update();
    };
    const cells = () => `choices=${choices}` + (choices === 'text' ? `&locale=${language}` : '');
    return () => html`
      <div class="field"><label for="cells">${t('results.cells')}</label>
        <select id="cells" @change=${pick}>${['text', 'value'].map(
          what => html`<option value=${what} .selected=${what === choices}>${t(`results.cells-${what}`)}</option>`
        )}</select></div>
      <ul class="links">
        ${file('xlsx', `${api`surveys/${id}/responses.xlsx`}?${cells()}`)}
        ${file('csv', `${api`surveys/${id}/responses.csv`}?${cells()}&bom=true`)}
        ${file('jsonl', api`surveys/${id}/responses.jsonl`)}
        ${file('json', api`surveys/${id}/results`, `results-${id}.json`)}
      </ul>`;
  });
}

/** @param name of the file; null if the server names it */
const file = (
  format,
  address,
  name = null
) => html`<li><a href=${address} download=${name ?? ''}><strong>${t(`results.${format}`)}</strong>
  <span>${t(`results.${format}-text`)}</span></a></li>`;
