package surely.test.server;

import fish.payara.arquillian.container.payara.managed.PayaraMicroDeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.container.LifecycleException;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.shrinkwrap.api.Archive;

/**
 * The managed Payara Micro, started once for all test classes. The container that it extends starts
 * a server for each deployment and returns the machine's address. This one keeps the first server
 * until the suite ends, on 127.0.0.1.
 */
public final class OneServer extends PayaraMicroDeployableContainer {

  private Archive<?> deployed;

  @Override
  public ProtocolMetaData deploy(Archive<?> war) throws DeploymentException {
    if (deployed == null) {
      deployed = war;
      ProtocolMetaData found = super.deploy(war);
      if (found == null
          || found.getContexts(HTTPContext.class).stream()
              .allMatch(context -> context.getServlets().isEmpty())) {
        throw new DeploymentException("Surely did not start. See " + Suite.serverLog());
      }
    }
    return new ProtocolMetaData().addContext(new HTTPContext("127.0.0.1", Suite.port()));
  }

  @Override
  public void undeploy(Archive<?> war) {
    // the server stays for the next class
  }

  @Override
  public void stop() throws LifecycleException {
    try {
      if (deployed != null) {
        super.undeploy(deployed);
      }
    } catch (DeploymentException e) {
      throw new LifecycleException("The server did not stop", e);
    }
  }
}
