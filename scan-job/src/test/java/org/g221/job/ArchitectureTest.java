package org.g221.job;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.Map.entry;
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
      Map.ofEntries(
          entry("scan", Set.of()),
          entry("parquet", Set.of()),
          entry("scanfile", Set.of("scan")),
          entry("canvas", Set.of()),
          entry("plot", Set.of("canvas")),
          entry("report", Set.of("canvas", "plot")),
          entry("print", Set.of("canvas")),
          entry(
              "figure", Set.of("scan", "scanfile", "option", "canvas", "plot", "print", "result")),
          entry("warning", Set.of("scan")),
          entry("written", Set.of("scan")),
          entry("storage", Set.of("parquet")),
          entry("folder", Set.of("storage", "parquet")),
          entry("outcome", Set.of("storage", "folder")),
          entry("row", Set.of("scan", "parquet", "storage", "outcome")),
          entry("chunk", Set.of("scan", "parquet", "storage", "outcome", "row")),
          entry("spark", Set.of("scan", "parquet", "storage", "folder", "outcome", "row", "chunk")),
          entry(
              "result",
              Set.of(
                  "scan",
                  "scanfile",
                  "warning",
                  "written",
                  "parquet",
                  "storage",
                  "folder",
                  "outcome",
                  "row",
                  "plot",
                  "report")),
          entry("question", Set.of("scan", "scanfile", "written", "parquet", "row", "result")),
          entry("comparison", Set.of("scan", "written", "plot", "report", "result")),
          entry("run", Set.of("scan", "folder", "outcome", "row", "chunk", "spark", "result")),
          entry(
              "export", Set.of("scan", "written", "storage", "row", "parquet", "report", "result")),
          entry("option", Set.of("scan", "scanfile", "chunk", "result", "question", "text")),
          entry("text", Set.of("scan", "outcome", "chunk", "report", "result", "question")),
          entry(
              "cli",
              Set.of(
                  "scan",
                  "scanfile",
                  "warning",
                  "written",
                  "folder",
                  "storage",
                  "chunk",
                  "spark",
                  "canvas",
                  "print",
                  "figure",
                  "report",
                  "result",
                  "question",
                  "comparison",
                  "run",
                  "export",
                  "option",
                  "text")));

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
  void onlyOnePackageKnowsSpark() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + "spark..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.spark..")
        .check(JOB);
  }

  /** Which model is scanned is said in one place; but one command is about that model alone. */
  @Test
  void fewKnowWhichModelIsScanned() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("org.g221.job.scan.Models")
        .and()
        .doNotHaveFullyQualifiedName("org.g221.job.cli.ModelCommand")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.g221.engine.g221..", "org.g221.engine.treelevel..")
        .check(JOB);
  }

  @Test
  void reportNeedsTheEngineOnly() {
    classes()
        .that()
        .resideInAPackage(ROOT + "report..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..", "org.g221.engine..", ROOT + "canvas..", ROOT + "plot..", ROOT + "report..")
        .check(JOB);
  }

  @Test
  void plotsNeedTheEngineOnly() {
    classes()
        .that()
        .resideInAPackage(ROOT + "plot..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.g221.engine..", ROOT + "canvas..", ROOT + "plot..")
        .check(JOB);
  }

  @Test
  void planningNeedsTheEngineOnly() {
    classes()
        .that()
        .resideInAnyPackage(ROOT + "scan..", ROOT + "scanfile..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.g221.engine..", ROOT + "scan..", ROOT + "scanfile..")
        .check(JOB);
  }

  @ParameterizedTest
  @CsvSource({
    "org.apache.parquet.., parquet..",
    "com.fasterxml.jackson.., written..",
    "org.apache.pdfbox.., print..",
    "org.apache.fontbox.., print..",
    "org.yaml.snakeyaml.., written.."
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
  void commandLinesAreReadByCommandsAndOptions() {
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT + "cli..", ROOT + "option..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("picocli..")
        .check(JOB);
  }

  @Test
  void printingIsLeftToTheCommands() {
    noClasses()
        .that()
        .resideOutsideOfPackages(Main.class.getPackageName(), ROOT + "cli..", ROOT + "text..")
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
