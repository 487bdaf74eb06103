package org.g221.engine.likelihood;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.g221.engine.exact.PointModelBuilder;
import org.g221.engine.likelihood.Evaluation.Pull;
import org.g221.engine.model.Finding;
import org.g221.engine.model.Model;
import org.g221.engine.model.TruncationError;
import org.g221.engine.parameter.ParameterPoint;
import org.g221.engine.parameter.Running;

/**
 * What holds at a point and what does not, with numbers.
 *
 * <p>What was measured and is not in χ² comes first if it is far off, as nothing else would tell;
 * then what fails, what is open, what holds.
 */
public final class Findings {

  /** Beyond this number of σ a measurement is not described. */
  static final double FAR_OFF = 3;

  /** A change of χ² that does not matter. */
  private static final double SMALL_CHANGE = 1;

  private final Likelihood likelihood;
  private final Evaluation evaluation;

  private Findings(Likelihood likelihood, Evaluation evaluation) {
    this.likelihood = likelihood;
    this.evaluation = evaluation;
  }

  /** The findings on an evaluated point of a model. */
  public static List<Finding> of(Model model, Likelihood likelihood, Evaluation evaluation) {
    List<Finding> ofModel =
        evaluation.exclusion().isPresent()
            ? List.of()
            : ofModel(model, likelihood, evaluation.point(), evaluation.derived());
    return of(likelihood, evaluation, ofModel);
  }

  private static List<Finding> ofModel(
      Model model, Likelihood likelihood, ParameterPoint point, Map<String, Double> derived) {
    return model
        .exact()
        .map(
            exact ->
                exact.findings(
                    new PointModelBuilder(
                            exact.exactPoint(point, likelihood.dataset().inputs()),
                            likelihood.dataset().inputs())
                        .build(),
                    derived))
        .orElse(List.of());
  }

  /**
   * The same where the findings on the full model are known.
   *
   * @param ofModel what the full model of the point says
   */
  public static List<Finding> of(
      Likelihood likelihood, Evaluation evaluation, List<Finding> ofModel) {
    if (evaluation.exclusion().isPresent()) {
      List<Finding> all = new ArrayList<>();
      all.add(Finding.of("inside the ranges of predictions", false, evaluation.exclusion().get()));
      all.addAll(ofModel);
      return sorted(all);
    }
    return new Findings(likelihood, evaluation).all(ofModel);
  }

  private List<Finding> all(List<Finding> ofModel) {
    List<NotCounted.Compared> farOff = NotCounted.farOff(likelihood, evaluation);
    LimitFindings limits =
        new LimitFindings(
            likelihood,
            evaluation,
            farOff.stream().map(NotCounted.Compared::measurement).collect(Collectors.toSet()));
    List<Finding> others = new ArrayList<>(ofModel);
    others.add(measurementsInChiSquare());
    others.addAll(limits.all());
    running().ifPresent(others::add);
    evaluation.truncation().map(Findings::nextOrder).ifPresent(others::add);
    List<Finding> all = new ArrayList<>(farOff.stream().map(NotCounted.Compared::finding).toList());
    all.addAll(sorted(others));
    return all;
  }

  /** Findings in the order of their outcome, which keeps that of equal ones. */
  private static List<Finding> sorted(List<Finding> findings) {
    return findings.stream().sorted(Comparator.comparing(Finding::outcome)).toList();
  }

  private Finding measurementsInChiSquare() {
    String condition =
        String.format(Locale.ROOT, "measurements in chi-square within %.0f sigma", FAR_OFF);
    List<Pull> far =
        evaluation.pulls().stream()
            .filter(pull -> Math.abs(pull.pull()) > FAR_OFF)
            .sorted(Comparator.comparingDouble((Pull pull) -> -Math.abs(pull.pull())))
            .toList();
    Optional<Pull> largest =
        evaluation.pulls().stream()
            .max(Comparator.comparingDouble((Pull pull) -> Math.abs(pull.pull())));
    if (far.isEmpty()) {
      String because =
          largest
              .map(
                  pull -> "the largest of " + evaluation.pulls().size() + " pulls is " + text(pull))
              .orElse("there are none");
      return Finding.of(condition, true, because);
    }
    return Finding.of(
        condition, false, String.join(", ", far.stream().map(Findings::text).toList()));
  }

  private static String text(Pull pull) {
    return String.format(Locale.ROOT, "%+.1f in %s", pull.pull(), pull.measurement());
  }

  /** How much χ² changes with running, if both are known. */
  private Optional<Finding> running() {
    Double none = evaluation.chiSquareByRunning().get(Running.NONE);
    Double full = evaluation.chiSquareByRunning().get(Running.ELECTROWEAK);
    if (none == null || full == null) {
      return Optional.empty();
    }
    if (likelihood.dataset().running() == Running.ELECTROWEAK) {
      return Optional.of(
          Finding.of(
              "electroweak running is in the predictions",
              true,
              String.format(Locale.ROOT, "chi-square %.2f, without running %.2f", full, none)));
    }
    String condition = "electroweak running changes little";
    if (full.isNaN()) {
      return Optional.of(Finding.open(condition, "not known for this mass"));
    }
    return Optional.of(
        Finding.of(
            condition,
            Math.abs(full - none) <= SMALL_CHANGE,
            String.format(
                Locale.ROOT,
                "chi-square %.2f, with running %.2f: %+.2f",
                none,
                full,
                full - none)));
  }

  private static Finding nextOrder(TruncationError error) {
    return Finding.of("next order in kappa below 1 %", !error.isTooLarge(), error.description());
  }
}
