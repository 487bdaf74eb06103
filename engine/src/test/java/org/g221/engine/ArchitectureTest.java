package org.g221.engine;

import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.PRIVATE;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

  private static final String ROOT = "org.g221.engine.";

  private static final JavaClasses ENGINE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.g221");

  /** From the bottom up; a package knows those before it, and {@code document} stands apart. */
  private static final List<String> ORDER =
      List.of(
          "document",
          "quantity",
          "formula",
          "parameter",
          "coupling",
          "running",
          "exact",
          "matching",
          "observable",
          "measurement",
          "model",
          "treelevel",
          "g221",
          "likelihood",
          "relaxation",
          "enclosure",
          "grid",
          "evaluation",
          "profile",
          "search",
          "region",
          "plane",
          "contour",
          "forecast");

  /** Hidden where any problem is enclosed, whatever it is of. */
  private static final Set<String> PROBLEMS_ALONE =
      Set.of(
          "document",
          "running",
          "exact",
          "matching",
          "observable",
          "measurement",
          "treelevel",
          "g221",
          "likelihood",
          "grid",
          "evaluation",
          "search");

  /** Only the readers of data files know documents. */
  private static final Map<String, Set<String>> HIDDEN =
      Map.ofEntries(
          entry("quantity", Set.of("document")),
          entry("formula", Set.of("document", "quantity")),
          entry("parameter", Set.of("document", "formula")),
          entry("exact", Set.of("document", "formula", "running")),
          entry("coupling", Set.of("document")),
          entry("model", Set.of("document", "running", "observable", "measurement")),
          entry("treelevel", Set.of("document", "observable", "measurement")),
          entry("g221", Set.of("document", "observable", "measurement")),
          entry("matching", Set.of("document")),
          // Observables see amplitudes, whichever model they are of; so does all that follows.
          entry("observable", Set.of("document", "running", "exact", "matching")),
          entry("measurement", Set.of("running", "exact", "matching")),
          entry("likelihood", Set.of("document", "treelevel", "g221")),
          // Any model, through the interface of models.
          entry(
              "relaxation",
              Set.of(
                  "document", "running", "exact", "matching", "observable", "treelevel", "g221")),
          // Any problem that has relaxations.
          entry(
              "enclosure",
              Set.of(
                  "document",
                  "formula",
                  "running",
                  "exact",
                  "matching",
                  "observable",
                  "measurement",
                  "treelevel",
                  "g221",
                  "likelihood")),
          // What is scanned is known to grids by names and numbers alone, and regions see profiles
          // alone.
          entry(
              "grid",
              Set.of(
                  "document",
                  "formula",
                  "model",
                  "treelevel",
                  "g221",
                  "likelihood",
                  "observable",
                  "measurement")),
          entry("evaluation", Set.of("document", "treelevel", "g221")),
          entry("profile", Set.of("document", "likelihood", "treelevel", "g221")),
          entry("search", Set.of("document", "likelihood", "treelevel", "g221")),
          entry(
              "region",
              Set.of("document", "likelihood", "evaluation", "search", "treelevel", "g221")),
          entry("plane", PROBLEMS_ALONE),
          entry("contour", PROBLEMS_ALONE),
          entry("forecast", PROBLEMS_ALONE));

  static List<String> packages() {
    return ORDER;
  }

  @Test
  void theseAreAllThePackages() {
    Set<String> found =
        ENGINE.stream()
            .map(JavaClass::getPackageName)
            .map(name -> name.substring(ROOT.length()))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(found).containsExactlyInAnyOrderElementsOf(ORDER);
  }

  @ParameterizedTest
  @MethodSource("packages")
  void packageKnowsOnlyThoseBelowIt(String name) {
    Set<String> hidden = new TreeSet<>(ORDER.subList(ORDER.indexOf(name) + 1, ORDER.size()));
    hidden.addAll(HIDDEN.getOrDefault(name, Set.of()));
    if (hidden.isEmpty()) {
      return;
    }
    String[] forbidden = hidden.stream().map(other -> ROOT + other + "..").toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage(ROOT + name + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(forbidden)
        .check(ENGINE);
  }

  @Test
  void engineKnowsNothingOfSparkAndTheScanJob() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.apache.spark..",
            "org.apache.hadoop..",
            "org.apache.parquet..",
            "scala..",
            "org.g221.job..")
        .check(ENGINE);
  }

  @Test
  void engineNeedsOnlyItsFourLibraries() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "org.g221.engine..",
            "org.apache.commons.math3..",
            "org.apache.commons.text..",
            "org.objectweb.asm..",
            "org.yaml.snakeyaml..")
        .check(ENGINE);
  }

  /** YAML is one of several possible formats; what it is read with is a matter of one package. */
  @Test
  void yamlIsReadInOnePackage() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + "document..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.yaml..")
        .check(ENGINE);
  }

  @Test
  void nothingStaticCanBeChanged() {
    fields().that().areStatic().should().beFinal().check(ENGINE);
    fields()
        .that(areStaticArrays())
        .should()
        .bePrivate()
        .because("the entries of an array can be changed by whoever sees it")
        .check(ENGINE);
  }

  private static DescribedPredicate<JavaField> areStaticArrays() {
    return DescribedPredicate.describe(
        "are static arrays",
        field ->
            field.getModifiers().contains(STATIC)
                && !field.getModifiers().contains(SYNTHETIC)
                && field.getRawType().isArray());
  }

  @Test
  void publicTypesHaveNoPublicFieldsButConstants() {
    for (JavaClass type : ENGINE) {
      for (JavaField field : type.getFields()) {
        boolean constant =
            field.getModifiers().contains(STATIC) && field.getModifiers().contains(FINAL);
        boolean hidden =
            field.getModifiers().contains(PRIVATE) || field.getModifiers().contains(SYNTHETIC);
        assertThat(constant || hidden).as(field.getFullName()).isTrue();
      }
    }
  }

  /** Compiled classes do not show it, so the sources are asked. */
  @Test
  void everyPackageSaysWhatItIsFor() throws IOException {
    Path sources = Path.of("src", "main", "java", "org", "g221", "engine");
    for (String name : ORDER) {
      Path info = sources.resolve(name).resolve("package-info.java");
      assertThat(info).exists();
      assertThat(Files.readString(info)).startsWith("/**");
    }
  }

  @Test
  void printingIsLeftToTheProgram() {
    noClasses()
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .check(ENGINE);
  }
}
