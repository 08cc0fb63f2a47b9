package io.relance.container;

import static org.junit.jupiter.api.Assertions.assertFalse;

import io.relance.it.BuildTree;
import io.relance.settings.Settings;
import jakarta.ejb.EJB;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("container")
@ExtendWith(ArquillianExtension.class)
class NightInTheContainerIT {

  @EJB(lookup = "java:app/domain-ejb/Settings")
  private Settings settings;

  @Deployment
  static EnterpriseArchive theEarThatShips() {
    WebArchive tests =
        ShrinkWrap.create(WebArchive.class, "tests.war")
            .addClass(NightInTheContainerIT.class)
            .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
    return ShippedEar.with(
        BuildTree.target().resolve("relance.ear"), Testable.archiveToTest(tests));
  }

  @Test
  void remindersAreNotActivatedAtFirst() {
    assertFalse(settings.options().remindersEnabled());
  }
}
