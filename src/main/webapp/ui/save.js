/** Saves a text as a download. */
export function save(name, type, text) {
  const link = Object.assign(document.createElement('a'), {
    href: URL.createObjectURL(new Blob([text], {type})),
    download: name,
  });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
