package surely.session;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.stream.Stream;
import surely.authentication.Tokens;
import surely.member.Credentials;
import surely.member.Members;
import surely.problem.ProblemException;

/**
 * Makes sure, before something that can't be undone or outlives the session, that the caller is the
 * member and not somebody who has found their browser or token.
 */
@ApplicationScoped
public class Reauthentication {
  @EJB private Members members;
  @EJB private Sessions sessions;
  @Inject private PasswordCheck check;
  @Inject private HttpServletRequest request;

  /**
   * The body of a request that needs nothing else.
   *
   * @param password null for a member who has none
   */
  public record Body(
      @Size(max = 200, message = "A password has at most 200 characters.") String password) {}

  /**
   * Requires what {@link #require(String, String...)} does.
   *
   * @param body null if there was none
   */
  public void require(String memberId, Body body) {
    require(memberId, body == null ? null : body.password());
  }

  /**
   * Requires the password from a member who has one, and a recent log-in through a provider from
   * one who has none.
   *
   * @param candidates one of them must be the password; null if not given
   * @throws PasswordNeeded 403; the password is missing or wrong
   * @throws ProblemException 403 {@code log-in-again}
   * @throws TooManyFailedLogIns 429; also 503 {@code too-many-passwords}
   */
  public void require(String memberId, String... candidates) {
    Credentials credentials = members.credentialsOf(memberId);
    if (credentials.passwordHash() == null) requireRecentLogIn();
    else
      requirePassword(
          credentials, Stream.of(candidates).filter(Objects::nonNull).toArray(String[]::new));
  }

  private void requirePassword(Credentials credentials, String... given) {
    if (given.length == 0) throw new PasswordNeeded(false);
    if (!check.isRight(credentials.email(), credentials.passwordHash(), given))
      throw new PasswordNeeded(true);
  }

  private void requireRecentLogIn() {
    if (!sessions.isRecent(Tokens.of(request)))
      throw new ProblemException(
          "log-in-again",
          "Your account has no password, so this needs a log-in of the last "
              + Sessions.RECENT.toMinutes()
              + " minutes. Log in through your provider again, then ask again. "
              + "Nothing was changed.");
  }
}
