package org.g221.engine.likelihood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.g221.engine.ReferenceFile;
import org.g221.engine.formula.FormulaGraph;
import org.g221.engine.g221.G221Model;
import org.g221.engine.likelihood.Evaluation.PredictedValue;
import org.g221.engine.measurement.Measurement;
import org.g221.engine.model.ParameterRules;
import org.g221.engine.model.ParameterValues;
import org.g221.engine.parameter.Parameter;
import org.g221.engine.parameter.ParameterPoint;
import org.g221.engine.parameter.Texture;
import org.junit.jupiter.params.provider.Arguments;

/** Compares evaluations with what a script under scripts/reference has computed. */
final class ReferenceComparison {

  private record Key(Likelihood likelihood, Texture texture) {}

  /** Compiling the formulas takes longer than evaluating them. */
  private static final Map<Key, PointEvaluator> EVALUATORS = new HashMap<>();

  /** Relative; both sides are double precision, with χ² up to 5e4 from residuals of 100 σ. */
  private static final double RELATIVE = 1e-9;

  /** What remains of zero where one side computes it by subtraction. */
  private static final double ROUNDING = 1e-15;

  private ReferenceComparison() {}

  /** Names and entries of the points of a file. */
  static Stream<Arguments> points(JsonNode reference) {
    assertThat(reference.get("points")).hasSizeGreaterThanOrEqualTo(8);
    return StreamSupport.stream(reference.get("points").spliterator(), false)
        .map(entry -> Arguments.of(entry.get("name").textValue(), entry));
  }

  static ParameterPoint point(JsonNode parameters) {
    Map<Parameter, Double> values = ReferenceFile.parameters(parameters);
    return new ParameterPoint(
        new ParameterRules(G221Model.INSTANCE).textureOf(values.keySet()), values);
  }

  static PointEvaluator evaluator(ParameterPoint point, Likelihood likelihood) {
    return EVALUATORS.computeIfAbsent(
        new Key(likelihood, point.texture()),
        key -> PointEvaluator.suitedTo(G221Model.INSTANCE, point, likelihood));
  }

  static Evaluation evaluate(JsonNode entry, Likelihood likelihood) {
    ParameterPoint point = point(entry.get("parameters"));
    Evaluation evaluation = evaluator(point, likelihood).evaluate(point);
    assertThat(evaluation.exclusion()).isEmpty();
    return evaluation;
  }

  static void assertAgrees(String name, double ours, double theirs) {
    assertThat(ours)
        .as("%s; after a change of data or formulas scripts/update-references", name)
        .isCloseTo(theirs, within(RELATIVE * Math.abs(theirs) + ROUNDING));
  }

  static void assertPredictionsAgree(JsonNode entry, Likelihood likelihood) {
    Evaluation evaluation = evaluate(entry, likelihood);
    assertThat(entry.get("texture").textValue()).isEqualTo(evaluation.point().texture().key());
    assertAgrees("kappa", evaluation.derived().get("kappa"), entry.get("kappa").doubleValue());
    Set<String> known = new TreeSet<>();
    entry.get("predictions").fieldNames().forEachRemaining(known::add);
    assertThat(known)
        .as("observables of the reference; scripts/update-references adds new ones")
        .isEqualTo(new TreeSet<>(likelihood.dataset().catalogue().names()));
    for (PredictedValue prediction : evaluation.predictions()) {
      String observable = prediction.observable();
      double theirs = entry.get("predictions").get(observable).doubleValue();
      assertAgrees(observable, prediction.value(), theirs);
      JsonNode imaginary = entry.get("imaginary-parts").get(observable);
      assertThat(prediction.imaginary().isPresent()).isEqualTo(imaginary != null);
      if (imaginary != null) {
        assertAgrees(observable, prediction.imaginary().getAsDouble(), imaginary.doubleValue());
      }
    }
  }

  static void assertChiSquareAgrees(JsonNode entry, Likelihood likelihood) {
    double ours = evaluate(entry, likelihood).chiSquare();
    assertAgrees("chi-square", ours, entry.get("chi-square").doubleValue());
  }

  /** The groups of correlated measurements, and what each contributes. */
  static void assertContributionsAgree(JsonNode entry, Likelihood likelihood) {
    ParameterPoint point = point(entry.get("parameters"));
    FormulaGraph graph = new FormulaGraph();
    ModelFormulas formulas =
        new ModelFormulas(
            G221Model.INSTANCE,
            likelihood,
            point.texture(),
            ParameterValues.constants(point.values(), graph));
    JsonNode blocks = entry.get("blocks");
    assertThat(blocks).hasSameSizeAs(likelihood.constraints());
    for (int i = 0; i < blocks.size(); i++) {
      Constraint constraint = likelihood.constraints().get(i);
      List<String> members = new ArrayList<>();
      blocks.get(i).get("measurements").forEach(member -> members.add(member.textValue()));
      assertThat(constraint.measurements().stream().map(Measurement::name))
          .containsExactlyElementsOf(members);
      assertAgrees(
          members.toString(),
          formulas.contribution(constraint).constantValue(),
          blocks.get(i).get("chi-square").doubleValue());
    }
  }

  /** χ², R(D*) and R_K at a best fit. */
  static void assertBestFitAgrees(JsonNode fit, Likelihood likelihood) {
    assertChiSquareAgrees(fit, likelihood);
    for (PredictedValue prediction : evaluate(fit, likelihood).predictions()) {
      String observable = prediction.observable();
      if (fit.has(observable)) {
        assertAgrees(observable, prediction.value(), fit.get(observable).doubleValue());
      }
    }
    assertThat(fit.has("R(D*)") && fit.has("R_K[1,6]")).isTrue();
  }
}
