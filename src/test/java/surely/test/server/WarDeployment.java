package surely.test.server;

import java.io.File;
import java.util.List;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentDescription;
import org.jboss.arquillian.container.test.spi.client.deployment.DeploymentScenarioGenerator;
import org.jboss.arquillian.test.spi.TestClass;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Deploys the WAR that the build has made, for every test class. */
public final class WarDeployment implements DeploymentScenarioGenerator {

  private static final WebArchive WAR =
      ShrinkWrap.createFromZipFile(WebArchive.class, new File("target/surely.war"));

  @Override
  public List<DeploymentDescription> generate(TestClass testClass) {
    return List.of(new DeploymentDescription("surely", WAR).shouldBeTestable(false));
  }
}
