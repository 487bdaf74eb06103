package org.g221.job;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Nothing depends on the locale of a machine: not the digits in the name of a file, not the case of
 * a letter.
 */
class LocaleRuleTest {

  private static final Set<String> FORMATTING = Set.of("format", "formatted", "printf");
  private static final Set<String> CASE = Set.of("toLowerCase", "toUpperCase");

  private static final ArchRule RULE =
      noClasses()
          .should()
          .callCodeUnitWhere(
              new DescribedPredicate<JavaCall<?>>("the locale of the machine decides") {
                @Override
                public boolean test(JavaCall<?> call) {
                  return dependsOnLocale(call);
                }
              })
          .orShould()
          .dependOnClassesThat(
              new DescribedPredicate<>("read and write in the locale of the machine") {
                @Override
                public boolean test(JavaClass type) {
                  return type.getName().equals("java.util.Scanner")
                      || (type.getPackageName().equals("java.text")
                          && !type.getName().startsWith("java.text.Normalizer"));
                }
              });

  private static boolean dependsOnLocale(JavaCall<?> call) {
    String owner = call.getTargetOwner().getName();
    String name = call.getName();
    boolean hasLocale =
        call.getTarget().getRawParameterTypes().stream()
            .anyMatch(type -> type.getName().equals(Locale.class.getName()));
    boolean formats =
        FORMATTING.contains(name) && owner.matches("java\\.(lang\\.String|io\\..*|util\\..*)");
    boolean changesCase = CASE.contains(name) && owner.equals("java.lang.String");
    boolean formatter =
        owner.matches("java\\.util\\.Formatter|java\\.time\\.format\\..*")
            && Set.of("<init>", "ofPattern").contains(name);
    boolean asks = owner.equals(Locale.class.getName()) && name.equals("getDefault");
    return asks || (!hasLocale && (formats || changesCase || formatter));
  }

  @Test
  void nothingFormatsOrChangesCaseInTheLocaleOfTheMachine() {
    JavaClasses own =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.g221");
    assertThat(own.contain("org.g221.engine.document.NearestName")).isTrue();
    assertThat(own.contain(Main.class)).isTrue();
    RULE.check(own);
  }

  /** What the rule is for. */
  static final class Careless {

    String digits(int number) {
      return "part-%05d".formatted(number);
    }

    String percent(double number) {
      return String.format("%.1f", number);
    }

    void line(java.io.PrintWriter out) {
      out.printf("%d%n", 1);
    }

    String letters(String text) {
      return text.toLowerCase();
    }

    String number(double number) {
      return java.text.NumberFormat.getInstance().format(number);
    }
  }

  @Test
  void eachOfTheseIsFound() {
    JavaClasses careless = new ClassFileImporter().importClasses(Careless.class);
    assertThat(RULE.evaluate(careless).getFailureReport().toString())
        .contains("digits(int)", "percent(double)", "line(java.io.PrintWriter)")
        .contains("letters(java.lang.String)", "number(double)");
  }
}
