package io.relance.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.ws.rs.HttpMethod;
import javax.sql.DataSource;

@AnalyzeClasses(packages = "io.relance.web", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule theWebKnowsNothingOfTheJobs =
      noClasses().should().dependOnClassesThat().resideInAPackage("io.relance.batch..");

  @ArchTest
  static final ArchRule theWebAsksServicesAndNeverTheDatabase =
      noClasses()
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(EntityManager.class, EntityManagerFactory.class, DataSource.class);

  @ArchTest
  static final ArchRule noPageHearsOfPersistence =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.relance.web.api..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.persistence..", "org.hibernate..", "java.sql..");

  @ArchTest
  static final ArchRule theWebRunsOnAnyServer =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.ibm..", "io.openliberty..", "org.wildfly..", "org.jboss..");

  @ArchTest
  static final ArchRule beansOfPagesAreViews =
      classes()
          .that()
          .areAnnotatedWith(ViewScoped.class)
          .should()
          .resideInAPackage("io.relance.web.view..");

  @ArchTest
  static final ArchRule whatPagesNameIsAViewOrSharedByAll =
      classes()
          .that()
          .areAnnotatedWith(Named.class)
          .should()
          .resideInAnyPackage(
              "io.relance.web.view..", "io.relance.web.text", "io.relance.web.security");

  @ArchTest
  static final ArchRule theContractKnowsNothingOfPages =
      noClasses()
          .that()
          .resideInAPackage("io.relance.web.api..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.relance.web.view..", "jakarta.faces..", "org.primefaces..");

  @ArchTest
  static final ArchRule pagesKnowNothingOfTheContract =
      noClasses()
          .that()
          .resideInAPackage("io.relance.web.view..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.relance.web.api..");

  @ArchTest
  static final ArchRule everyEndpointSaysWhoMayCallIt =
      methods()
          .that()
          .areMetaAnnotatedWith(HttpMethod.class)
          .should()
          .beAnnotatedWith(RolesAllowed.class)
          .orShould()
          .beDeclaredInClassesThat()
          .areAnnotatedWith(RolesAllowed.class)
          .orShould()
          .beDeclaredInClassesThat()
          .areAnnotatedWith(PermitAll.class);

  @ArchTest
  static final ArchRule packagesFormNoCycle =
      slices().matching("io.relance.web.(*)..").should().beFreeOfCycles();
}
