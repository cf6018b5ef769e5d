package surely.quota;

import java.nio.charset.StandardCharsets;

/**
 * Measures stored texts in blocks of 4 KiB, as a file system does. So the number of small texts is
 * limited, too, and growing within a block costs nothing.
 */
public final class StorageBlocks {
  private static final long BYTES = 4096;
  private static final long OF_A_MEBIBYTE = (1 << 20) / BYTES;

  private StorageBlocks() {}

  /** The number of blocks of a text in UTF-8; 0 if it is null or empty. */
  public static long of(String text) {
    return text == null ? 0 : (text.getBytes(StandardCharsets.UTF_8).length + BYTES - 1) / BYTES;
  }

  public static long ofMebibytes(long mebibytes) {
    return mebibytes * OF_A_MEBIBYTE;
  }
}
