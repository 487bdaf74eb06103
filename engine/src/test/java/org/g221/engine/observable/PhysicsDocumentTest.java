package org.g221.engine.observable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.g221.engine.measurement.BundledData;
import org.g221.engine.treelevel.G221Parameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** docs/physics.md keeps up with the catalogue. */
class PhysicsDocumentTest {

  private static final String TEXT = read(Path.of("..", "docs", "physics.md"));

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  @Test
  void everyObservableIsExplained() {
    assertThat(BundledData.dataset2016().catalogue().names())
        .allSatisfy(
            name ->
                assertThat(TEXT.contains("`" + name + "`"))
                    .as("docs/physics.md explains %s; scripts/update-references drafts it", name)
                    .isTrue());
  }

  @Test
  void everyParameterIsExplained() {
    assertThat(Arrays.stream(G221Parameter.values()))
        .allSatisfy(parameter -> assertThat(TEXT).contains("`" + parameter.key() + "`"));
  }

  /** What the table of lepton flavour violation states, to its last digit. */
  @ParameterizedTest
  @CsvSource({
    "BR(B+->Ktau+mu-), 1",
    "BR(B+->Ktaumu), 2",
    "BR(B0->K*tau+mu-), 1",
    "BR(Bs->taumu), 2"
  })
  void coefficientsOfTauAndMuonAreThoseOfTheDocument(String name, int charges) {
    Pattern row = Pattern.compile("`" + Pattern.quote(name) + "`[^\n]* c = ([0-9.]+) ");
    Matcher matcher = row.matcher(TEXT);
    assertThat(matcher.find()).isTrue();
    PredictionsAt at = new FreePoint(0).quarks(0, 0, 0.1, 0).leptons(0, 0, 0.1, 0).predictions();
    double kappa = at.couplings().point().kappa().constantValue();
    double coefficient = at.value(name) / charges / Math.pow(kappa * 0.01, 2);
    assertThat(coefficient).isCloseTo(Double.parseDouble(matcher.group(1)), within(0.005));
  }

  /** x12 = 8.0·10³ κ(Δq_22)². */
  @Test
  void strengthOfCharmMixingIsThatOfTheDocument() {
    assertThat(TEXT.replaceAll("\\s+", " ")).contains("x12 = 8.0·10³ κ(Δq_22)²");
    PredictionsAt at = new FreePoint(0).quarks(0.1, 0, 0, 0).predictions();
    double kappa = at.couplings().point().kappa().constantValue();
    assertThat(at.value("x12_D") / kappa / 0.01).isCloseTo(8.0e3, within(100.0));
  }
}
