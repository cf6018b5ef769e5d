package surely.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BundleTest {
  private static final String PAGE =
      """
      <link rel="icon" href="/icon.svg">
      <link rel="stylesheet" href="/css/ui.css">
      <script type="module" src="/pages/s.js"></script>
      """;
  private final Bundle bundle =
      Bundle.read(
          new ByteArrayInputStream(
              """
      {"inputs": {}, "outputs": {
        "../assets/ui-AAAAAAA1.css": {"entryPoint": "css/ui.css", "imports": []},
        "../assets/s-AAAAAAA2.js": {"entryPoint": "pages/s.js", "imports": [
          {"path": "../assets/chunk-AAAAAAA3.js", "kind": "import-statement"},
          {"path": "../assets/dialog-AAAAAAA5.js", "kind": "dynamic-import"}]},
        "../assets/chunk-AAAAAAA3.js": {"imports": [{"path": "../assets/chunk-AAAAAAA4.js",
          "kind": "import-statement"}]},
        "../assets/chunk-AAAAAAA4.js": {"imports": [{"path": "../assets/chunk-AAAAAAA3.js",
          "kind": "import-statement"}]},
        "../assets/en-AAAAAAA6.js": {"entryPoint": "text/en.js", "imports": []},
        "../assets/en-AAAAAAA7.js": {"entryPoint": "text/edit/en.js", "imports": []},
        "../assets/dialog-AAAAAAA5.js": {"entryPoint": "ui/dialog.js", "imports": []}}}
      """
                  .getBytes(UTF_8)));

  @Test
  void aPageLoadsWhatIsBundledAllAtOnceButForWhatItMayNeedLater() {
    assertThat(
        bundle.linked(PAGE),
        is(
            """
        <link rel="icon" href="/icon.svg">
        <link rel="stylesheet" href="/assets/ui-AAAAAAA1.css">
        <link rel="modulepreload" href="/assets/chunk-AAAAAAA3.js">
        <link rel="modulepreload" href="/assets/chunk-AAAAAAA4.js">
        <script type="module" src="/assets/s-AAAAAAA2.js"></script>
        """));
  }

  @Test
  void withoutABundleAPageLoadsItsSources() {
    assertThat(Bundle.NONE.linked(PAGE), is(PAGE));
  }

  @Test
  void anAddressOfAnotherVersionLeadsToWhatHasItsName() {
    assertThat(bundle.newest("/assets/s-ZZZZZZZZ.js"), is(Optional.of("/assets/s-AAAAAAA2.js")));
    assertThat(
        bundle.newest("/assets/ui-ZZZZZZZZ.css"), is(Optional.of("/assets/ui-AAAAAAA1.css")));
    assertThat(bundle.newest("/assets/chunk-ZZZZZZZZ.js"), is(Optional.empty()));
    assertThat(bundle.newest("/assets/gone-ZZZZZZZZ.js"), is(Optional.empty()));
    assertThat("there are two", bundle.newest("/assets/en-ZZZZZZZZ.js"), is(Optional.empty()));
    assertThat(bundle.newest("/pages/s.js"), is(Optional.empty()));
  }
}
