package org.g221.engine.likelihood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.g221.engine.ReferenceFile;
import org.g221.engine.likelihood.Evaluation.PredictedValue;
import org.g221.engine.measurement.BundledData;
import org.g221.engine.measurement.Dataset;
import org.g221.engine.measurement.NovemberData;
import org.g221.engine.parameter.ParameterPoint;
import org.g221.engine.parameter.Running;
import org.g221.engine.parameter.TheoryInputs;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What running changes at three points, against flavio and wilson; running-peers.json says how it
 * was computed there. Changes are compared rather than predictions, as the tree level of flavio has
 * inputs of its own.
 */
class RunningPeersTest {

  private static final JsonNode PEERS = ReferenceFile.read("running-peers.json");

  private static final Map<String, Likelihood> LIKELIHOODS =
      Map.of(
          "2016", Likelihood.of(BundledData.dataset2016()),
          "current", Likelihood.of(NovemberData.current()));

  /** flavio leaves the QCD correction out of what new physics adds to hadronic widths. */
  private static final Set<String> WITHOUT_QCD = Set.of("R_b", "sigma_had", "GammaZ");

  /** The uncertainty relative to the Standard Model of what no data set measures. */
  private static final double UNMEASURED = 0.1;

  private record Values(Map<String, Double> real, Map<String, Double> imaginary) {

    static Values of(ParameterPoint point, Likelihood likelihood) {
      Values values = new Values(new HashMap<>(), new HashMap<>());
      Evaluation evaluation = ReferenceComparison.evaluator(point, likelihood).evaluate(point);
      for (PredictedValue prediction : evaluation.predictions()) {
        values.real.put(prediction.observable(), prediction.value());
        values.imaginary.put(prediction.observable(), prediction.imaginary().orElse(0));
      }
      return values;
    }
  }

  private static double sigma(String observable) {
    double smallest = Double.POSITIVE_INFINITY;
    for (Likelihood likelihood : LIKELIHOODS.values()) {
      for (Constraint constraint : likelihood.constraints()) {
        for (int i = 0; i < constraint.measurements().size(); i++) {
          if (constraint.measurements().get(i).observable().equals(observable)) {
            smallest = Math.min(smallest, constraint.sigma(i));
          }
        }
      }
    }
    return smallest;
  }

  @ParameterizedTest
  @ValueSource(strings = {"joint-explanation", "current-best-zeta0", "2016-best-zeta1-RK"})
  void runningChangesObservablesAsWithFlavioAndWilson(String name) {
    JsonNode peer = PEERS.get(name);
    Likelihood likelihood = LIKELIHOODS.get(peer.get("dataset").textValue());
    Dataset dataset = likelihood.dataset();
    ParameterPoint point = ReferenceComparison.point(peer.get("parameters"));
    Values tree = Values.of(point, likelihood.withRunning(Running.NONE));
    Values run = Values.of(point, likelihood.withRunning(Running.ELECTROWEAK));
    List<String> compared = new ArrayList<>();
    peer.get("ratio-to-standard-model-minus-1")
        .fields()
        .forEachRemaining(
            entry -> {
              String observable = entry.getKey();
              double known = dataset.standardModel(observable).value();
              double theirs = known * change(entry.getValue(), 0);
              double ours = run.real.get(observable) - tree.real.get(observable);
              double allowed = WITHOUT_QCD.contains(observable) ? 0.05 : 0.03;
              double sigma = Math.min(sigma(observable), UNMEASURED * known);
              assertThat(ours).as(observable).isCloseTo(theirs, within(allowed * sigma));
              compared.add(observable);
            });
    assertThat(compared).hasSizeGreaterThanOrEqualTo(40);
    assertCoefficientsAgree(peer.get("amplitudes"), tree, run);
    assertRatesAgree(peer.get("amplitudes"), run, dataset.inputs());
  }

  private static double change(JsonNode values, int part) {
    JsonNode run = values.get("running");
    JsonNode tree = values.get("tree");
    return run.isArray()
        ? run.get(part).doubleValue() - tree.get(part).doubleValue()
        : run.doubleValue() - tree.doubleValue();
  }

  /** To 0.009, less than 0.03 σ of any measurement: wilson's V_cb is 3 % larger than ours. */
  private static void assertCoefficientsAgree(JsonNode amplitudes, Values tree, Values run) {
    for (String name : List.of("C9_mu", "C10_mu", "C9_e", "C10_e")) {
      JsonNode theirs = amplitudes.get(name);
      assertThat(run.real.get(name) - tree.real.get(name))
          .as(name)
          .isCloseTo(change(theirs, 0), within(0.009));
      assertThat(run.imaginary.get(name) - tree.imaginary.get(name))
          .as("Im " + name)
          .isCloseTo(change(theirs, 1), within(0.001));
    }
  }

  /** τ → μℓℓ from flavio's coefficients, 4G_F/√2 times amplitudes. */
  private static void assertRatesAgree(JsonNode amplitudes, Values run, TheoryInputs inputs) {
    double scale = 1 / (2 * Math.sqrt(2) * inputs.fermiConstant());
    double muons = amplitude(amplitudes, "CVLL_mumutaumu") * scale;
    double electrons = amplitude(amplitudes, "CVLL_eetaumu") * scale;
    double right = amplitude(amplitudes, "CVLR_taumuee") * scale;
    double rate = inputs.brTauToENuNu();
    double threeMuons = rate * (2 * muons * muons + right * right);
    double twoElectrons = rate * (electrons * electrons + right * right);
    assertThat(run.real.get("BR(tau->3mu)"))
        .isCloseTo(threeMuons, within(5e-3 * threeMuons + 1e-30));
    assertThat(run.real.get("BR(tau->muee)"))
        .isCloseTo(twoElectrons, within(5e-3 * twoElectrons + 1e-30));
  }

  private static double amplitude(JsonNode amplitudes, String name) {
    return amplitudes.get(name).get("running").get(0).doubleValue();
  }
}
