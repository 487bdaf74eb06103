package org.g221.engine.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.apache.commons.math3.complex.Complex;
import org.g221.engine.ReferenceFile;
import org.junit.jupiter.api.Test;

class CkmMatrixTest {

  private static final String[] UP = {"u", "c", "t"};
  private static final String[] DOWN = {"d", "s", "b"};

  private static Complex element(CkmMatrix ckm, int up, int down) {
    return new Complex(ckm.re(up, down), ckm.im(up, down));
  }

  /** Minus V_ud V_ub^* over V_cd V_cb^*, which is ρ̄+iη̄ and whose phase is γ. */
  private static Complex apex(CkmMatrix ckm) {
    return element(ckm, 1, 1)
        .multiply(element(ckm, 1, 3).conjugate())
        .divide(element(ckm, 2, 1).multiply(element(ckm, 2, 3).conjugate()))
        .negate();
  }

  private static void assertUnitary(CkmMatrix ckm) {
    for (int i = 1; i <= 3; i++) {
      for (int j = 1; j <= 3; j++) {
        Complex rows = Complex.ZERO;
        Complex columns = Complex.ZERO;
        for (int k = 1; k <= 3; k++) {
          rows = rows.add(element(ckm, i, k).multiply(element(ckm, j, k).conjugate()));
          columns = columns.add(element(ckm, k, i).conjugate().multiply(element(ckm, k, j)));
        }
        double expected = i == j ? 1 : 0;
        assertThat(rows.subtract(expected).abs()).as("rows %d, %d", i, j).isLessThan(1e-15);
        assertThat(columns.subtract(expected).abs()).as("columns %d, %d", i, j).isLessThan(1e-15);
      }
    }
  }

  @Property(seed = "20160412")
  void wolfensteinMatrixIsUnitaryAndGivesItsParametersBack(
      @ForAll @Scale(9) @DoubleRange(min = 0.1, max = 0.4) double lambda,
      @ForAll @Scale(9) @DoubleRange(min = 0.5, max = 1.2) double a,
      @ForAll @Scale(9) @DoubleRange(min = -0.8, max = 0.8) double rhoBar,
      @ForAll @Scale(9) @DoubleRange(min = -0.8, max = 0.8) double etaBar) {
    CkmMatrix ckm = CkmMatrix.ofWolfenstein(lambda, a, rhoBar, etaBar);
    assertUnitary(ckm);
    double vus = element(ckm, 1, 2).abs();
    double vud = element(ckm, 1, 1).abs();
    assertThat(vus / Math.hypot(vus, vud)).isCloseTo(lambda, within(1e-14));
    assertThat(element(ckm, 2, 3).abs() / vus).isCloseTo(a * lambda, within(1e-14));
    assertThat(apex(ckm).subtract(new Complex(rhoBar, etaBar)).abs()).isLessThan(1e-12);
  }

  @Property(seed = "20160412")
  void treeLevelMatrixIsUnitaryAndGivesItsParametersBack(
      @ForAll @Scale(9) @DoubleRange(min = 0.1, max = 0.4) double vus,
      @ForAll @Scale(9) @DoubleRange(min = 0.01, max = 0.1) double vcb,
      @ForAll @Scale(9) @DoubleRange(min = 0.001, max = 0.02) double vub,
      @ForAll @Scale(9) @DoubleRange(min = 0.1, max = 3) double gamma) {
    CkmMatrix ckm = CkmMatrix.ofTreeLevel(vus, vcb, vub, gamma);
    assertUnitary(ckm);
    assertThat(element(ckm, 1, 2).abs()).isCloseTo(vus, within(1e-15));
    assertThat(element(ckm, 2, 3).abs()).isCloseTo(vcb, within(1e-15));
    assertThat(element(ckm, 1, 3).abs()).isCloseTo(vub, within(1e-15));
    assertThat(apex(ckm).getArgument()).isCloseTo(gamma, within(1e-12));
  }

