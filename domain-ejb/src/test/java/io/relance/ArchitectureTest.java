package io.relance;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import java.util.stream.Stream;

/** The building's plan: who may lean on whom. */
@AnalyzeClasses(packages = "io.relance", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule eachFloorLeansOnlyOnThoseBelow =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .withOptionalLayers(true)
          .layer("7")
          .definedBy("io.relance.reporting..")
          .layer("6")
          .definedBy("io.relance.intake..")
          .layer("5")
          .definedBy("io.relance.delivery..")
          .layer("4")
          .definedBy("io.relance.reminder..")
          .layer("3")
          .definedBy("io.relance.scenario..")
          .layer("2")
          .definedBy("io.relance.collection..", "io.relance.penalty..")
          .layer("1")
          .definedBy("io.relance.receivable..")
          .layer("0")
          .definedBy(
              "io.relance.settings..",
              "io.relance.user..",
              "io.relance.money..",
              "io.relance.time..")
          .whereLayer("7")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("6")
          .mayOnlyBeAccessedByLayers("7")
          .whereLayer("5")
          .mayOnlyBeAccessedByLayers("6", "7")
          .whereLayer("4")
          .mayOnlyBeAccessedByLayers("5", "6", "7")
          .whereLayer("3")
          .mayOnlyBeAccessedByLayers("4", "5", "6", "7")
          .whereLayer("2")
          .mayOnlyBeAccessedByLayers("3", "4", "5", "6", "7")
          .whereLayer("1")
          .mayOnlyBeAccessedByLayers("2", "3", "4", "5", "6", "7");

  @ArchTest
  static final ArchRule featuresHaveNoCycles =
      slices().matching("io.relance.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule theDecisionIsPure =
      noClasses()
          .that()
          .resideInAPackage("io.relance.reminder.decision..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "jakarta..", "org.hibernate..", "java.sql..", "javax..", "io.relance.reminder")
          .because("night, dry run, forecast and explanation all call it");

  @ArchTest
  static final ArchRule nobodyReadsTheClockInPassing =
      noClasses()
          .should()
          .callMethodWhere(describe("it is now() without a clock", ArchitectureTest::isNow))
          .because("the date is an argument, and the clock is injected at the edges");

  @ArchTest
  static final ArchRule namesSayWhatAThingIs =
      noClasses()
          .should()
          .haveNameMatching(".*(Manager|Helper|Utils?|Impl)")
          .orShould()
          .haveSimpleNameStartingWith("Abstract")
          .because("such a name says nothing of the business");

  @ArchTest
  static final ArchRule everyServiceSaysWhoMayCallIt =
      methods()
          .that()
          .arePublic()
          .and()
          .areDeclaredInClassesThat(
              annotatedWith(Stateless.class).or(annotatedWith(Singleton.class)))
          .should(nameRoles())
          .because("a service without roles is open to everyone who has logged in");

  private static ArchCondition<JavaMethod> nameRoles() {
    return be(
        describe(
            "for the roles that it or its class names",
            method -> Stream.of(method, method.getOwner()).anyMatch(ArchitectureTest::namesRoles)));
  }

  private static boolean namesRoles(CanBeAnnotated guarded) {
    return guarded.isAnnotatedWith(RolesAllowed.class) || guarded.isAnnotatedWith(PermitAll.class);
  }

  private static boolean isNow(JavaMethodCall call) {
    return call.getTargetOwner().getPackageName().equals("java.time")
        && call.getName().equals("now")
        && call.getTarget().getRawParameterTypes().isEmpty();
  }
}
