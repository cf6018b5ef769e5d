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

/** Calls `take` with what the editor shows now, and with each change. */
export function follow(take) {
  addEventListener('message', ({source, origin, data}) => {
    if (source === parent && origin === location.origin && data?.form) take(data);
  });
  tell({ready: true});
}
