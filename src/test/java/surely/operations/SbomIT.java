package surely.operations;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** The software bill of materials in the WAR (CycloneDX). Maven makes it only when it is online. */
@DisabledIfSystemProperty(named = "surely.test.maven", matches = "offline: true")
class SbomIT {
  private static final String WAR = "target/surely.war";
  private static final String LIBRARIES = "WEB-INF/lib/";

  @Test
  void itListsTheLibrariesThatTheWarShipsAndNoOthers() throws IOException {
    try (ZipFile war = new ZipFile(WAR)) {
      Set<String> shipped = shipped(war);
      assertThat(shipped.size(), is(greaterThan(10)));
      assertThat(listed(sbom(war)), is(shipped));
    }
  }

  @Test
  void itTellsWhereEachComesFromAndUnderWhichLicense() throws IOException {
    try (ZipFile war = new ZipFile(WAR)) {
      for (JsonObject library :
          sbom(war).getJsonArray("components").getValuesAs(JsonObject.class)) {
        String name = library.getString("name");
        assertThat(name, library.getString("purl"), startsWith("pkg:maven/"));
        assertThat(name, library.getJsonArray("hashes").isEmpty(), is(false));
        assertThat(
            name, library.getJsonArray("licenses"), is(not(Json.createArrayBuilder().build())));
      }
    }
  }

  private static JsonObject sbom(ZipFile war) throws IOException {
    ZipEntry entry = war.getEntry("META-INF/sbom/surely.cdx.json");
    try (InputStream in = war.getInputStream(entry);
        var json = Json.createReader(in)) {
      return json.readObject();
    }
  }

  private static Set<String> shipped(ZipFile war) {
    return war.stream()
        .map(ZipEntry::getName)
        .filter(name -> name.startsWith(LIBRARIES) && name.endsWith(".jar"))
        .map(name -> name.substring(LIBRARIES.length()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** By the names of their files. */
  private static Set<String> listed(JsonObject sbom) {
    return sbom.getJsonArray("components").getValuesAs(JsonObject.class).stream()
        .map(library -> library.getString("name") + "-" + library.getString("version") + ".jar")
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
