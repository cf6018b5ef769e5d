// Finds codes in the camera's picture, with the browser's BarcodeDetector if it has one; otherwise the server reads
// frames.
import {api, call} from '../../ui/api.js';
import {t} from '../../ui/i18n.js';

const PAUSE = {browser: 100, server: 350};
const SIDE = 800;

export class Scanner {
  problem = null;
  #video = null;
  #stream = null;

  /**
   * @param update draws the page again
   * @param found  called with a code, each time one is seen
   */
  constructor(update, found) {
    Object.assign(this, {update, found});
  }

  get running() {
    return this.#stream !== null;
  }

  async start(video) {
    try {
      this.problem = null;
      this.#stream = await navigator.mediaDevices.getUserMedia({
        video: {facingMode: 'environment', width: {ideal: 1280}},
      });
    } catch (e) {
      this.problem = t(e.name === 'NotAllowedError' ? 'cards.refused' : 'cards.no-camera');
    }
    this.update();
    if (this.running) await this.#look(video);
  }

  stop() {
    this.#stream?.getTracks().forEach(track => track.stop());
    this.#stream = null;
    if (this.#video) this.#video.srcObject = null;
    this.update();
  }

  async #look(video) {
    this.#video = video;
    video.srcObject = this.#stream; // not in the template, because drawing would set it again, which stops the picture
    await video.play();
    const read = await reader();
    while (this.running) {
      if (!document.hidden) await this.#readOne(read, video);
      await new Promise(wake => setTimeout(wake, read.pause));
    }
  }

  async #readOne(read, video) {
    try {
      const code = await read(video);
      if (code && this.running) this.found(code);
    } catch (problem) {
      if (problem.retryAfter) await new Promise(wake => setTimeout(wake, problem.retryAfter * 1000));
      if (problem.slug === 'no-code-found' || problem.unknown) return; // look again
      this.problem = problem.text ?? t('cards.no-camera');
      this.stop();
    }
  }
}

async function reader() {
  const own = 'BarcodeDetector' in window && (await BarcodeDetector.getSupportedFormats()).includes('qr_code');
  const read = own
    ? byBrowser(new BarcodeDetector({formats: ['qr_code']}))
    : byServer(document.createElement('canvas'));
  return Object.assign(read, {pause: own ? PAUSE.browser : PAUSE.server});
}

const byBrowser = detector => async video => (await detector.detect(video))[0]?.rawValue;

/** Sends a frame, its longer side at most 800 px, as JPEG. */
const byServer = canvas => async video => {
  const scale = Math.min(1, SIDE / Math.max(video.videoWidth, video.videoHeight));
  canvas.width = video.videoWidth * scale;
  canvas.height = video.videoHeight * scale;
  canvas.getContext('2d').drawImage(video, 0, 0, canvas.width, canvas.height);
  const frame = await new Promise(done => canvas.toBlob(done, 'image/jpeg', 0.8));
  return frame && (await call('POST', api`cards/scan`, frame)).cardId;
};
