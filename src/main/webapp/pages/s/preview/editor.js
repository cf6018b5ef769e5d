// The editor around the preview.
const isFramed = parent !== window;

/** Sends a message to the editor. */
export const tell = message => parent.postMessage({preview: message}, location.origin);

/** What the editor shows, {form, language, seed}; {} without an editor. */
export function fromEditor() {
  if (!isFramed) return Promise.resolve({});
  document.head.append(Object.assign(document.createElement('base'), {target: '_blank'}));
  return new Promise(follow);
}

/**
 * Calls `take` with what the editor shows now, and with each change.
 *
 * @param write called with a text of the survey that is edited here: {text, label, hasLines, n: of the click}
 */
export function follow(take, write) {
  addEventListener('message', ({source, origin, data}) => {
    if (source !== parent || origin !== location.origin) return;
    if (data?.form) take(data);
    if (data?.write) write(data.write);
  });
  tell({ready: true});
}
