package org.g221.job.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalInt;
import org.g221.engine.quantity.Quantity;
import org.g221.job.canvas.Label;
import org.g221.job.canvas.LatexLabel;
import org.g221.job.plot.MadeUpPlots;
import org.g221.job.print.Typeface.Piece;
import org.junit.jupiter.api.Test;

class TypefaceTest {

  private static final double SIZE = 100;

  private static List<Piece> line(String latex) {
    return Typeface.shared().line(LatexLabel.of(latex), SIZE);
  }

  private static Piece piece(String latex, String text) {
    return line(latex).stream().filter(one -> one.text().equals(text)).findFirst().orElseThrow();
  }

  // Advance widths of DejaVu Sans in units of 1/2048 em: 1303 for a digit, 651 for a space.
  @Test
  void widthsAreThoseOfTheFont() {
    Typeface typeface = Typeface.shared();
    assertThat(typeface.width(Label.of("0"), 2048)).isEqualTo(1303);
    assertThat(typeface.width(Label.of("0 0"), 2048)).isEqualTo(2 * 1303 + 651);
    assertThat(typeface.width(LatexLabel.of("0^{0}"), 2048)).isEqualTo(1303 + 0.75 * 1303);
  }

  @Test
  void marksAboveAndBelowShareTheirPlace() {
    assertThat(piece("\\sigma_\\mathrm{had}^0", "had").x())
        .isEqualTo(piece("\\sigma_\\mathrm{had}^0", "0").x())
        .isPositive();
    assertThat(piece("\\sigma_\\mathrm{had}^0", "had").y()).isPositive();
    assertThat(piece("\\sigma_\\mathrm{had}^0", "0").y()).isNegative();
    // What follows begins after the wider of the two.
    assertThat(piece("a_{bbb}^cd", "d").x())
        .isCloseTo(Typeface.shared().width(LatexLabel.of("a_{bbb}"), SIZE), within(1e-9));
  }

  @Test
  void quantitiesAreItalicAndNamesAreNot() {
    assertThat(piece("n_\\mathrm{VL}", "n").italic()).isTrue();
    assertThat(piece("n_\\mathrm{VL}", "VL").italic()).isFalse();
  }

  /** A bar is centred on its letter and does not touch it. */
  @Test
  void accentStandsOverTheMiddleOfItsLetter() {
    for (String letter : List.of("t", "B", "\\nu")) {
      List<Piece> pieces = line("\\bar{" + letter + "}");
      var face = Typeface.shared().face(true);
      Piece bar =
          pieces.stream().filter(one -> one.text().equals("\u0304")).findFirst().orElseThrow();
      Piece base = pieces.stream().filter(one -> one != bar).findFirst().orElseThrow();
      double em = face.unitsPerEm() / SIZE;
      var below = face.outline(base.text().codePointAt(0)).getBounds2D();
      var above = face.outline(0x304).getBounds2D();
      assertThat(bar.x() + above.getCenterX() / em)
          .as(letter)
          .isCloseTo(below.getCenterX() / em, within(1e-6));
      assertThat(above.getMinY() / em - bar.y()).as(letter).isGreaterThan(below.getMaxY() / em);
    }
  }

  @Test
  void charactersThatTheFontLacksAreFoundAndShownAsBoxes() {
    assertThat(Typeface.missing("Rμν → 95 % … ×10⁻⁷ ℬ Łódź Δχ² ≤ σ")).isEmpty();
    assertThat(Typeface.missing("a漢b")).isEqualTo(OptionalInt.of('漢'));
    assertThat(Typeface.shared().line(Label.of("a漢b"), SIZE).get(0).text()).isEqualTo("a□b");
  }

  @Test
  void everySymbolCanBeSet() {
    assertThat(MadeUpPlots.QUANTITIES).isNotEmpty();
    for (Quantity quantity : MadeUpPlots.QUANTITIES.values()) {
      assertThat(Typeface.missing(LatexLabel.of(quantity.label()).plain()))
          .as(quantity.label())
          .isEmpty();
    }
  }
}
