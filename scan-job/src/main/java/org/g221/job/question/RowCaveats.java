package org.g221.job.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.g221.engine.document.InvalidInputException;
import org.g221.engine.profile.ProfileAxis;
import org.g221.engine.profile.ProfileDefinition;
import org.g221.engine.quantity.SignificantDigits;
import org.g221.job.result.FinishedScan;
import org.g221.job.scan.Keep;

/** What the kept rows of a scan cannot tell, in sentences. */
public final class RowCaveats {

  private static final int DIGITS = 6;

  private final FinishedScan scan;
  private final Keep keep;
  private final double weight;

  public RowCaveats(FinishedScan scan) {
    this.scan = scan;
    this.keep = scan.plan().specification().keep();
    this.weight = scan.run().rowWeight();
  }

  /**
   * Requires that there are rows.
   *
   * @param folder the folder of the scan, as the user wrote it
   * @throws InvalidInputException if the scan kept none, or all of its nodes were excluded
   */
  public void requireRows(String folder) {
    if (!keep.keepsRows()) {
      throw new InvalidInputException(
          folder,
          "points",
          (scan.isOfGrid()
                  ? "holds no rows, as the scan has keep: none; "
                  : "holds no nodes, as a continuous scan has none; ")
              + profilesMade(folder));
    }
    if (!scan.bestFit().exists()) {
      throw new InvalidInputException(
          folder, "points", "holds no rows, as all nodes of the scan are excluded");
    }
  }

  private String profilesMade(String folder) {
    String names =
        scan.plan().profiles().stream()
            .map(profile -> "'" + profile.name() + "'")
            .collect(Collectors.joining(", "));
    return names.isEmpty()
        ? "nor has it profiles"
        : "what there is are the profiles made in the scan, "
            + names
            + "; show them with: g221 regions "
            + folder;
  }

  /** What a profile of the rows cannot tell. */
  List<String> ofProfile(ProfileDefinition definition, List<String> quantities) {
    List<String> caveats = new ArrayList<>();
    caveats.add(weight > 1 ? thinnedBins() : bins());
    end(definition.dimension()).ifPresent(caveats::add);
    computed(quantities).ifPresent(caveats::add);
    madeInScan(definition).ifPresent(caveats::add);
    return caveats;
  }

  private String bins() {
    return Double.isFinite(keep.deltaChiSquare())
        ? "A bin with a row has the least chi-square of all nodes of the scan; a bin without a row"
            + " has no node up to delta chi-square "
            + number(keep.deltaChiSquare())
            + "."
        : "All nodes that are not excluded are rows: the profile is that of the whole scan.";
  }

  private String thinnedBins() {
    return String.format(
        Locale.ROOT,
        "Rows were thinned, each stands for %s nodes: the chi-square of a bin is at most what is"
            + " shown, intervals and regions may reach further, and a bin without a row may hold"
            + " nodes at any chi-square.",
        number(weight));
  }

  private Optional<String> end(int dimension) {
    double limit = keep.deltaChiSquare();
    if (!Double.isFinite(limit)) {
      return Optional.empty();
    }
    String beyond =
        scan.plan().specification().confidenceLevels().stream()
            .filter(level -> level.deltaChiSquare(dimension) > limit)
            .map(level -> Double.toString(level.probability()))
            .collect(Collectors.joining(", "));
    return Optional.of(
        "Rows end at delta chi-square "
            + number(limit)
            + " above the best fit; nothing is told of what lies beyond"
            + (beyond.isEmpty() ? "." : ", so that they do not reach the level " + beyond + "."));
  }

  private Optional<String> computed(List<String> quantities) {
    List<String> names = AskedRows.computed(scan.grid(), quantities);
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "The rows have no column for %s; computed at their nodes with data set %s, running:"
                    + " %s.",
                String.join(", ", names),
                scan.plan().dataset().name(),
                scan.plan().dataset().running()));
  }

  /** A profile that the scan made of all nodes reaches further. */
  private Optional<String> madeInScan(ProfileDefinition definition) {
    return scan.plan().profiles().stream()
        .filter(profile -> names(profile).equals(names(definition)))
        .findFirst()
        .map(
            profile ->
                "The scan has made a profile in the same quantities, from all nodes: g221 regions "
                    + scan.folder()
                    + " --plane '"
                    + profile.axes().stream()
                        .map(ProfileAxis::name)
                        .collect(Collectors.joining(","))
                    + "'.");
  }

  private static Set<String> names(ProfileDefinition definition) {
    return definition.axes().stream().map(ProfileAxis::name).collect(Collectors.toSet());
  }

  /** What ranges of predictions over the rows cannot tell. */
  List<String> ofPredictions() {
    List<String> caveats = new ArrayList<>();
    caveats.add(
        "A range is that of nodes: between them it may reach further by part of a step, and it may"
            + " have gaps.");
    if (weight > 1) {
      caveats.add(
          "Rows were thinned, each stands for "
              + number(weight)
              + " nodes: the ranges of all nodes may be wider.");
    }
    end(1).ifPresent(caveats::add);
    return caveats;
  }

  private static String number(double value) {
    return SignificantDigits.of(value, DIGITS);
  }
}
