package surely.authentication;

import jakarta.inject.Inject;
import jakarta.security.auth.message.AuthException;
import jakarta.security.auth.message.AuthStatus;
import jakarta.security.auth.message.MessageInfo;
import jakarta.security.auth.message.MessagePolicy;
import jakarta.security.auth.message.callback.CallerPrincipalCallback;
import jakarta.security.auth.message.callback.GroupPrincipalCallback;
import jakarta.security.auth.message.config.AuthConfigFactory;
import jakarta.security.auth.message.module.ServerAuthModule;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Map;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.UnsupportedCallbackException;
import surely.http.Overloaded;
import surely.http.RequestLimit;
import surely.once.TransactionRetry;
import surely.problem.DatabaseUnavailable;
import surely.problem.ProblemException;
import surely.security.Proxies;
import surely.sql.DatabaseFailure;

/**
 * Tells the container who the caller is. A request without a valid token goes on unauthenticated; a
 * resource that needs a member refuses it (see {@link RolesFilter}). If the look-up fails, the
 * caller is unknown (see {@link Caller}).
 *
 * <p>A module of Jakarta Authentication and not an HttpAuthenticationMechanism of Jakarta Security,
 * because Soteria, which Payara and WildFly have, looks the mechanism up by JNDI twice for each
 * request: a tenth of the CPU time of a request.
 */
@WebListener
public class TokenModule implements ServerAuthModule, ServletContextListener {
  private static final Class<?>[] HTTP = {HttpServletRequest.class, HttpServletResponse.class};
  @Inject private SessionLookup sessions;
  @Inject private TransactionRetry retry;
  @Inject private RequestLimit requests;
  @Inject private Proxies proxies;
  private volatile CallbackHandler container;
  private String registration;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    registration =
        AuthConfigFactory.getFactory().registerServerAuthModule(this, event.getServletContext());
  }

  @Override
  public void contextDestroyed(ServletContextEvent event) {
    AuthConfigFactory.getFactory().removeRegistration(registration);
  }

  @Override
  @SuppressWarnings("rawtypes") // as the interface declares it
  public void initialize(
      MessagePolicy request, MessagePolicy response, CallbackHandler handler, Map options) {
    container = handler;
  }

  @Override
  public Class<?>[] getSupportedMessageTypes() {
    return HTTP.clone();
  }

  @Override
  public AuthStatus validateRequest(MessageInfo message, Subject client, Subject service)
      throws AuthException {
    var request = (HttpServletRequest) message.getRequestMessage();
    if (proxies.isSecure(request)) Tokens.setSecure(request);
    CredentialValidationResult caller = caller(request);
    Caller.setApiToken(request, caller.getCallerUniqueId());
    if (caller.getStatus() == CredentialValidationResult.Status.VALID)
      tell(
          new CallerPrincipalCallback(client, caller.getCallerPrincipal()),
          new GroupPrincipalCallback(client, caller.getCallerGroups().toArray(String[]::new)));
    else tell(new CallerPrincipalCallback(client, (Principal) null));
    return AuthStatus.SUCCESS;
  }

  private CredentialValidationResult caller(HttpServletRequest request) {
    String token = Tokens.of(request);
    if (token == null) return CredentialValidationResult.NOT_VALIDATED_RESULT;
    if (!requests.enter()) return unknown(request, new Overloaded());
    try {
      var sent = new TokenCredential(token, Tokens.byCookie(request));
      return retry.call(() -> sessions.validate(sent));
    } catch (DatabaseFailure e) {
      return unknown(request, new DatabaseUnavailable());
    } finally {
      requests.leave();
    }
  }

  /** A request that needs no caller is still answered. */
  private static CredentialValidationResult unknown(
      HttpServletRequest request, ProblemException why) {
    Caller.setUnknown(request, why);
    return CredentialValidationResult.NOT_VALIDATED_RESULT;
  }

  private void tell(Callback... callbacks) throws AuthException {
    try {
      container.handle(callbacks);
    } catch (IOException | UnsupportedCallbackException e) {
      throw new AuthException(e);
    }
  }

  @Override
  public AuthStatus secureResponse(MessageInfo message, Subject service) {
    return AuthStatus.SEND_SUCCESS;
  }

  @Override
  public void cleanSubject(MessageInfo message, Subject subject) {
    subject.getPrincipals().clear();
  }
}
