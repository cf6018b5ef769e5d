import {html} from '../../ui/html.js';

export const conflict = work => html`<pre>${JSON.stringify(work.definition, null, 2)}</pre>`;
