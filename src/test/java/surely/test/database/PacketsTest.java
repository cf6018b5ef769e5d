package surely.test.database;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PacketsTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 1000, 65536, 100_000})
  void packetsAreFoundAndPassedOnUnchangedHoweverTheyArrive(int atMost) throws IOException {
    int[] lengths = {0, 1, 5, 70_000, 3, 65_532, 65_533, 200_000, 0};
    byte[] stream = stream(lengths);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Packets packets = new Packets(trickle(stream, atMost), out);

    for (int i = 0; i < lengths.length; i++) {
      assertThat(packets.next(), is(true));
      assertThat(packets.length(), is(lengths[i]));
      assertThat(packets.sequence(), is(i));
      assertThat(packets.from(0).length, is(lengths[i]));
      assertThat(packets.at(lengths[i]), is(-1));
    }
    assertThat(packets.next(), is(false));
    assertThat(Arrays.equals(out.toByteArray(), stream), is(true));
  }

  @Test
  void theCurrentPacketIsWithheldUntilTheNextIsAskedFor() throws IOException {
    byte[] stream = stream(4, 6);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Packets packets = new Packets(new ByteArrayInputStream(stream), out);
    packets.next();
    packets.next();
    assertThat(out.size() <= 8, is(true));
    packets.next();
    assertThat(out.size(), is(stream.length));
  }

  @Test
  void theLargestPacketPasses() throws IOException {
    byte[] stream = stream(Packets.FULL, 10);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Packets packets = new Packets(new ByteArrayInputStream(stream), out);
    assertThat(packets.next(), is(true));
    assertThat(packets.next(), is(true));
    assertThat(packets.next(), is(false));
    assertThat(Arrays.equals(out.toByteArray(), stream), is(true));
  }

  private static byte[] stream(int... lengths) {
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    for (int i = 0; i < lengths.length; i++) {
      stream.write(lengths[i]);
      stream.write(lengths[i] >> 8);
      stream.write(lengths[i] >> 16);
      stream.write(i);
      byte[] payload = new byte[lengths[i]];
      Arrays.fill(payload, (byte) ('a' + i));
      stream.writeBytes(payload);
    }
    return stream.toByteArray();
  }

  private static InputStream trickle(byte[] bytes, int atMost) {
    return new ByteArrayInputStream(bytes) {
      @Override
      public synchronized int read(byte[] buffer, int offset, int length) {
        return super.read(buffer, offset, Math.min(length, atMost));
      }
    };
  }
}
