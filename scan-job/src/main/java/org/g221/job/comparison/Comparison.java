package org.g221.job.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.g221.engine.likelihood.Evaluation;
import org.g221.engine.profile.ProfileLikelihood;
import org.g221.engine.region.ConfidenceLevel;
import org.g221.job.result.FinishedScan;
import org.g221.job.scan.ScanSpecification;

/**
 * Two finished scans side by side.
 *
 * @param first the scan called A
 * @param second the scan called B
 * @param configuration in what their configurations differ
 * @param data in what their data differ; empty if one of the data sets cannot be read
 * @param firstWithOther the best fit of A with the data of B; empty if it cannot be evaluated, or
 *     the data are the same
 * @param secondWithOther the same of B with the data of A
 * @param shared the profiles that both have
 * @param levels confidence levels that both have resolved
 */
public record Comparison(
    ComparedScan first,
    ComparedScan second,
    List<Difference> configuration,
    Optional<DataDifferences> data,
    Optional<Evaluation> firstWithOther,
    Optional<Evaluation> secondWithOther,
    List<SharedProfile> shared,
    List<ConfidenceLevel> levels) {

  /** A line or plane that both scans have profiled. */
  public record SharedProfile(ProfileLikelihood first, ProfileLikelihood second) {

    public int dimension() {
      return first.definition().dimension();
    }

    public String name() {
      return first.definition().name();
    }
  }

  public Comparison {
    configuration = List.copyOf(configuration);
    shared = List.copyOf(shared);
    levels = List.copyOf(levels);
  }

  /** Compares two scans at levels that both have resolved. */
  public static Comparison of(
      FinishedScan first, FinishedScan second, List<ConfidenceLevel> levels) {
    ComparedScan a = ComparedScan.of("A", first);
    ComparedScan b = ComparedScan.of("B", second);
    ScanSpecification asked = first.plan().specification();
    Optional<DataDifferences> data =
        first.hasData() && second.hasData()
            ? Optional.of(DataDifferences.of(first.plan(), second.plan()))
            : Optional.empty();
    boolean same = data.map(DataDifferences::areNone).orElse(false) && runAlike(a, b);
    return new Comparison(
        a,
        b,
        ConfigurationDifferences.of(asked, second.plan().specification()),
        data,
        same ? Optional.empty() : a.bestFitWith(b),
        same ? Optional.empty() : b.bestFitWith(a),
        shared(first, second),
        levels);
  }

  private static boolean runAlike(ComparedScan one, ComparedScan other) {
    return one.scan().plan().dataset().running() == other.scan().plan().dataset().running();
  }

  /** The profiles that both scans have, in the order of the first. */
  public static List<SharedProfile> shared(FinishedScan first, FinishedScan second) {
    List<SharedProfile> shared = new ArrayList<>();
    for (ProfileLikelihood profile : first.profiles()) {
      String name = profile.definition().name();
      second.profiles().stream()
          .filter(other -> other.definition().name().equals(name))
          .findFirst()
          .ifPresent(other -> shared.add(new SharedProfile(profile, other)));
    }
    return shared;
  }

  /**
   * Whether χ² is known to be another function of the point: other measurements, Standard Model
   * values, inputs or running.
   */
  public boolean hasOtherData() {
    return !runAlike(first, second)
        || data.map(known -> !known.areNone())
            .orElse(!first.datasetDigest().equals(second.datasetDigest()));
  }

  /** The planes that both have. */
  public List<SharedProfile> planes() {
    return shared.stream().filter(known -> known.dimension() == 2).toList();
  }

  private String otherData() {
    return first.data().equals(second.data())
        ? "The scans count other measurements, or take other values, of "
            + first.data()
            + ": see below."
        : "The scans use other data: A " + first.data() + "; B " + second.data() + ".";
  }

  /** What a reader has to know, in sentences. */
  public List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (hasOtherData()) {
      notes.add(
          otherData() + " Their χ² are not comparable, and regions answer different questions.");
    }
    for (ComparedScan side : List.of(first, second)) {
      if (!side.scan().hasData()) {
        notes.add(
            String.format(
                Locale.ROOT,
                "The data set of %s, '%s', cannot be read: what depends on data is left out;"
                    + " --dataset-%s names the data set.",
                side.label(),
                side.scan().plan().specification().dataset(),
                side.label().toLowerCase(Locale.ROOT)));
      }
      if (!side.scan().bestFit().exists()) {
        notes.add(side.label() + " has no best fit, as all of its nodes are excluded.");
      }
    }
    if (planes().isEmpty()) {
      notes.add(
          "The scans have no plane in common: A has "
              + planesOf(first)
              + "; B has "
              + planesOf(second)
              + ".");
    }
    return notes;
  }

  private static String planesOf(ComparedScan side) {
    List<String> names =
        side.scan().profiles().stream()
            .filter(profile -> profile.definition().dimension() == 2)
            .map(profile -> "'" + profile.definition().name() + "'")
            .toList();
    return names.isEmpty() ? "none" : String.join(", ", names);
  }
}
