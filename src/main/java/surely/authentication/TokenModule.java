package surely.authentication;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.security.auth.message.AuthException;
import jakarta.security.auth.message.AuthStatus;
import jakarta.security.auth.message.MessageInfo;
import jakarta.security.auth.message.MessagePolicy;
import jakarta.security.auth.message.callback.CallerPrincipalCallback;
import jakarta.security.auth.message.callback.GroupPrincipalCallback;
import jakarta.security.auth.message.module.ServerAuthModule;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.UnsupportedCallbackException;
import surely.once.TransactionRetry;
import surely.security.Proxies;
import surely.sql.DatabaseFailure;

/**
 * Tells the container who the caller is. A request without a valid token goes on unauthenticated; a
 * resource that needs a member refuses it (see {@link RolesFilter}). If the look-up fails, the
 * caller is unknown (see {@link Caller}).
 *
 * <p>It is a module of Jakarta Authentication, registered by {@link TokenModuleRegistration}. An
 * HttpAuthenticationMechanism would be shorter, but the servers look it up by JNDI at each request.
 */
@Dependent
public class TokenModule implements ServerAuthModule {
  @Inject private SessionLookup sessions;
  @Inject private TransactionRetry retry;
  @Inject private Proxies proxies;
  private volatile CallbackHandler container;

  @Override
  public void initialize(
      MessagePolicy request,
      MessagePolicy response,
      CallbackHandler handler,
      Map<String, Object> options) {
    container = handler;
  }

  @Override
  public Class<?>[] getSupportedMessageTypes() {
    return new Class<?>[] {HttpServletRequest.class, HttpServletResponse.class};
  }

  @Override
  public AuthStatus validateRequest(MessageInfo message, Subject client, Subject service)
      throws AuthException {
    HttpServletRequest request = (HttpServletRequest) message.getRequestMessage();
    if (proxies.isSecure(request)) Tokens.setSecure(request);
    Optional<SessionOwner> owner = owner(request);
    String member = owner.map(SessionOwner::memberId).orElse(null);
    String[] roles = owner.map(SessionOwner::roles).orElseGet(Set::of).toArray(String[]::new);
    tell(new CallerPrincipalCallback(client, member), new GroupPrincipalCallback(client, roles));
    return AuthStatus.SUCCESS;
  }

  private Optional<SessionOwner> owner(HttpServletRequest request) {
    String token = Tokens.of(request);
    if (token == null) return Optional.empty();
    try {
      return retry.call(() -> sessions.find(token));
    } catch (DatabaseFailure e) {
      Caller.setUnknown(request); // a request that needs no caller is still answered
      return Optional.empty();
    }
  }

  private void tell(Callback... callbacks) throws AuthException {
    try {
      container.handle(callbacks);
    } catch (IOException | UnsupportedCallbackException e) {
      throw (AuthException) new AuthException("The container takes no caller.").initCause(e);
    }
  }

  @Override
  public AuthStatus secureResponse(MessageInfo message, Subject service) {
    return AuthStatus.SEND_SUCCESS;
  }

  @Override
  public void cleanSubject(MessageInfo message, Subject client) {
    client.getPrincipals().clear();
  }
}
