package surely.test.server;

import fish.payara.arquillian.container.payara.managed.PayaraMicroDeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.test.impl.client.deployment.AnnotationDeploymentScenarioGenerator;
import org.jboss.arquillian.container.test.spi.client.deployment.DeploymentScenarioGenerator;
import org.jboss.arquillian.core.spi.LoadableExtension;

/**
 * Tells Arquillian that all test classes have the same server and the same deployment, the WAR, so
 * that none needs a {@code @Deployment}.
 */
public final class OneServerExtension implements LoadableExtension {

  @Override
  public void register(ExtensionBuilder builder) {
    builder.override(
        DeployableContainer.class,
        PayaraMicroDeployableContainer.class,
        System.getProperty("surely.product", "payara").equals("payara")
            ? OneServer.class
            : OneLaunched.class);
    builder.override(
        DeploymentScenarioGenerator.class,
        AnnotationDeploymentScenarioGenerator.class,
        WarDeployment.class);
  }
}
