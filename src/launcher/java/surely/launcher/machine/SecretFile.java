package surely.launcher.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/** A random password in a file that only its owner can read. It is made on first use and kept. */
public record SecretFile(Path path) {

  private static final int BYTES = 16;

  public boolean exists() {
    return Files.exists(path);
  }

  /** 32 hexadecimal digits, so that nothing needs quoting anywhere. */
  public String value() throws IOException {
    if (!exists()) {
      byte[] secret = new byte[BYTES];
      new SecureRandom().nextBytes(secret);
      Path draft = path.resolveSibling(path.getFileName() + ".new");
      Files.deleteIfExists(draft);
      Files.createFile(draft);
      Folders.ownerOnly(draft, "rw-------");
      Files.writeString(draft, HexFormat.of().formatHex(secret));
      Files.move(draft, path);
    }
    return Files.readString(path).strip();
  }

  public void rename(SecretFile other) throws IOException {
    Files.move(path, other.path);
  }
}
