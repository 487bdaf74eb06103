package org.g221.job.scan;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.g221.engine.likelihood.Evaluation;
import org.g221.engine.likelihood.Likelihood;
import org.g221.engine.likelihood.PointEvaluator;
import org.g221.engine.measurement.Dataset;
import org.g221.engine.model.ContinuousRanges;
import org.g221.engine.model.ContinuousRanges.Varied;
import org.g221.engine.model.Model;
import org.g221.engine.parameter.Parameter;
import org.g221.engine.parameter.ParameterPoint;
import org.g221.engine.profile.ProfileAxis;
import org.g221.engine.profile.ProfileDefinition;
import org.g221.job.scan.ProfileSpecification.Side;

/**
 * A scan ready to run: its specification, and the likelihood and profiles that follow from it. How
 * the ranges of parameters are covered is up to the kind of scan.
 */
public sealed interface ScanPlan permits GridPlan, ContinuousPlan {

  /** What is scanned. */
  Model model();

  /** What was asked for. */
  ScanSpecification specification();

  /** The likelihood of the counted measurements. */
  Likelihood likelihood();

  /** Quantities computed besides χ², in the order in which profiles refer to them. */
  List<String> quantities();

  /** Lines and planes in which χ² is profiled. */
  List<ProfileDefinition> profiles();

  /** Builds the plan of a valid specification. */
  static ScanPlan of(Model model, ScanSpecification specification, Dataset dataset) {
    return specification.continuous().isPresent()
        ? ContinuousPlan.of(model, specification, dataset)
        : GridPlan.of(model, specification, dataset);
  }

  /** The likelihood of a specification. */
  static Likelihood likelihood(ScanSpecification specification, Dataset dataset) {
    Dataset chosen = dataset.withRunning(specification.running());
    for (Map.Entry<String, String> entry : specification.standardModel().entrySet()) {
      chosen = chosen.withStandardModel(entry.getKey(), entry.getValue());
    }
    return Likelihood.of(chosen, specification.include(), specification.exclude());
  }

  /** The quantities that have bins in profiles, each once. */
  static List<String> binned(ScanSpecification specification) {
    Set<String> quantities = new LinkedHashSet<>();
    for (ProfileSpecification profile : specification.profiles()) {
      for (Side side : profile.axes()) {
        if (side.binning().isPresent()) {
          quantities.add(side.quantity());
        }
      }
    }
    return List.copyOf(quantities);
  }

  /** Quantities that the scan file asks for and that rows do not have anyway. */
  static List<String> columns(ScanSpecification specification) {
    List<String> binned = binned(specification);
    List<String> varied =
        specification.axes().stream().map(axis -> axis.parameter().key()).toList();
    return specification.columns().stream()
        .filter(name -> !binned.contains(name) && !varied.contains(name))
        .toList();
  }

  /** The bins of one side of a profile. */
  static ProfileAxis bins(Side side, List<String> quantities) {
    var binning = side.binning().orElseThrow();
    return ProfileAxis.ofQuantity(
        side.quantity(),
        quantities.indexOf(side.quantity()),
        binning.lower(),
        binning.upper(),
        binning.bins());
  }

  /** The parameters that are varied, in the order of the axes. */
  default List<Parameter> varied() {
    return specification().axes().stream().map(AxisSpecification::parameter).toList();
  }

  /** The ranges from end to end of the axes, whatever lies between. */
  default ContinuousRanges ranges() {
    List<Varied> varied =
        specification().axes().stream()
            .map(axis -> new Varied(axis.parameter(), axis.min(), axis.max()))
            .toList();
    return new ContinuousRanges(specification().texture(), specification().fixed(), varied);
  }

  /** The model with the optional rules that the scan adds. */
  default Model restricted() {
    return model().restricted(specification().restrictions());
  }

  /** The full evaluation of a point with likelihood and range rules of the scan. */
  default Evaluation evaluate(ParameterPoint point) {
    return PointEvaluator.suitedTo(restricted(), point, likelihood()).evaluate(point);
  }

  /** The full evaluation of the Standard Model, whatever rules the scan adds. */
  default Evaluation evaluateStandardModel() {
    ParameterPoint point = model().standardModel();
    return PointEvaluator.suitedTo(model(), point, likelihood()).evaluate(point);
  }

  /** All quantities that rows have as columns: those with bins in profiles come first. */
  List<String> rowQuantities();

  /** Names of everything that can be computed at points and shown. */
  default Set<String> quantityNames() {
    return QuantityNames.of(
        model(), specification().texture(), varied(), dataset().catalogue().names());
  }

  /** The quantities in which χ² is profiled, each once. */
  default List<String> profiledQuantities() {
    return profiles().stream()
        .flatMap(profile -> profile.axes().stream())
        .map(ProfileAxis::name)
        .distinct()
        .toList();
  }

  /** The data set, with the chosen Standard Model values. */
  default Dataset dataset() {
    return likelihood().dataset();
  }
}
