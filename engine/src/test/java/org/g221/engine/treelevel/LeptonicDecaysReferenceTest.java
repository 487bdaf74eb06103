package org.g221.engine.treelevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.g221.engine.treelevel.ExactModel.INPUTS;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.math3.complex.Complex;
import org.g221.engine.ReferenceFile;
import org.g221.engine.parameter.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Amplitudes of ℓ_b → ℓ_a ν_d ν̄_c beside the exact ones of
 * scripts/reference/formulas/exact_model.py at four points with Δℓ_23 ≠ 0, each with W' masses of
 * 10 and 100 TeV.
 *
 * <p>The file keeps the gauge couplings and v fixed, so that its muon decay is off by O(κζ²). Both
 * are therefore taken relative to μ → e ν_e ν̄_μ, as rates are to the measured G_F.
 */
class LeptonicDecaysReferenceTest {

  private static final List<String> LEPTONS = List.of("e", "mu", "tau");
  private static final String MUON_DECAY = "mu e mu e";

  /** What numbers with 17 digits have of rounding. */
  private static final double ROUNDING = 1e-15;

  /** One point of the file beside ours, at one mass. */
  record Point(JsonNode content, G221Couplings ours) {

    static Point of(JsonNode content) {
      return new Point(content, couplings(content.get("parameters")));
    }

    private static G221Couplings couplings(JsonNode parameters) {
      double re = parameters.get("delta-l-23-re").doubleValue();
      double im = parameters.get("delta-l-23-im").doubleValue();
      Map<Parameter, Double> values = new LinkedHashMap<>();
      values.put(G221Parameter.G2_OVER_G1, parameters.get("g2-over-g1").doubleValue());
      values.put(G221Parameter.MASS_WPRIME_GEV, parameters.get("mass-scale-gev").doubleValue());
      values.put(G221Parameter.TAN_BETA, parameters.get("tan-beta").doubleValue());
      values.put(G221Parameter.DELTA_L_22, parameters.get("delta-l-22").doubleValue());
      values.put(G221Parameter.DELTA_L_33, parameters.get("delta-l-33").doubleValue());
      values.put(G221Parameter.DELTA_L_23, Math.hypot(re, im));
      values.put(G221Parameter.DELTA_L_23_PHASE, Math.atan2(im, re));
      return ConstantPoint.couplings(values, INPUTS);
    }

    double massGev() {
      return content.get("parameters").get("mass-scale-gev").doubleValue();
    }

    double kappa() {
      return ours.point().kappa().constantValue();
    }

    /** Our amplitude minus that of the file, in units of κ. */
    double deviation(String name) {
      Complex difference =
          amplitude(name)
              .divide(amplitude(MUON_DECAY))
              .subtract(exact(name).divide(exact(MUON_DECAY)));
      return difference.abs() / kappa();
    }

    private Complex exact(String name) {
      JsonNode pair = content.get("leptonic").get(name);
      return new Complex(pair.get(0).doubleValue(), pair.get(1).doubleValue());
    }

    /** The words of a name are b, a, c, d. */
    private Complex amplitude(String name) {
      int[] index =
          Stream.of(name.split(" ")).mapToInt(word -> LEPTONS.indexOf(word) + 1).toArray();
      return ConstantPoint.number(
          ours.leptonic().amplitude(index[1], index[0], index[2], index[3]));
    }
  }

  /** A point at 10 and at 100 TeV. */
  record Pair(Point low, Point high) {}

  static List<Pair> pairs() {
    List<Point> low = points(1e4);
    List<Point> high = points(1e5);
    assertThat(low).hasSize(4).hasSameSizeAs(high);
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < low.size(); i++) {
      pairs.add(new Pair(low.get(i), high.get(i)));
    }
    return pairs;
  }

  private static List<Point> points(double massGev) {
    List<Point> points = new ArrayList<>();
    for (JsonNode entry : ReferenceFile.read("exact-model-50-digits.json").get("points")) {
      points.add(Point.of(entry));
    }
    return points.stream().filter(point -> point.massGev() == massGev).toList();
  }

  /** Without the exchange of a flavour-changing Z some would be ζ|Δ_ab|/2 at any mass. */
  @ParameterizedTest
  @MethodSource("pairs")
  void deviationsFallWithTheSquareOfTheMass(Pair pair) {
    List<String> names = new ArrayList<>();
    pair.low().content().get("leptonic").fieldNames().forEachRemaining(names::add);
    assertThat(names).hasSize(27);
    for (String name : names) {
      double low = pair.low().deviation(name);
      double floor = ROUNDING / pair.high().kappa();
      assertThat(low).as(name).isLessThan(2 * pair.low().kappa());
      assertThat(pair.high().deviation(name))
          .as(name)
          .isBetween(low / 110 - floor, low / 90 + floor);
    }
  }
}
