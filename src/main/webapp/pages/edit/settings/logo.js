// A picture as a logo: drawn anew, so that it is small and holds nothing but what is seen.
const WIDTH = 480;
const HEIGHT = 160;
const MOST_CHARACTERS = 64 * 1024;
/** The formats to try, the best first. */
const FORMATS = [['image/png'], ['image/webp', 0.9], ['image/webp', 0.6], ['image/jpeg', 0.6]];

/** The picture in a file as a data URL of at most 64 KiB; null if it is none, or can't be made that small. */
export async function logo(file) {
  const image = await loaded(file);
  if (!image) return null;
  const {naturalWidth: width, naturalHeight: height} = image;
  const scale = Math.min(1, WIDTH / width, HEIGHT / height);
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
  return FORMATS.map(format => canvas.toDataURL(...format)).find(url => url.length <= MOST_CHARACTERS) ?? null;
}

async function loaded(file) {
  const image = new Image();
  image.src = URL.createObjectURL(file);
  try {
    await image.decode();
    return image.naturalWidth > 0 && image.naturalHeight > 0 ? image : null;
  } catch {
    return null;
  } finally {
    URL.revokeObjectURL(image.src);
  }
}
