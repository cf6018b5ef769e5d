package surely.permission;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.openapi.Description;
import surely.openapi.Operation;

/**
 * Makes every call of openapi.yaml as every kind of caller, and compares who may with the recorded
 * table. {@code -Dsurely.permissions.record=true} records it anew.
 */
@ExtendWith(ArquillianExtension.class)
class PermissionsIT {
  private static final List<Operation> OPERATIONS = Description.read().operations();

  @Test
  void everyCallerMayMakeTheCallsOfTheTableAndNoOther() throws IOException {
    var found = new PermissionTable();
    var calls = new Calls(new Scene());
    OPERATIONS.stream()
        .sorted(Comparator.comparingInt(operation -> Calls.LAST.indexOf(operation.id())))
        .forEach(operation -> found.put(operation, callers(calls, operation)));

    assertThat(notAsDescribed(found), is(empty()));
    if (Boolean.getBoolean("surely.permissions.record")) found.write();
    assertThat(PermissionTable.recorded(), is(found.text()));
    assertThat(PermissionTable.published(), is(found.page()));
  }

  private static Set<Caller> callers(Calls calls, Operation operation) {
    Set<Caller> may = EnumSet.noneOf(Caller.class);
    List<Caller> all = new ArrayList<>(Caller.apiTokens());
    all.addAll(Caller.sessions()); // later, because a session may revoke its member's tokens
    for (Caller caller : all) if (calls.may(operation, caller)) may.add(caller);
    return may;
  }

  /**
   * Where an API token may do something else than what openapi.yaml says: what its member may do,
   * if the token has one of the scopes of the call, or the call is for everybody and names none.
   */
  private static List<String> notAsDescribed(PermissionTable found) {
    List<String> wrong = new ArrayList<>();
    for (Operation operation : OPERATIONS)
      for (Caller caller : Caller.apiTokens()) {
        boolean covered =
            operation.scopes().isEmpty()
                ? operation.isPublic()
                : operation.scopes().contains(caller.scope);
        boolean described = covered && found.may(operation, caller.withSession());
        if (found.may(operation, caller) != described)
          wrong.add(operation.id() + " by " + caller + " should be " + described);
      }
    return wrong;
  }
}
