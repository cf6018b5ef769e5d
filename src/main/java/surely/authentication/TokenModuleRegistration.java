package surely.authentication;

import jakarta.inject.Inject;
import jakarta.security.auth.message.config.AuthConfigFactory;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Makes {@link TokenModule} authenticate all requests to Surely. */
@WebListener
public class TokenModuleRegistration implements ServletContextListener {
  @Inject private TokenModule module;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    AuthConfigFactory.getFactory().registerServerAuthModule(module, event.getServletContext());
  }

  @Override
  public void contextDestroyed(ServletContextEvent event) {
    AuthConfigFactory.getFactory().removeServerAuthModule(event.getServletContext());
  }
}
