import {html} from '../../ui/html.js';

export const questionsTab = work => html`<pre>${JSON.stringify(work.definition, null, 2)}</pre>`;