  @Property(seed = "20160412")
  void firstRowAndLastColumnAreRealButForVub(
      @ForAll @Scale(9) @DoubleRange(min = 0.1, max = 3) double gamma) {
    CkmMatrix ckm = CkmMatrix.ofTreeLevel(0.2248, 0.042, 0.0036, gamma);
    assertThat(ckm.im(1, 1)).isZero();
    assertThat(ckm.im(1, 2)).isZero();
    assertThat(ckm.im(2, 3)).isZero();
    assertThat(ckm.im(3, 3)).isZero();
    assertThat(ckm.im(1, 3)).isNegative();
  }

  /** "ckm" of flavio.json: flavio 2.7.1 from |V_us|, |V_cb|, |V_ub| and γ. */
  @Test
  void treeLevelMatrixIsThatOfFlavio() {
    JsonNode flavio = ReferenceFile.read("flavio.json");
    JsonNode inputs = flavio.get("inputs");
    CkmMatrix ckm =
        CkmMatrix.ofTreeLevel(
            inputs.get("Vus").doubleValue(),
            inputs.get("Vcb").doubleValue(),
            inputs.get("Vub").doubleValue(),
            inputs.get("gamma").doubleValue());
    for (int i = 1; i <= 3; i++) {
      for (int j = 1; j <= 3; j++) {
        JsonNode expected = flavio.get("ckm").get(UP[i - 1] + DOWN[j - 1]);
        assertThat(ckm.re(i, j)).isCloseTo(expected.get(0).doubleValue(), within(1e-12));
        assertThat(ckm.im(i, j)).isCloseTo(expected.get(1).doubleValue(), within(1e-12));
      }
    }
  }

  /**
   * Moduli of the matrix that belongs to λ = 0.22543, A = 0.80679, ρ̄ = 0.12528, η̄ = 0.40385.
   *
   * <p>They are the CKMfitter inputs of 2015 from which these parameters were computed: |V_ub| =
   * 4.01e-3, |V_cb| = 41.00e-3, γ = 1.27. |V_ub| comes out 0.03 % lower, far below its error of 6
   * %.
   */
  @Test
  void wolfensteinParametersOfTheDataSetGiveTheInputsBehindThem() {
    CkmMatrix ckm = CkmMatrix.ofWolfenstein(0.22543, 0.80679, 0.12528, 0.40385);
    assertThat(element(ckm, 2, 3).abs()).isCloseTo(41.00e-3, within(1e-6));
    assertThat(element(ckm, 1, 3).abs()).isCloseTo(4.01e-3, within(1.5e-6));
    assertThat(apex(ckm).getArgument()).isCloseTo(1.27, within(2e-5));
  }

  /**
   * At 100 TeV the charged currents of exact-model.json are those of the Standard Model up to κ <
   * 5e-6, hence proportional to the matrix that the file states.
   */
  @Test
  void wolfensteinMatrixIsThatOfTheExactModel() {
    CkmMatrix ckm = CkmMatrix.ofWolfenstein(0.22543, 0.80679, 0.12528, 0.40385);
    int compared = 0;
    for (JsonNode point : ReferenceFile.read("exact-model.json").get("points")) {
      if (point.get("parameters").get("mass-scale-gev").doubleValue() < 1e5) {
        continue;
      }
      JsonNode unit = point.get("charged_current").get("ud e nu_e");
      for (int[] ij : new int[][] {{1, 2}, {2, 2}, {2, 3}}) {
        JsonNode c = point.get("charged_current").get(UP[ij[0] - 1] + DOWN[ij[1] - 1] + " e nu_e");
        Complex ratio =
            new Complex(c.get(0).doubleValue(), c.get(1).doubleValue())
                .divide(new Complex(unit.get(0).doubleValue(), unit.get(1).doubleValue()));
        Complex expected = element(ckm, ij[0], ij[1]).divide(element(ckm, 1, 1));
        assertThat(ratio.subtract(expected).abs() / expected.abs()).isLessThan(2e-5);
        compared++;
      }
    }
    assertThat(compared).isEqualTo(9);
  }
}
