package io.baopei.worker;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may know whom in the process. */
class ArchitectureTest {

  private static final JavaClasses OURS =
      new ClassFileImporter().importPath(Path.of("target", "classes"));

  /** A rule about a package that does not exist says nothing: every package named has classes. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "io.baopei.worker",
        "io.baopei.worker.api",
        "io.baopei.worker.api.problem",
        "io.baopei.worker.config",
        "io.baopei.worker.engine",
        "io.baopei.worker.metrics",
        "io.baopei.worker.security",
        "io.baopei.worker.trace",
        "io.baopei.worker.webhook"
      })
  void hasClassesInEveryPackageThatIsNamed(String name) {
    assertThat(OURS.stream()).anyMatch(type -> type.getPackageName().equals(name));
  }

  /** The API asks a {@code ClaimEngine}; metrics only whether the engine is there. */
  @Test
  void letsFewKnowTheEngine() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "io.baopei.worker.engine", "io.baopei.worker.config", "io.baopei.worker.metrics")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.temporal..")
        .check(OURS);
  }

  /** That the database is away everybody may hear, in words that name no technology. */
  @Test
  void letsFewKnowTheDatabase() {
    noClasses()
        .that()
        .resideOutsideOfPackages("io.baopei.worker.config", "io.baopei.worker.metrics")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework.jdbc..", "java.sql..", "javax.sql..")
        .check(OURS);
  }

  @Test
  void reachesRecordsThroughPortsOnly() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.baopei.worker.config")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.baopei.persistence..")
        .check(OURS);
  }

  /** A webhook speaks its sender's language. */
  @Test
  void letsOnlyConfigurationAndWebhooksKnowAdapters() {
    noClasses()
        .that()
        .resideOutsideOfPackages("io.baopei.worker.config", "io.baopei.worker.webhook")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.baopei.adapter..")
        .check(OURS);
  }

  @Test
  void saysOfEveryPackageWhereNullMayBe() {
    assertThat(OURS.stream().map(JavaClass::getPackage).distinct())
        .isNotEmpty()
        .allMatch(own -> own.isAnnotatedWith(NullMarked.class));
  }
}
