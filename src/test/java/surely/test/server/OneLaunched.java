package surely.test.server;

import java.io.IOException;
import java.nio.file.Path;
import org.jboss.arquillian.container.spi.ConfigurationException;
import org.jboss.arquillian.container.spi.client.container.ContainerConfiguration;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.protocol.ProtocolDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.shrinkwrap.api.Archive;
import surely.launcher.database.Account;
import surely.launcher.server.LaunchSettings;
import surely.launcher.server.Server;

/**
 * The server of the suite if it is not Payara. It is started as -Prun does, for the first test
 * class, and kept until the suite ends. On a cluster the suite has started the servers itself.
 */
public final class OneLaunched implements DeployableContainer<OneLaunched.NoConfiguration> {

  private Server server;

  /** The configuration is in the environment, as for {@link OneServer}. */
  public static final class NoConfiguration implements ContainerConfiguration {
    @Override
    public void validate() throws ConfigurationException {
      // nothing to check
    }
  }

  @Override
  public Class<NoConfiguration> getConfigurationClass() {
    return NoConfiguration.class;
  }

  @Override
  public ProtocolDescription getDefaultProtocol() {
    return new ProtocolDescription("Servlet 5.0");
  }

  @Override
  public ProtocolMetaData deploy(Archive<?> war) throws DeploymentException {
    try {
      if (Suite.isOnCluster()) {
        Suite.cluster(); // which has its servers
      } else if (server == null) {
        Account database =
            new Account(
                System.getenv("SURELY_DB_URL"),
                System.getenv("SURELY_DB_USER"),
                System.getenv("SURELY_DB_PASSWORD"));
        server =
            Server.start(
                LaunchSettings.of(Suite.port(), Path.of("unused")), database, Suite.serverLog());
        server.awaitReady();
      }
    } catch (IOException e) {
      throw new DeploymentException("Surely did not start", e);
    }
    return new ProtocolMetaData().addContext(new HTTPContext("127.0.0.1", Suite.port()));
  }

  @Override
  public void undeploy(Archive<?> war) {
    // the server stays for the next class
  }

  @Override
  public void stop() {
    if (server != null) {
      server.close();
    }
  }
}
