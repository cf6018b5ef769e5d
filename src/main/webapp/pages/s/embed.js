// The survey in a frame of another site (/s/{id}?embed). It tells the page around it how high it is and how it has
// ended, by messages {surely: the survey's id, height: in px, end: null, "sent" or the type of a problem}. Browsers
// show the frame only on the sites that the survey's settings name (surely.survey.origin), so no other page gets them.
import {survey} from './link.js';

export const isEmbedded = new URLSearchParams(location.search).has('embed');

/** The origin of the page around it; undefined if the browser does not tell. */
const around = location.ancestorOrigins?.[0] ?? (document.referrer ? new URL(document.referrer).origin : undefined);
let end = null;

/** @param how "sent", or the type of the problem that has ended the answering */
export function tellEnd(how) {
  end = how;
  tell();
}

function tell() {
  if (!isEmbedded || parent === window || !around) return;
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  parent.postMessage({surely: survey, height, end}, around);
}

if (isEmbedded) {
  document.head.append(Object.assign(document.createElement('base'), {target: '_blank'}));
  new ResizeObserver(tell).observe(document.body);
}
