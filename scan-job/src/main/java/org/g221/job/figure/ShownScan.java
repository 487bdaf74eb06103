package org.g221.job.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.g221.engine.likelihood.Evaluation;
import org.g221.engine.likelihood.Quantities;
import org.g221.engine.measurement.Dataset;
import org.g221.engine.parameter.Running;
import org.g221.engine.profile.ProfileAxis;
import org.g221.engine.profile.ProfileLikelihood;
import org.g221.engine.quantity.Quantity;
import org.g221.engine.region.ConfidenceLevel;
import org.g221.job.canvas.Label;
import org.g221.job.canvas.LatexLabel;
import org.g221.job.plot.PlottedQuantity;
import org.g221.job.result.FinishedScan;
import org.g221.job.scan.ScanSpecification;

/** A finished scan that a figure shows. */
final class ShownScan {

  /**
   * A profile of it.
   *
   * @param exchanged whether its first quantity is along y
   */
  record Found(ProfileLikelihood profile, boolean exchanged) {

    /** The axis of the profile along a side of the figure. */
    ProfileAxis axis(boolean alongX) {
      List<ProfileAxis> axes = profile.definition().axes();
      return axes.get(alongX == exchanged ? 1 : 0);
    }
  }

  private final String folder;
  private final FinishedScan scan;
  private final Map<String, Quantity> quantities;
  private Optional<Evaluation> bestFit;

  ShownScan(String folder, FinishedScan scan) {
    this.folder = folder;
    this.scan = scan;
    this.quantities = Quantities.of(scan.plan().model(), scan.plan().dataset().catalogue());
  }

  /** As users write it. */
  String folder() {
    return folder;
  }

  FinishedScan scan() {
    return scan;
  }

  Dataset dataset() {
    return scan.plan().dataset();
  }

  String scanId() {
    return specification().scanId();
  }

  double bestChiSquare() {
    return scan.bestFit().chiSquare();
  }

  private ScanSpecification specification() {
    return scan.plan().specification();
  }

  /** The levels to draw. */
  List<ConfidenceLevel> levels(List<ConfidenceLevel> asked) {
    return asked.isEmpty() ? specification().confidenceLevels() : asked;
  }

  /** The profile in one quantity. */
  Optional<Found> along(String x) {
    return named(List.of(x)).map(profile -> new Found(profile, false));
  }

  /** The profile in two quantities, in whatever order. */
  Optional<Found> plane(String x, String y) {
    return named(List.of(x, y))
        .map(profile -> new Found(profile, false))
        .or(() -> named(List.of(y, x)).map(profile -> new Found(profile, true)));
  }

  private Optional<ProfileLikelihood> named(List<String> names) {
    return scan.profiles().stream().filter(known -> names(known).equals(names)).findFirst();
  }

  private static List<String> names(ProfileLikelihood profile) {
    return profile.definition().axes().stream().map(ProfileAxis::name).toList();
  }

  /** The quantities of its profiles in a number of quantities, joined by commas. */
  List<String> profiles(int dimension) {
    return scan.profiles().stream()
        .filter(profile -> profile.definition().dimension() == dimension)
        .map(profile -> String.join(",", names(profile)))
        .toList();
  }

  /** The symbol of a quantity; its name if it has none. */
  Label symbol(String name) {
    Quantity known = quantities.get(name);
    return known == null ? Label.of(name) : LatexLabel.of(known.symbol());
  }

  Optional<Quantity> quantity(String name) {
    return Optional.ofNullable(quantities.get(name));
  }

  /** A prediction, derived quantity or parameter at the best fit; empty if there is none. */
  OptionalDouble atBestFit(String name) {
    if (bestFit == null) {
      bestFit =
          scan.bestFit().exists()
              ? Optional.of(scan.plan().evaluate(scan.points().point(scan.bestFit().gridIndex())))
              : Optional.empty();
    }
    return bestFit.map(known -> PlottedQuantity.value(known, name)).orElse(OptionalDouble.empty());
  }

  /** What its χ² was compared with, such as {@code data set 2016}. */
  String data() {
    List<String> parts = new ArrayList<>();
    parts.add("data set " + dataset().name());
    if (dataset().running() != Running.NONE) {
      parts.add(dataset().running() + " running");
    }
    if (!specification().include().isEmpty()) {
      parts.add("with " + listed(specification().include()));
    }
    if (!specification().exclude().isEmpty()) {
      parts.add("without " + listed(specification().exclude()));
    }
    return String.join(", ", parts);
  }

  private static String listed(List<String> names) {
    return names.size() > 2
        ? names.size() + " measurements"
        : names.stream().collect(Collectors.joining(" and "));
  }

  /** Whether it was compared with the same data as another. */
  boolean hasDataOf(ShownScan other) {
    return data().equals(other.data())
        && dataset().digest().equals(other.dataset().digest())
        && specification().include().equals(other.specification().include())
        && specification().exclude().equals(other.specification().exclude())
        && specification().standardModel().equals(other.specification().standardModel());
  }
}
