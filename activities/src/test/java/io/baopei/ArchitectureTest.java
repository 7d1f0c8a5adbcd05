package io.baopei;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may know whom. */
class ArchitectureTest {

  private static final JavaClasses OURS =
      new ClassFileImporter().importPath(Path.of("target", "classes"));

  /** A rule about a package that does not exist says nothing: every package named has classes. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "io.baopei.activity",
        "io.baopei.notice",
        "io.baopei.persistence",
        "io.baopei.persistence.embedded",
        "io.baopei.port.calendar",
        "io.baopei.port.failure",
        "io.baopei.port.notification",
        "io.baopei.port.payment",
        "io.baopei.port.platform",
        "io.baopei.port.record",
        "io.baopei.port.screening",
        "io.baopei.adapter.calendar",
        "io.baopei.adapter.calendar.tyme",
        "io.baopei.adapter.http",
        "io.baopei.adapter.payment",
        "io.baopei.adapter.payment.alipay",
        "io.baopei.adapter.platform.http",
        "io.baopei.adapter.screening.http"
      })
  void hasClassesInEveryPackageThatIsNamed(String name) {
    assertThat(OURS.stream()).anyMatch(type -> type.getPackageName().equals(name));
  }

  @Test
  void letsOnlyActivitiesKnowTheEngine() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.baopei.activity")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.temporal..")
        .check(OURS);
  }

  @Test
  void keepsTechnologyOutOfPorts() {
    classes()
        .that()
        .resideInAPackage("io.baopei.port..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                "io.baopei.port..",
                "io.baopei.contract..",
                "io.baopei.domain..",
                "java.lang..",
                "java.time..",
                "java.util..",
                "org.joda.money..",
                "org.jspecify.."))
        .check(OURS);
  }

  /** They share how HTTP is spoken, and nothing else. */
  @Test
  void keepsAdaptersApart() {
    slices()
        .matching("io.baopei.adapter.(*)..")
        .should()
        .notDependOnEachOther()
        .ignoreDependency(alwaysTrue(), resideInAPackage("io.baopei.adapter.http"))
        .check(OURS);
    slices().matching("io.baopei.adapter.calendar.(*)").should().notDependOnEachOther().check(OURS);
  }

  /**
   * The one table of failures knows what a database's failure looks like, and not how it is used.
   */
  @Test
  void reachesTheOutsideThroughPortsOnly() {
    noClasses()
        .that()
        .resideInAnyPackage("io.baopei.activity", "io.baopei.notice", "io.baopei.port..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.baopei.adapter..",
            "io.baopei.persistence..",
            "org.springframework.jdbc..",
            "org.springframework.web..",
            "org.flywaydb..",
            "java.net.http..",
            "tools.jackson..")
        .check(OURS);
  }

  @Test
  void keepsRecordsAndCounterpartiesApart() {
    noClasses()
        .that()
        .resideInAPackage("io.baopei.adapter..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.baopei.persistence..", "io.baopei.activity..")
        .check(OURS);
    noClasses()
        .that()
        .resideInAPackage("io.baopei.persistence..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.baopei.adapter..", "io.baopei.activity..", "io.baopei.notice..")
        .check(OURS);
  }

  @Test
  void saysOfEveryPackageWhereNullMayBe() {
    assertThat(OURS.stream().map(JavaClass::getPackage).distinct())
        .isNotEmpty()
        .allMatch(own -> own.isAnnotatedWith(NullMarked.class));
  }
}
