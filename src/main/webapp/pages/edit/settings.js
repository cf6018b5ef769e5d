import {html} from '../../ui/html.js';

export const settingsTab = work => html`<pre>${JSON.stringify(work.definition, null, 2)}</pre>`;
