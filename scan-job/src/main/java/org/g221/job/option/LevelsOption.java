package org.g221.job.option;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.g221.engine.document.Diagnostics;
import org.g221.engine.document.WrittenNumber;
import org.g221.engine.profile.ProfileLikelihood;
import org.g221.engine.region.ConfidenceLevel;
import org.g221.job.result.FinishedScan;
import org.g221.job.scanfile.LevelList;
import org.g221.job.text.Numbers;
import picocli.CommandLine.Option;

/** The confidence levels at which a finished scan is shown. */
public final class LevelsOption {

  private static final String NAME = "--cl";

  /** Where regions come from, and the key of a scan file that says how far these reach. */
  private record Source(String what, String key) {}

  private static final Source PROFILES = new Source("profiles", "profile-limit");
  private static final Source ROWS = new Source("rows", "keep.delta-chi-square");

  @Option(
      names = NAME,
      paramLabel = "LEVELS",
      description = "Confidence levels, such as 0.6827,0.9545 (default: those of the scan).")
  private List<String> given = List.of();

  /** The levels requested; none if the command line names no valid one. */
  public List<ConfidenceLevel> read(Diagnostics diagnostics) {
    LevelList levels = new LevelList();
    for (String list : given) {
      for (String text : list.split(",", -1)) {
        add(levels, text.strip(), diagnostics);
      }
    }
    return levels.levels();
  }

  private static void add(LevelList levels, String text, Diagnostics diagnostics) {
    if (text.isEmpty()) {
      diagnostics.error(
          Diagnostics.COMMAND_LINE, NAME, "has an empty entry but each must be a number");
      return;
    }
    WrittenNumber.decimal(text)
        .ifPresentOrElse(
            level ->
                levels.add(
                    level, message -> diagnostics.error(Diagnostics.COMMAND_LINE, NAME, message)),
            () ->
                diagnostics.error(
                    Diagnostics.COMMAND_LINE,
                    NAME,
                    "is '" + text + "' but must be a finite number" + WrittenNumber.hint(text)));
  }

  /**
   * The levels to use.
   *
   * @param asked the levels requested; if empty, those of the scan are used
   * @param shown the profiles to show; a level whose region would extend beyond the resolved part
   *     of one of them is reported
   */
  public static List<ConfidenceLevel> levels(
      List<ConfidenceLevel> asked,
      FinishedScan scan,
      List<ProfileLikelihood> shown,
      Diagnostics diagnostics) {
    for (int dimension : dimensions(shown)) {
      for (ConfidenceLevel level : asked) {
        unresolved(level, dimension, scan)
            .ifPresent(why -> diagnostics.error(Diagnostics.COMMAND_LINE, NAME, why));
      }
    }
    return asked.isEmpty() ? scan.plan().specification().confidenceLevels() : asked;
  }

  /**
   * Why a scan cannot show a level, phrased to follow its name; empty if it can.
   *
   * @param dimension number of quantities of the profile
   */
  public static Optional<String> unresolved(
      ConfidenceLevel level, int dimension, FinishedScan scan) {
    double limit = scan.plan().specification().profileLimit();
    return level.deltaChiSquare(dimension) > limit
        ? Optional.of(beyond(level, dimension, limit, PROFILES))
        : Optional.empty();
  }

  /**
   * The levels that kept rows can tell: those requested, or those of the scan that are within
   * reach.
   *
   * @param asked the levels requested; one that rows do not reach is reported
   * @param dimension number of quantities, 1 or 2
   */
  public static List<ConfidenceLevel> levelsOfRows(
      List<ConfidenceLevel> asked, FinishedScan scan, int dimension, Diagnostics diagnostics) {
    double limit = scan.plan().specification().keep().deltaChiSquare();
    check(asked, dimension, limit, ROWS, diagnostics);
    return asked.isEmpty()
        ? scan.plan().specification().confidenceLevels().stream()
            .filter(level -> level.deltaChiSquare(dimension) <= limit)
            .toList()
        : asked;
  }

  private static void check(
      List<ConfidenceLevel> asked,
      int dimension,
      double limit,
      Source source,
      Diagnostics diagnostics) {
    for (ConfidenceLevel level : asked) {
      if (level.deltaChiSquare(dimension) > limit) {
        diagnostics.error(Diagnostics.COMMAND_LINE, NAME, beyond(level, dimension, limit, source));
      }
    }
  }

  private static Iterable<Integer> dimensions(List<ProfileLikelihood> profiles) {
    return new TreeSet<>(
        profiles.stream().map(profile -> profile.definition().dimension()).toList());
  }

  private static String beyond(ConfidenceLevel level, int dimension, double limit, Source source) {
    String highest =
        ConfidenceLevel.highestWithin(limit, dimension)
            .map(known -> "at most " + known.probability() + " can be shown")
            .orElse("no level can be shown");
    return String.format(
        Locale.ROOT,
        "is %s, which needs %s up to delta chi-square %s in %s, but those of the scan end at its %s, %s; %s",
        level.probability(),
        source.what(),
        Numbers.significant(level.deltaChiSquare(dimension), 4),
        dimension == 1 ? "one quantity" : "two quantities",
        source.key(),
        Numbers.significant(limit, 6),
        highest);
  }
}
