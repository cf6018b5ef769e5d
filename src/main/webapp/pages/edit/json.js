import {html} from '../../ui/html.js';

export const jsonTab = work => html`<pre>${JSON.stringify(work.definition, null, 2)}</pre>`;
