package org.g221.engine.treelevel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.complex.Complex;
import org.g221.engine.ReferenceFile;
import org.g221.engine.g221.G221Model;
import org.g221.engine.parameter.CkmMatrix;
import org.g221.engine.parameter.Parameter;
import org.g221.engine.parameter.TheoryInputs;

/**
 * A point of exact-model.json beside the same point of ours: three points, each at 1, 10 and 100
 * TeV.
 *
 * <p>The file holds tree-level couplings from gauge-boson mass matrices inverted numerically; ours
 * are of leading order in κ. So a difference, divided by κ, has to fall with the square of the
 * mass.
 *
 * <p>The file keeps the gauge couplings and v fixed and lets M_W, M_Z and the strength of muon
 * decay move by O(κζ²); with inputs M_W = gv/2 and sin²θ = g'²/(g²+g'²) our κ is v²ĝ²/(4M²) of the
 * file.
 */
public record ExactModel(JsonNode content, double massGev, double kappa, G221Couplings ours) {

  private static final double G = 0.6521;
  private static final double G_PRIME = 0.3573;
  public static final double VACUUM_VALUE_GEV = 246.2196;
  public static final double SIN2 = G_PRIME * G_PRIME / (G * G + G_PRIME * G_PRIME);

  public static final TheoryInputs INPUTS =
      new TheoryInputs(
          1 / (Math.sqrt(2) * VACUUM_VALUE_GEV * VACUUM_VALUE_GEV),
          91.19,
          2.495,
          G * VACUUM_VALUE_GEV / 2,
          SIN2,
          133,
          0.118,
          163,
          4.18,
          CkmMatrix.ofWolfenstein(0.22543, 0.80679, 0.12528, 0.40385),
          -4.2,
          1.31e-3,
          0.178);

  /** The three points, each with its masses in increasing order. */
  static List<List<ExactModel>> points() {
    List<List<ExactModel>> points = new ArrayList<>();
    for (JsonNode entry : ReferenceFile.read("exact-model.json").get("points")) {
      ExactModel point = of(entry);
      if (point.massGev == 1e3) {
        points.add(new ArrayList<>());
      }
      points.get(points.size() - 1).add(point);
    }
    assertThat(points).hasSize(3).allSatisfy(masses -> assertThat(masses).hasSize(3));
    return points;
  }

  private static ExactModel of(JsonNode entry) {
    Map<Parameter, Double> values = new LinkedHashMap<>();
    entry
        .get("parameters")
        .fields()
        .forEachRemaining(
            field ->
                G221Model.INSTANCE
                    .parameter(field.getKey())
                    .ifPresent(known -> values.put(known, field.getValue().doubleValue())));
    double mass = entry.get("parameters").get("mass-scale-gev").doubleValue();
    values.put(G221Parameter.MASS_WPRIME_GEV, mass);
    G221Couplings ours = ConstantPoint.couplings(values, INPUTS);
    return new ExactModel(entry, mass, ours.point().kappa().constantValue(), ours);
  }

  Complex exact(String group, String name) {
    return complex(content.get(group).get(name));
  }

  Complex exact(String name) {
    return complex(content.get(name));
  }

  private static Complex complex(JsonNode pair) {
    return new Complex(pair.get(0).doubleValue(), pair.get(1).doubleValue());
  }

  /**
   * Demands of a deviation that is already divided by κ that it is below {@code bound}·κ at 1 TeV,
   * and falls by 100 from 1 to 10 TeV and again to 100 TeV, within 15 %.
   *
   * @param noise rounding of the exact couplings, in units of the coupling; a deviation that is
   *     smaller cannot be told from zero
   */
  static void assertFallsWithTheSquareOfTheMass(
      String name, double bound, double noise, ToDoubleFunction<ExactModel> deviationOverKappa) {
    for (List<ExactModel> masses : points()) {
      double[] deviation = masses.stream().mapToDouble(deviationOverKappa).map(Math::abs).toArray();
      double[] floor = masses.stream().mapToDouble(point -> noise / point.kappa).toArray();
      String label = name + " at r = " + masses.get(0).ours.point().g2OverG1().constantValue();
      assertThat(deviation[0]).as(label).isLessThan(bound * masses.get(0).kappa + floor[0]);
      for (int i = 1; i < deviation.length; i++) {
        double expected = deviation[i - 1] / 100;
        assertThat(deviation[i])
            .as("%s, %.0f GeV", label, masses.get(i).massGev)
            .isBetween(0.85 * expected - floor[i], 1.15 * expected + floor[i]);
      }
    }
  }
}
