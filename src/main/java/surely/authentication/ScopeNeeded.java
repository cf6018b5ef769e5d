package surely.authentication;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import surely.problem.ProblemException;

/** 403: the API token of the request does not have the scope that this needs. */
class ScopeNeeded extends ProblemException {
  private static final long serialVersionUID = 1;

  ScopeNeeded(String... scopes) {
    super(
        "scope-needed",
        "This API token may not do this: it needs the scope "
            + Stream.of(scopes)
                .map(scope -> "\"" + scope + "\"")
                .collect(Collectors.joining(" or "))
            + ".");
  }
}
