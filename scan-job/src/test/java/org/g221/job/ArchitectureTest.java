package org.g221.job;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

  private static final String ROOT = "org.g221.job.";

  private static final JavaClasses JOB =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.g221.job");

  /** What each package may know of the others. */
  private static final Map<String, Set<String>> KNOWN =
      Map.of(
          "scan", Set.of(),
          "parquet", Set.of(),
          "report", Set.of(),
          "run", Set.of("scan", "parquet"),
          "result", Set.of("scan", "run", "parquet", "report"),
          "export", Set.of("scan", "run", "parquet", "report", "result"),
          "cli", Set.of("scan", "run", "result", "export"));

  static Set<String> packages() {
    return new TreeSet<>(KNOWN.keySet());
  }

  @Test
  void theseAreAllThePackages() {
    Set<String> found =
        JOB.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> name.startsWith(ROOT))
            .map(name -> name.substring(ROOT.length()))
            .collect(Collectors.toSet());
    assertThat(found).isEqualTo(KNOWN.keySet());
  }

  @ParameterizedTest
  @MethodSource("packages")
  void packageKnowsNoOthersThanThese(String name) {
    Set<String> hidden = packages();
    hidden.removeAll(KNOWN.get(name));
    hidden.remove(name);
    String[] forbidden = hidden.stream().map(other -> ROOT + other + "..").toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage(ROOT + name + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(forbidden)
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName(Main.class.getName())
        .check(JOB);
  }

  /** Commands that do without Spark must not load it, and tasks and files are to outlive it. */
  @Test
  void onlyTheRunnerAndTheScanCommandKnowSpark() {
    Set<String> knowing =
        JOB.stream()
            .filter(
                type ->
                    type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(
                            known ->
                                known
                                    .getTargetClass()
                                    .getPackageName()
                                    .startsWith("org.apache.spark")))
            .map(type -> type.getName().substring(ROOT.length()).replaceAll("\\$.*", ""))
            .collect(Collectors.toSet());
    assertThat(knowing)
        .containsExactlyInAnyOrder(
            "cli.ScanCommand",
            "run.ScanRunner",
            "run.ChunkJobs",
            "run.FirstJob",
            "run.TaskConfiguration",
            "run.RowFinish",
            "run.SparkJob",
            "run.SparkStart",
            "run.ProgressListener",
            "run.RunningTasks");
  }

  @Test
  void reportNeedsTheEngineOnly() {
    classes()
        .that()
        .resideInAPackage(ROOT + "report..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.g221.engine..", ROOT + "report..")
        .check(JOB);
  }

  @Test
  void planningNeedsTheEngineOnly() {
    classes()
        .that()
        .resideInAPackage(ROOT + "scan..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.g221.engine..", ROOT + "scan..")
        .check(JOB);
  }

  @ParameterizedTest
  @CsvSource({
    "org.apache.parquet.., parquet..",
    "picocli.., cli..",
    "com.fasterxml.jackson.., result..",
    "org.yaml.snakeyaml.., result.."
  })
  void libraryIsUsedInOnePackage(String library, String home) {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + home)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(JOB);
  }

  @Test
  void nothingStaticCanBeChanged() {
    fields().that().areStatic().should().beFinal().check(JOB);
  }

  @Test
  void printingIsLeftToTheCommands() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + "cli..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(JOB);
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(Main.class.getName())
        .should()
        .callMethod(System.class, "exit", int.class)
        .check(JOB);
  }

  /** Compiled classes do not show it, so the sources are asked. */
  @Test
  void everyPackageSaysWhatItIsFor() throws IOException {
    Path sources = Path.of("src", "main", "java", "org", "g221", "job");
    for (String name : packages()) {
      Path info = sources.resolve(name).resolve("package-info.java");
      assertThat(info).exists();
      assertThat(Files.readString(info)).startsWith("/**");
    }
  }
}
