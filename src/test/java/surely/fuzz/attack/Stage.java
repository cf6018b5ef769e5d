package surely.fuzz.attack;

import jakarta.json.JsonObject;
import java.util.Set;
import surely.openapi.Operation;
import surely.test.api.Api;
import surely.test.http.Request;

/**
 * The targets of attacks: a member with a draft, an open survey with a colleague and a link for
 * another one, a collected card, a tracker; and an administrator.
 */
public record Stage(
    String member,
    String administrator,
    String draft,
    String open,
    String colleague,
    String link,
    String card) {
  /** Which operations only administrators may call. */
  private static final Set<String> ADMINISTRATION =
      Set.of("putCard", "listMembers", "changeMember", "makePasswordLink", "listAuditEvents");

  private static final String SURVEY =
      """
      {"definition": {"elements": [{"type": "radiogroup", "name": "dish", \
      "choices": ["soup", "salad"], "isRequired": true},
        {"type": "rating", "name": "score"}]}}""";
  static final String TRACKER = "onboarding";
  static final String RESPONSE = "8e03978e-40d5-43dd-bc93-6894a57f9324";

  public static Stage set() {
    Api api = Api.ofSuite();
    String member = api.signUp().token();
    String administrator = api.administrator();
    String card = api.card(administrator);
    api.made(Request.post("/api/cards/" + card).bearer(member));
    api.made(Request.put("/api/trackers/" + TRACKER).bearer(member).json("{\"value\": 1}"));
    String draft = survey(api, member, "draft");
    String open = survey(api, member, "open");
    api.send(Request.post("/api/surveys/" + open + "/open").bearer(member));
    Api.Somebody colleague = api.signUp();
    String join = "{\"token\": \"" + link(api, member, open).getString("token") + "\"}";
    api.must(200, Request.post("/api/surveys/shared").bearer(colleague.token()).json(join));
    String link = link(api, member, open).getString("id");
    return new Stage(member, administrator, draft, open, colleague.id(), link, card);
  }

  private static JsonObject link(Api api, String member, String survey) {
    return api.made(
        Request.post("/api/surveys/" + survey + "/team/links")
            .bearer(member)
            .json("{\"role\": \"editor\"}"));
  }

  private static String survey(Api api, String member, String key) {
    return api.made(
            Request.post("/api/surveys").bearer(member).header("Idempotency-Key", key).json(SURVEY))
        .getString("id");
  }

  /** The token of somebody who may call this operation. */
  String token(Operation operation) {
    return ADMINISTRATION.contains(operation.id()) ? administrator : member;
  }

  /** The value of a path parameter that leads to something that exists. */
  String there(Operation operation, String parameter) {
    return switch (parameter) {
      case "cardId" -> card;
      case "type" -> TRACKER;
      case "responseId" -> RESPONSE;
      case "memberId" -> colleague;
      case "linkId" -> link;
      case "provider" -> "nobody";
      case "format" -> "csv";
      default -> operation.path().matches("/surveys/\\{id}") ? draft : open;
    };
  }
}
