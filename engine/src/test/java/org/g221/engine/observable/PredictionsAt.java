package org.g221.engine.observable;

import java.util.LinkedHashMap;
import java.util.Map;
import org.g221.engine.measurement.BundledData;
import org.g221.engine.measurement.Dataset;
import org.g221.engine.parameter.Parameter;
import org.g221.engine.parameter.TheoryInputs;
import org.g221.engine.running.LowEnergyCouplings;
import org.g221.engine.treelevel.ConstantPoint;
import org.g221.engine.treelevel.G221Couplings;
import org.g221.engine.treelevel.G221Parameter;
import org.g221.engine.treelevel.ModelPoint;

/** Predictions at one point, as numbers. */
final class PredictionsAt {

  private final Dataset dataset;
  private final G221Couplings couplings;

  private PredictionsAt(Dataset dataset, G221Couplings couplings) {
    this.dataset = dataset;
    this.couplings = couplings;
  }

  private PredictionsAt(Dataset dataset, Map<Parameter, Double> values) {
    this(dataset, ConstantPoint.couplings(values, dataset.inputs()));
  }

  /** Predictions at a model point that need not follow from parameters. */
  static PredictionsAt point(ModelPoint point, TheoryInputs inputs) {
    return new PredictionsAt(
        BundledData.dataset2016().withInputs(inputs), G221Couplings.of(point, inputs));
  }

  /** Predictions with the inputs and Standard Model values of data set 2016. */
  static PredictionsAt point(Map<Parameter, Double> values) {
    return new PredictionsAt(BundledData.dataset2016(), values);
  }

  /** Predictions with other inputs. */
  static PredictionsAt point(Map<Parameter, Double> values, TheoryInputs inputs) {
    return new PredictionsAt(BundledData.dataset2016().withInputs(inputs), values);
  }

  /** r = 3 and M = 1 TeV, κ = 0.058, with the given gauge mixing. */
  static Map<Parameter, Double> values(double zeta) {
    Map<Parameter, Double> values = new LinkedHashMap<>();
    values.put(G221Parameter.G2_OVER_G1, 3.0);
    values.put(G221Parameter.MASS_WPRIME_GEV, 1000.0);
    values.put(G221Parameter.ZETA, zeta);
    return values;
  }

  /** The couplings at the heavy mass. */
  G221Couplings couplings() {
    return couplings;
  }

  Prediction prediction(String observable) {
    return dataset
        .catalogue()
        .get(observable)
        .predict(
            new LowEnergyCouplings(couplings, couplings.point().massGev()),
            dataset.standardModel(observable).value());
  }

  double value(String observable) {
    return prediction(observable).value().constantValue();
  }

  double ratio(String observable) {
    return prediction(observable).ratio().orElseThrow().constantValue();
  }

  org.apache.commons.math3.complex.Complex complex(String observable) {
    Prediction prediction = prediction(observable);
    return new org.apache.commons.math3.complex.Complex(
        prediction.value().constantValue(), prediction.imaginary().orElseThrow().constantValue());
  }
}
