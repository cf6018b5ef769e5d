package surely.launcher.database;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;
import surely.launcher.machine.Folders;
import surely.launcher.machine.Refused;

/**
 * Makes a new MariaDB data directory, with the database {@code surely} and its two accounts, whose
 * passwords differ.
 */
record Installation(Binaries binaries, String password, String rootPassword, Path log) {

  private static final List<String> SCRIPTS =
      List.of(
          "mariadb_system_tables.sql",
          "mariadb_performance_tables.sql",
          "mariadb_system_tables_data.sql");

  /** All or nothing: the directory appears only when it is complete. */
  void into(Path data) throws IOException {
    Path draft = data.resolveSibling(data.getFileName() + ".new");
    Folders.delete(draft);
    Files.createDirectories(draft);
    bootstrap(draft);
    Files.move(draft, data, StandardCopyOption.ATOMIC_MOVE);
  }

  private void bootstrap(Path data) throws IOException {
    Process bootstrap =
        binaries
            .server(
                data,
                MariaDbOptions.none(
                    List.of("--bootstrap", "--log-warnings=0", "--enforce-storage-engine=")))
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    try (OutputStream statements = bootstrap.getOutputStream()) {
      statements.write(statements().getBytes(StandardCharsets.UTF_8));
    }
    int status = bootstrap.onExit().join().exitValue();
    if (status != 0) {
      throw new Refused("MariaDB can't make its tables (status " + status + "). See " + log);
    }
  }

  private String statements() throws IOException {
    StringBuilder all =
        new StringBuilder("CREATE DATABASE mysql;\nUSE mysql;\nSET @auth_root_socket=NULL;\n");
    for (String script : SCRIPTS) {
      all.append(withoutHostName(binaries.script(script))).append('\n');
    }
    return all.append(accounts()).toString();
  }

  /**
   * The script without the machine's host name. mariadb-install-db removes it, too, from data that
   * may move to another machine.
   */
  private static String withoutHostName(String script) {
    return script
        .lines()
        .filter(line -> !line.contains("@current_hostname"))
        .collect(Collectors.joining("\n"));
  }

  private String accounts() {
    return """
        FLUSH PRIVILEGES;
        DROP USER root@localhost;
        DROP USER root@'::1';
        SET PASSWORD FOR root@'127.0.0.1' = PASSWORD('%2$s');
        CREATE DATABASE surely CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
        CREATE USER surely@'127.0.0.1' IDENTIFIED BY '%1$s';
        GRANT SELECT, INSERT, UPDATE, DELETE, CREATE, ALTER, DROP, INDEX, REFERENCES ON surely.* \
        TO surely@'127.0.0.1';
        """
        .formatted(password, rootPassword);
  }
}
