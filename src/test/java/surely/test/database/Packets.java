package surely.test.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * One direction of a connection that speaks MariaDB's protocol, packet by packet: 3 bytes length, 1
 * byte sequence number, payload (https://mariadb.com/kb/en/0-packet/). Complete packets are passed
 * on together when no further packet has arrived yet, so there are never more writes than reads,
 * and no packet is delayed. The last packet is held back as long as {@link #next} is not called
 * again.
 */
final class Packets {

  static final int FULL = 0xFF_FF_FF;
  private static final int HEADER = 4;

  private final InputStream in;
  private final OutputStream out;
  private byte[] buffer = new byte[64 * 1024];
  private int passedOn;
  private int start;
  private int next;
  private int end;

  Packets(InputStream in, OutputStream out) {
    this.in = in;
    this.out = out;
  }

  /** Lets the current packet pass and waits for the next one; false at the end of the stream. */
  boolean next() throws IOException {
    start = next;
    while (end - start < HEADER || end - start < HEADER + length()) {
      passOn();
      makeRoom();
      int count = in.read(buffer, end, buffer.length - end);
      if (count < 0) {
        return false;
      }
      end += count;
    }
    next = start + HEADER + length();
    return true;
  }

  /** The payload's length. A payload of {@link #FULL} bytes goes on in the next packet. */
  int length() {
    return little(start, 3);
  }

  int sequence() {
    return buffer[start + 3] & 0xFF;
  }

  /** The unsigned byte at an offset of the payload; -1 past its end. */
  int at(int offset) {
    return offset < length() ? buffer[start + HEADER + offset] & 0xFF : -1;
  }

  /** Four bytes of the payload as a little-endian number. */
  int int4(int offset) {
    return little(start + HEADER + offset, 4);
  }

  /** The payload from an offset to its end. */
  byte[] from(int offset) {
    return Arrays.copyOfRange(buffer, start + HEADER + offset, next);
  }

  private int little(int from, int bytes) {
    int number = 0;
    for (int i = 0; i < bytes; i++) {
      number |= (buffer[from + i] & 0xFF) << 8 * i;
    }
    return number;
  }

  private void passOn() throws IOException {
    if (start > passedOn) {
      out.write(buffer, passedOn, start - passedOn);
      passedOn = start;
    }
  }

  private void makeRoom() {
    int needed = end - start < HEADER ? HEADER : HEADER + length();
    byte[] target = needed > buffer.length ? new byte[needed] : buffer;
    System.arraycopy(buffer, start, target, 0, end - start);
    buffer = target;
    end -= start;
    passedOn = 0;
    start = 0;
    next = 0;
  }
}
