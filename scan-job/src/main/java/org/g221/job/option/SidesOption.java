package org.g221.job.option;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.g221.engine.document.Diagnostics;
import org.g221.engine.document.WrittenNumber;
import org.g221.job.question.AskedSide;
import org.g221.job.scan.GridPlan;
import org.g221.job.scan.ProfileSpecification;
import org.g221.job.scan.QuantityNames;
import org.g221.job.scanfile.NumberRange;
import picocli.CommandLine.Option;

/** The quantities in which kept rows are profiled, with their bins. */
public final class SidesOption {

  private static final int DEFAULT_BINS = ProfileSpecification.DEFAULT_BINS;
  private static final int MOST_BINS = ProfileSpecification.MOST_BINS;
  private static final String BINS = "--bins";

  @Option(
      names = "--x",
      required = true,
      paramLabel = "NAME",
      description = "An axis of the scan, another parameter, a derived quantity or an observable.")
  private String x;

  @Option(names = "--y", paramLabel = "NAME", description = "The other quantity of a plane.")
  private String y;

  @Option(
      names = BINS,
      paramLabel = "N[,M]",
      description =
          "Number of bins in each direction (default: "
              + DEFAULT_BINS
              + "). Without a range, the nodes of an axis are its bins.")
  private String bins;

  @Option(
      names = "--x-range",
      paramLabel = "LOWER,UPPER",
      description =
          "The range of x that is divided (default: nodes of an axis, else that of rows).")
  private String rangeOfX;

  @Option(names = "--y-range", paramLabel = "LOWER,UPPER", description = "The same of y.")
  private String rangeOfY;

  /** The number of quantities. */
  public int dimension() {
    return y == null ? 1 : 2;
  }

  /** The quantities and their bins; mistakes are reported. */
  public List<AskedSide> read(GridPlan plan, Diagnostics diagnostics) {
    int before = diagnostics.errors().size();
    List<Integer> counts = bins(diagnostics);
    List<AskedSide> sides = new ArrayList<>();
    side("--x", x, rangeOfX, counts.get(0), plan, diagnostics).ifPresent(sides::add);
    if (y != null) {
      int last = counts.get(counts.size() - 1);
      side("--y", y, rangeOfY, last, plan, diagnostics).ifPresent(sides::add);
    } else if (rangeOfY != null) {
      error("--y-range", "is given without --y", diagnostics);
    }
    if (x.equals(y)) {
      error("--y", "is '" + y + "', which is x already; a plane needs two quantities", diagnostics);
    }
    if (diagnostics.errors().size() == before) {
      checkSize(sides, plan, diagnostics);
    }
    return sides;
  }

  private static void error(String option, String message, Diagnostics diagnostics) {
    diagnostics.error(Diagnostics.COMMAND_LINE, option, message);
  }

  private List<Integer> bins(Diagnostics diagnostics) {
    if (bins == null) {
      return List.of(DEFAULT_BINS);
    }
    List<Integer> counts = new ArrayList<>();
    for (String text : bins.split(",", -1)) {
      OptionalLong count = WrittenNumber.whole(text.strip());
      if (count.isEmpty()) {
        error(BINS, "is '" + text.strip() + "' but must be a whole number", diagnostics);
      } else if (count.getAsLong() < 1 || count.getAsLong() > MOST_BINS) {
        error(
            BINS,
            "is " + count.getAsLong() + " but must lie between 1 and " + MOST_BINS,
            diagnostics);
      }
      counts.add((int) Math.max(1, Math.min(MOST_BINS, count.orElse(1))));
    }
    if (counts.size() > dimension()) {
      error(BINS, "has " + counts.size() + " numbers but must have " + dimension(), diagnostics);
    }
    return counts;
  }

  private static Optional<AskedSide> side(
      String option,
      String name,
      String rangeText,
      int bins,
      GridPlan plan,
      Diagnostics diagnostics) {
    Set<String> valid = plan.quantityNames();
    if (!valid.contains(name)) {
      error(option, "is " + QuantityNames.mistaken(name, valid), diagnostics);
    }
    Optional<AskedSide.Range> range =
        rangeText == null
            ? Optional.empty()
            : range(option + "-range", rangeText, bins, diagnostics);
    boolean usable = valid.contains(name) && (rangeText == null || range.isPresent());
    return usable ? Optional.of(new AskedSide(name, range, bins)) : Optional.empty();
  }

  private static Optional<AskedSide.Range> range(
      String option, String text, int bins, Diagnostics diagnostics) {
    List<Double> ends = new ArrayList<>();
    for (String end : text.split(",", -1)) {
      OptionalDouble value = WrittenNumber.decimal(end.strip());
      if (value.isEmpty()) {
        error(
            option, "has '" + end.strip() + "' but each end must be a finite number", diagnostics);
        return Optional.empty();
      }
      ends.add(value.getAsDouble());
    }
    if (ends.size() != 2 || ends.get(0) >= ends.get(1)) {
      error(
          option,
          "is '" + text + "' but must be two numbers, the first below the second",
          diagnostics);
      return Optional.empty();
    }
    AskedSide.Range range = new AskedSide.Range(ends.get(0), ends.get(1));
    Optional<String> mistake = NumberRange.mistakeInBins(range.lower(), range.upper(), bins);
    mistake.ifPresent(message -> error(option, message, diagnostics));
    return mistake.isPresent() ? Optional.empty() : Optional.of(range);
  }

  private static void checkSize(List<AskedSide> sides, GridPlan plan, Diagnostics diagnostics) {
    long all = 1;
    for (AskedSide side : sides) {
      OptionalInt axis = plan.axis(side.quantity());
      boolean onNodes = side.range().isEmpty() && axis.isPresent();
      all *= onNodes ? plan.grid().axes().get(axis.getAsInt()).size() : side.bins();
    }
    if (all > MOST_BINS) {
      error(
          BINS,
          "make " + all + " together but must not be more than " + MOST_BINS + "; give ranges",
          diagnostics);
    }
  }
}
