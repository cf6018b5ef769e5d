package surely.permission;

import java.util.List;
import java.util.Map;
import java.util.Set;
import surely.openapi.Operation;
import surely.test.api.Api;
import surely.test.http.HttpReply;
import surely.test.http.Request;

/**
 * A call of each operation that succeeds for everybody who may make it, or fails only after it was
 * found that they may: then {@link #PASSED} has the problem.
 */
record Calls(Scene scene) {
  /** Calls that end what later ones need. */
  static final List<String> LAST = List.of("revokeTokens", "logOut");

  /** The problems of a caller who may not. */
  private static final Set<String> REFUSED =
      Set.of(
          "log-in-needed",
          "forbidden",
          "scope-needed",
          "session-needed",
          "survey-role-needed",
          "not-found");

  /** What somebody gets who may make the call, where it is not made for real. */
  private static final Map<String, String> PASSED =
      Map.ofEntries(
          Map.entry("leave", "password-needed"),
          Map.entry("changePassword", "password-needed"),
          Map.entry("changeEmail", "password-needed"),
          Map.entry("makeToken", "password-needed"),
          Map.entry("beginConnection", "password-needed"),
          Map.entry("disconnect", "password-needed"),
          Map.entry("makePasswordLink", "password-needed"),
          Map.entry("finishConnection", "log-in-attempt-invalid"),
          Map.entry("finishLogIn", "log-in-attempt-invalid"),
          Map.entry("logInByProvider", "provider-unknown"),
          Map.entry("setPassword", "password-link-invalid"),
          Map.entry("confirmEmail", "email-link-invalid"),
          Map.entry("mailEmailLink", "email-confirmed"),
          Map.entry("joinTeam", "team-link-invalid"),
          Map.entry("scanCard", "no-code-found"),
          Map.entry("collectCard", "card-already-collected"));

  /** Whether the caller may make the call. */
  boolean may(Operation operation, Caller caller) {
    Request request = request(operation, caller);
    HttpReply reply =
        Api.ofSuite()
            .send(
                operation.id().equals("logOut")
                    ? scene.lastOf(caller, request)
                    : scene.by(caller, request));
    if (reply.status() < 300) return true;
    String problem = Api.object(reply.body()).getString("type").replaceFirst(".*/", "");
    if (problem.equals(PASSED.get(operation.id()))) return true;
    if (REFUSED.contains(problem)) return false;
    throw new AssertionError(operation.id() + " by " + caller + ": " + reply);
  }

  private Request request(Operation operation, Caller caller) {
    Request request =
        Request.of(
            operation.method(),
            operation.address(name -> parameter(operation.id(), name, caller))
                + query(operation.id()));
    if (operation.takes("header", "If-Match")) request = request.header("If-Match", "*");
    if (operation.takes("header", "Idempotency-Key"))
      request = request.header("Idempotency-Key", Scene.fresh());
    if (operation.takesPicture())
      return request.header("Content-Type", "image/png").body(new byte[] {1, 2, 3});
    return operation.takesBody() ? request.json(body(operation.id())) : request;
  }

  private String parameter(String operation, String name, Caller caller) {
    return switch (name) {
      case "id" -> survey(operation);
      case "responseId" -> response(operation, caller);
      case "invitationId" -> scene.invitation;
      case "memberId" -> member(operation);
      case "linkId" -> scene.teamLink();
      case "cardId" -> scene.card;
      case "type" -> "onboarding";
      case "provider" -> operation.equals("logInByProvider") ? "nobody" : "mock";
      case "format" -> "csv";
      case "sessionId" -> "0".repeat(32);
      case "tokenId" -> "0".repeat(22);
      default -> throw new AssertionError("no value for " + name + " of " + operation);
    };
  }

  private String member(String operation) {
    return operation.equals("leaveTeam") || operation.equals("setTeamRole")
        ? scene.furtherViewer()
        : scene.id("other");
  }

  private String survey(String operation) {
    return switch (operation) {
      case "changeSurvey" -> scene.draft;
      case "deleteSurvey" -> scene.sharedDraft();
      case "closeSurvey" -> scene.closing;
      case "saveProgress", "getProgress", "getOwnProgress" -> scene.started;
      case "makeInvitations", "listInvitations", "revokeInvitation" -> scene.invited;
      default -> scene.open;
    };
  }

  /** Progress is read as its respondent, who alone has it. */
  private String response(String operation, Caller caller) {
    return switch (operation) {
      case "deleteResponse" -> scene.doomed;
      case "submitResponse", "saveProgress" -> scene.response(String.valueOf(caller.who));
      default -> scene.response("respondent");
    };
  }

  private static String query(String operation) {
    return switch (operation) {
      case "getCrossTable" -> "?rows=like&columns=score";
      case "listTexts" -> "?question=why";
      default -> "";
    };
  }

  private String body(String operation) {
    return switch (operation) {
      case "signUp" ->
          "{\"email\": \"%s@example.org\", \"password\": \"%s\", \"name\": \"Ann\"}"
              .formatted(Scene.fresh(), Api.PASSWORD);
      case "logIn" ->
          "{\"email\": \"%s\", \"password\": \"%s\"}".formatted(scene.email(), Api.PASSWORD);
      case "leave", "beginConnection", "disconnect", "makePasswordLink" -> "{}";
      case "changePassword" -> "{\"newPassword\": \"battery staple horse\"}";
      case "changeEmail", "askForPasswordReset" ->
          "{\"email\": \"%s@example.org\"}".formatted(Scene.fresh());
      case "makeToken" -> "{\"name\": \"a\", \"scopes\": [\"read\"], \"expiresInDays\": 1}";
      case "finishConnection", "finishLogIn" -> "{\"code\": \"a\", \"state\": \"never begun\"}";
      case "logInByProvider" -> "{\"idToken\": \"none\"}";
      case "createSurvey", "changeSurvey" -> scene.survey();
      case "changeMember" -> "{}";
      case "setPassword" -> "{\"token\": \"none\", \"password\": \"battery staple horse\"}";
      case "joinTeam", "confirmEmail" -> "{\"token\": \"none\"}";
      case "makeTeamLink", "setTeamRole" -> "{\"role\": \"editor\"}";
      case "makeInvitations" -> "{\"count\": 1}";
      case "submitResponse", "saveProgress" -> "{\"answers\": {\"like\": \"yes\"}}";
      case "putCard" -> "{\"points\": 1}";
      case "firstOrCreateTracker" -> "{\"type\": \"onboarding\", \"value\": 1}";
      case "updateOrCreateTracker" -> "{\"value\": 1}";
      default -> throw new AssertionError("no body for " + operation);
    };
  }
}
