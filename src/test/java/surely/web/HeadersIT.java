package surely.web;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.util.List;
import java.util.Locale;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.test.api.Api;
import surely.test.http.HttpReply;
import surely.test.http.Request;

/** Security and caching headers. */
@ExtendWith(ArquillianExtension.class)
class HeadersIT {
  private static final List<String> ALL =
      List.of(
          "/",
          "/login",
          "/join",
          "/password",
          "/email",
          "/members",
          "/activity",
          "/css/surely.css",
          "/ui/page.js",
          "/api.html",
          "/problems/not-found",
          "/api/health/live",
          "/api/members/me",
          "/nothing-here",
          "/api/nothing-here");
  private final Api api = Api.ofSuite();

  @Test
  void everyResponseSaysHowLittleABrowserMayDoWithIt() {
    for (String path : ALL) {
      HttpReply reply = api.send(Request.get(path));
      assertThat(path, reply.header("Content-Security-Policy"), startsWith("default-src 'none';"));
      assertThat(
          path,
          reply.header("Content-Security-Policy"),
          containsString("frame-ancestors 'none'; base-uri 'none'"));
      assertThat(path, reply.header("X-Content-Type-Options"), is("nosniff"));
      assertThat(path, reply.header("Referrer-Policy"), is("same-origin"));
      assertThat(path, reply.header("Cross-Origin-Opener-Policy"), is("same-origin"));
      assertThat(path, reply.header("Permissions-Policy"), containsString("camera=(self)"));
      assertThat(
          path + " is not https", reply.header("Strict-Transport-Security"), is(nullValue()));
    }
  }

  @Test
  void onlySwaggerUiMayStyleInlineAndNothingMayEvaluate() {
    for (String path : ALL) {
      String policy = api.send(Request.get(path)).header("Content-Security-Policy");
      assertThat(path, policy, not(containsString("unsafe-eval")));
      assertThat(path, policy, containsString("script-src 'self';"));
      assertThat(path, policy.contains("unsafe-inline"), is(path.equals("/api.html")));
    }
  }

  @Test
  void onlyTheEditorShowsAFrame_andOnlyThePreviewIsShownInOne() {
    String editor = api.send(Request.get("/edit/x")).header("Content-Security-Policy");
    assertThat(editor, containsString("frame-ancestors 'none'"));
    assertThat(editor, containsString("frame-src 'self'"));
    String preview = api.send(Request.get("/preview/x")).header("Content-Security-Policy");
    assertThat(preview, containsString("frame-ancestors 'self'"));
    for (String path : List.of("/preview/x", "/s/x", "/"))
      assertThat(
          path,
          api.send(Request.get(path)).header("Content-Security-Policy"),
          not(containsString("frame-src")));
  }

  @Test
  void aPageIsKeptUntilItChangesALibraryForAYearAndAResponseOfTheApiNever() {
    HttpReply page = api.send(Request.get("/ui/page.js"));
    assertThat(page.header("Cache-Control"), is("no-cache"));
    assertThat(
        api.send(Request.get("/ui/page.js").header("If-None-Match", page.header("ETag"))).status(),
        is(304));
    String html = api.send(Request.get("/ui/html.js")).body();
    String library = html.substring(html.indexOf("'/") + 1, html.lastIndexOf('\''));
    assertThat(api.send(Request.get(library)).header("Cache-Control"), containsString("immutable"));
    assertThat(api.send(Request.get(library + ".not")).header("Cache-Control"), is("no-store"));
    assertThat(api.send(Request.get("/api/health/live")).header("Cache-Control"), is("no-store"));
  }

  @Test
  void whatIsBundledIsKeptForAYear_andOneOfAnotherVersionLeadsToIt() {
    String page = api.send(Request.get("/login")).body();
    String module =
        page.substring(page.indexOf("/assets/login-"), page.lastIndexOf("\"></script>"));
    assertThat(
        api.send(Request.get(module)).header("Cache-Control"),
        is("public, max-age=31536000, immutable"));

    HttpReply other = api.send(Request.get("/assets/login-ZZZZZZZZ.js"));
    assertThat(other.status(), is(302));
    assertThat(other.header("Location"), endsWith(module));
    assertThat(other.header("Cache-Control"), is("no-store"));
    HttpReply gone = api.send(Request.get("/assets/gone-ZZZZZZZZ.js"));
    assertThat(gone.status(), is(404));
    assertThat(gone.header("Cache-Control"), is("no-store"));
  }

  @Test
  void pagesHaveAddressesWithoutFileNames() {
    assertThat(api.send(Request.get("/points")).header("Content-Type"), startsWith("text/html"));
    assertThat(
        api.send(Request.get("/points/one")).header("Content-Type").toLowerCase(Locale.ROOT),
        endsWith("charset=utf-8"));
    assertThat(api.send(Request.get("/points/one/two")).status(), is(404));
    assertThat(api.send(Request.get("/nothing-here")).status(), is(404));
    assertThat(api.send(Request.post("/points")).status(), is(405));
  }

  @Test
  void textIsCompressedForWhoTakesThatAndResponsesThatMayHaveSecretsNever() {
    HttpReply zipped = api.send(Request.get("/css/ui.css").header("Accept-Encoding", "br, gzip"));
    assertThat(zipped.header("Content-Encoding"), is("gzip"));
    assertThat(zipped.header("Vary"), is("Accept-Encoding"));
    HttpReply plain =
        api.send(Request.get("/css/ui.css").header("Accept-Encoding", "br, gzip;q=0"));
    assertThat(plain.header("Content-Encoding"), is(nullValue()));
    assertThat(plain.header("ETag"), is(not(zipped.header("ETag"))));
    assertThat(plain.body(), containsString(".button"));
    assertThat(
        api.send(Request.get("/").header("Accept-Encoding", "gzip")).header("Content-Encoding"),
        is("gzip"));
    assertThat(
        api.send(Request.get("/api/health/live").header("Accept-Encoding", "gzip"))
            .header("Content-Encoding"),
        is(nullValue()));
  }

  @Test
  void whatIsNotForClientsIsNotServed() {
    for (String path :
        List.of(
            "/WEB-INF/web.xml",
            "/web-inf/x.html",
            "/META-INF/x.js",
            "/ui/.x.js",
            "/ui/nothing.js",
            "/css//ui.css/../../WEB-INF/x.css"))
      assertThat(path, api.send(Request.get(path)).status(), is(404));
  }
}
