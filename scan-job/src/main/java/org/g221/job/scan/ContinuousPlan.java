package org.g221.job.scan;

import java.util.List;
import java.util.stream.Stream;
import org.g221.engine.likelihood.Likelihood;
import org.g221.engine.measurement.Dataset;
import org.g221.engine.model.Model;
import org.g221.engine.plane.EnclosedPlanePlan;
import org.g221.engine.plane.PlaneSettings;
import org.g221.engine.profile.ProfileDefinition;
import org.g221.engine.relaxation.ModelProblem;

/**
 * A scan without a grid: every value between the ends of the axes counts, and what it finds is
 * proved.
 *
 * @param model what is scanned
 * @param specification what was asked for
 * @param likelihood of the counted measurements
 * @param quantities those with bins, in the order in which profiles refer to them, and columns
 * @param profiles lines and planes in which χ² is profiled
 */
public record ContinuousPlan(
    Model model,
    ScanSpecification specification,
    Likelihood likelihood,
    List<String> quantities,
    List<ProfileDefinition> profiles)
    implements ScanPlan {

  public ContinuousPlan {
    quantities = List.copyOf(quantities);
    profiles = List.copyOf(profiles);
  }

  static ContinuousPlan of(Model model, ScanSpecification specification, Dataset dataset) {
    List<String> quantities =
        Stream.concat(
                ScanPlan.binned(specification).stream(), ScanPlan.columns(specification).stream())
            .toList();
    return new ContinuousPlan(
        model,
        specification,
        ScanPlan.likelihood(specification, dataset),
        quantities,
        specification.profiles().stream()
            .map(
                profile ->
                    new ProfileDefinition(
                        profile.axes().stream()
                            .map(side -> ScanPlan.bins(side, quantities))
                            .toList()))
            .toList());
  }

  @Override
  public List<String> rowQuantities() {
    return quantities;
  }

  /** When it is precise enough. */
  public ContinuousSearch search() {
    return specification.continuous().orElseThrow();
  }

  /** The least number of boxes with which the profiles can be begun, half of all. */
  public long leastBoxes() {
    return Math.max(1, 2L * EnclosedPlanePlan.rectangles(profiles));
  }

  public boolean isWithinBudget() {
    return search().boxes() >= leastBoxes();
  }

  /** What the search for the least χ² may take: profiles need at least as much. */
  public long boxesForTheLeast() {
    return Math.max(1, search().boxes() - EnclosedPlanePlan.rectangles(profiles));
  }

  /** Compiles χ², rules and quantities over the ranges. */
  public ModelProblem problem() {
    return ModelProblem.of(restricted(), likelihood, ranges(), quantities);
  }

  /** Δχ² of the boundaries of a profile at the levels of the scan, increasing. */
  public List<Double> thresholds(int profile) {
    int dimension = profiles.get(profile).dimension();
    return specification.confidenceLevels().stream()
        .map(level -> level.deltaChiSquare(dimension))
        .sorted()
        .distinct()
        .toList();
  }

  /**
   * How profiles are enclosed.
   *
   * @param spent boxes spent on the least χ²
   */
  public PlaneSettings settings(long spent) {
    return new PlaneSettings(
        search().profileTolerance(),
        specification.profileLimit(),
        PlaneSettings.DEFAULT_BIN_BOXES,
        Math.max(1, search().boxes() - spent));
  }
}
