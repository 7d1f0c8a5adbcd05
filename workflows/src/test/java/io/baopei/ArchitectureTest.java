package io.baopei;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may know whom, and what a workflow may not touch. */
class ArchitectureTest {

  private static final JavaClasses OURS =
      new ClassFileImporter().importPath(Path.of("target", "classes"));

  /** A rule about a package that does not exist says nothing: every package named has classes. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "io.baopei.domain.money",
        "io.baopei.domain.reconciliation",
        "io.baopei.domain.policy",
        "io.baopei.domain.claim",
        "io.baopei.domain.gate",
        "io.baopei.domain.settlement",
        "io.baopei.domain.clock",
        "io.baopei.domain.points",
        "io.baopei.domain.programme",
        "io.baopei.domain.rulebook",
        "io.baopei.contract.claim",
        "io.baopei.contract.activity",
        "io.baopei.contract.codec",
        "io.baopei.contract.points",
        "io.baopei.contract.reconciliation",
        "io.baopei.process"
      })
  void hasClassesInEveryPackageThatIsNamed(String name) {
    assertThat(OURS.stream()).anyMatch(type -> type.getPackageName().equals(name));
  }

  @Test
  void keepsTheDomainPlain() {
    classes()
        .that()
        .resideInAPackage("io.baopei.domain..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                "io.baopei.domain..", "java..", "org.joda.money..", "org.jspecify.."))
        .check(OURS);
  }

  @Test
  void keepsTheContractApartFromItsImplementation() {
    noClasses()
        .that()
        .resideInAPackage("io.baopei.contract..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.baopei.process..")
        .check(OURS);
  }

  @Test
  void letsOnlyContractAndProcessKnowTheEngine() {
    noClasses()
        .that()
        .resideOutsideOfPackages("io.baopei.contract..", "io.baopei.process..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.temporal..")
        .check(OURS);
  }

  @Test
  void knowsNoSpringAndNoDatabase() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..", "java.net.http..")
        .check(OURS);
  }

  @Test
  void keepsWorkflowsDeterministic() {
    noClasses()
        .that()
        .resideInAPackage("io.baopei.process..")
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(LocalDateTime.class, "now")
        .orShould()
        .callMethod(ZonedDateTime.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(UUID.class, "randomUUID")
        .orShould()
        .dependOnClassesThat()
        .belongToAnyOf(Thread.class, Random.class, HashMap.class, HashSet.class)
        .check(OURS);
  }

  @Test
  void saysOfEveryPackageWhereNullMayBe() {
    assertThat(OURS.stream().map(JavaClass::getPackage).distinct())
        .isNotEmpty()
        .allMatch(own -> own.isAnnotatedWith(NullMarked.class));
  }
}
