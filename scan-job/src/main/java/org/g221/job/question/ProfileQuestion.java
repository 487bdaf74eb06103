package org.g221.job.question;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.hadoop.conf.Configuration;
import org.g221.engine.document.Diagnostics;
import org.g221.engine.document.InvalidInputException;
import org.g221.engine.profile.ProfileAxis;
import org.g221.engine.profile.ProfileDefinition;
import org.g221.engine.profile.ProfileLikelihood;
import org.g221.engine.region.ConfidenceLevel;
import org.g221.job.result.FinishedScan;
import org.g221.job.scan.GridPlan;
import org.g221.job.scanfile.NumberRange;

/**
 * Asks for a profile likelihood of the kept rows of a scan, in any one or two quantities.
 *
 * <p>Unless rows were thinned, every node within their limit is among them, so that bins with a row
 * have the least χ² of all nodes of the scan.
 */
public final class ProfileQuestion {

  /** A range chosen for the reader begins and ends at a hundredth of its power of ten. */
  private static final int DIGITS_OF_RANGE = 2;

  private final FinishedScan scan;
  private final GridPlan plan;
  private final Configuration configuration;

  public ProfileQuestion(FinishedScan scan, Configuration configuration) {
    this.scan = scan;
    this.plan = scan.grid();
    this.configuration = configuration;
  }

  /**
   * The profile.
   *
   * @param sides one or two, of quantities that the plan of the scan knows
   * @param levels confidence levels within reach of the rows
   * @throws InvalidInputException if rows cannot be read, or have no range to divide
   */
  public RowProfile ask(List<AskedSide> sides, List<ConfidenceLevel> levels) throws IOException {
    List<String> quantities =
        sides.stream().filter(side -> !isOnNodes(side)).map(AskedSide::quantity).toList();
    AskedRows rows = new AskedRows(scan, quantities, configuration);
    ProfileDefinition definition = definition(sides, quantities, rows);
    ProfileReduction found =
        rows.reduce(
            () -> new ProfileReduction(definition),
            ProfileReduction::accept,
            ProfileReduction::combine);
    return new RowProfile(
        scan,
        openWhereNothingIsKept(found.profile()),
        found.rows(),
        found.outside(),
        levels,
        new RowCaveats(scan).ofProfile(definition, quantities));
  }

  private boolean isOnNodes(AskedSide side) {
    return side.range().isEmpty() && plan.axis(side.quantity()).isPresent();
  }

  private ProfileDefinition definition(
      List<AskedSide> sides, List<String> quantities, AskedRows rows) throws IOException {
    boolean rangesAreGiven =
        sides.stream().allMatch(side -> side.range().isPresent() || isOnNodes(side));
    Optional<QuantityRanges> ranges =
        rangesAreGiven ? Optional.empty() : Optional.of(ranges(rows, quantities.size()));
    List<ProfileAxis> axes = new ArrayList<>();
    for (AskedSide side : sides) {
      axes.add(axis(side, quantities.indexOf(side.quantity()), ranges));
    }
    return new ProfileDefinition(axes);
  }

  private QuantityRanges ranges(AskedRows rows, int quantities) throws IOException {
    double[] all = {Double.POSITIVE_INFINITY};
    return rows.reduce(
        () -> new QuantityRanges(scan.bestFit().chiSquare(), all, quantities),
        QuantityRanges::accept,
        QuantityRanges::combine);
  }

  private ProfileAxis axis(AskedSide side, int place, Optional<QuantityRanges> ranges) {
    OptionalInt axis = plan.axis(side.quantity());
    if (isOnNodes(side)) {
      double[] values = plan.grid().axes().get(axis.getAsInt()).values();
      return ProfileAxis.ofGridAxis(side.quantity(), axis.getAsInt(), values);
    }
    AskedSide.Range range =
        side.range().orElseGet(() -> rangeOfRows(side, place, ranges.orElseThrow()));
    return ProfileAxis.ofQuantity(
        side.quantity(), place, range.lower(), range.upper(), side.bins());
  }

  private static AskedSide.Range rangeOfRows(AskedSide side, int place, QuantityRanges ranges) {
    double lowest = ranges.lowest(0, place);
    double highest = ranges.highest(0, place);
    if (lowest > highest) {
      throw new InvalidInputException(
          Diagnostics.COMMAND_LINE, "", "'" + side.quantity() + "' has no finite value in any row");
    }
    AskedSide.Range range = lowest < highest ? rounded(lowest, highest) : null;
    if (range == null || !NumberRange.canBeDivided(range.lower(), range.upper(), side.bins())) {
      throw new InvalidInputException(
          Diagnostics.COMMAND_LINE,
          "",
          "'" + side.quantity() + "' is " + lowest + " in all rows; there is nothing to profile");
    }
    return range;
  }

  /** Rounded outward, to ends that can be written into a scan file. */
  private static AskedSide.Range rounded(double lowest, double highest) {
    int scale = DIGITS_OF_RANGE - (int) Math.floor(Math.log10(highest - lowest));
    return new AskedSide.Range(
        BigDecimal.valueOf(lowest).setScale(scale, RoundingMode.FLOOR).doubleValue(),
        BigDecimal.valueOf(highest).setScale(scale, RoundingMode.CEILING).doubleValue());
  }

  /** Where every node up to the limit of rows is a row, other bins are beyond that limit. */
  private ProfileLikelihood openWhereNothingIsKept(ProfileLikelihood profile) {
    double limit = scan.bestFit().chiSquare() + plan.specification().keep().deltaChiSquare();
    if (scan.run().rowWeight() > 1 || !Double.isFinite(limit)) {
      return profile;
    }
    int bins = profile.definition().bins();
    double[] chiSquare = new double[bins];
    long[] nodes = new long[bins];
    BitSet open = new BitSet();
    for (int bin = 0; bin < bins; bin++) {
      chiSquare[bin] = profile.chiSquareMin(bin);
      nodes[bin] = profile.gridIndex(bin);
      open.set(bin, profile.isEmpty(bin));
    }
    return new ProfileLikelihood(profile.definition(), chiSquare, nodes, open, limit);
  }
}
