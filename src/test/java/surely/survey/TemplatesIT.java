package surely.survey;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;

import io.restassured.RestAssured;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.json.StrictJson;
import surely.test.api.Author;
import surely.test.server.Suite;

/**
 * The templates that the pages offer: the server accepts each, and each has texts in all languages.
 */
@ExtendWith(ArquillianExtension.class)
class TemplatesIT {
  private static final Set<String> TEXTS =
      Set.of("about", "title", "description", "text", "minRateDescription", "maxRateDescription");

  @Test
  void eachIsPublishedWithoutAWarning() {
    Author ann = Author.signUp();
    JsonArray templates = templates();
    assertThat(templates.size(), greaterThanOrEqualTo(12));
    for (JsonObject template : templates.getValuesAs(JsonObject.class)) {
      JsonObject settings =
          template.getOrDefault("settings", JsonValue.EMPTY_JSON_OBJECT).asJsonObject();
      String id =
          ann.create(template.getJsonObject("definition").toString(), settings.toString())
              .then()
              .statusCode(201)
              .body("warnings", empty())
              .extract()
              .path("id");
      ann.as().post("/surveys/" + id + "/open").then().statusCode(200).body("state", is("open"));
    }
  }

  @Test
  void eachTextIsThereInEnglishAndKorean() {
    List<String> missing = new ArrayList<>();
    look("", templates(), missing);
    assertThat(missing, is(empty()));
  }

  private static void look(String pointer, JsonValue json, List<String> missing) {
    if (json instanceof JsonArray list)
      for (int i = 0; i < list.size(); i++) look(pointer + "/" + i, list.get(i), missing);
    else if (json instanceof JsonObject object)
      object.forEach(
          (name, value) -> {
            String at = pointer + "/" + Json.encodePointer(name);
            if (!TEXTS.contains(name)) look(at, value, missing);
            else if (!isInBoth(value)) missing.add(at);
          });
  }

  private static boolean isInBoth(JsonValue text) {
    return text instanceof JsonObject words
        && words.keySet().equals(Set.of("default", "ko"))
        && words.values().stream()
            .allMatch(value -> value instanceof JsonString s && !s.getString().isBlank());
  }

  private static JsonArray templates() {
    String text =
        RestAssured.get(Suite.url() + "/templates.json")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    return StrictJson.stored(text).asJsonArray();
  }
}
