package surely.qr;

/**
 * Counts the scans of a JPEG (ITU-T T.81, Annex B). Decoding a progressive one passes over all
 * pixels once per scan. A scan may be ten bytes long, so a small file can ask for ten thousand
 * passes.
 */
final class JpegScans {
  private static final int START_OF_SCAN = 0xDA;
  private static final int END_OF_IMAGE = 0xD9;
  private final byte[] picture;
  private int at = 2;

  private JpegScans(byte[] picture) {
    this.picture = picture;
  }

  /**
   * Counts the scans of the picture itself; those of thumbnails are inside other segments. The
   * result is meaningless if it is not a JPEG.
   */
  static int count(byte[] picture) {
    var scans = new JpegScans(picture);
    int count = 0;
    for (int marker = scans.next(); marker != END_OF_IMAGE; marker = scans.next()) {
      if (marker == START_OF_SCAN) count++;
      if (hasLength(marker)) scans.skip();
    }
    return count;
  }

  /**
   * Moves past the next marker and returns it, skipping compressed data, where a 0 follows each
   * 0xFF. The end of the bytes counts as the end of the image.
   */
  private int next() {
    while (at + 1 < picture.length) {
      int marker = unsigned(at++) == 0xFF ? unsigned(at) : 0;
      if (marker != 0 && marker != 0xFF) {
        at++;
        return marker;
      }
    }
    return END_OF_IMAGE;
  }

  private void skip() {
    if (at + 1 < picture.length) at += Math.max(2, unsigned(at) << 8 | unsigned(at + 1));
  }

  private int unsigned(int index) {
    return picture[index] & 0xFF;
  }

  /** True for all markers except TEM, RSTn and SOI. */
  private static boolean hasLength(int marker) {
    return marker != 0x01 && (marker < 0xD0 || marker > 0xD8);
  }
}
