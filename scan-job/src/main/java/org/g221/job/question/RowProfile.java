package org.g221.job.question;

import java.util.List;
import java.util.stream.IntStream;
import org.g221.engine.profile.ProfileLikelihood;
import org.g221.engine.region.ConfidenceLevel;
import org.g221.job.result.FinishedScan;

/**
 * χ² minimised over the kept rows of a scan, bin by bin.
 *
 * @param scan the scan
 * @param profile the least χ² of the rows in each bin; a bin without a row is open if every node up
 *     to the limit of rows is known to be a row
 * @param rows number of rows
 * @param outside how many of them lie in no bin
 * @param levels confidence levels within reach of the rows
 * @param caveats what the rows cannot tell, in sentences
 */
public record RowProfile(
    FinishedScan scan,
    ProfileLikelihood profile,
    long rows,
    long outside,
    List<ConfidenceLevel> levels,
    List<String> caveats) {

  public RowProfile {
    levels = List.copyOf(levels);
    caveats = List.copyOf(caveats);
  }

  /** Number of bins with a row. */
  public long reached() {
    return IntStream.range(0, profile.definition().bins())
        .filter(bin -> profile.gridIndex(bin) >= 0)
        .count();
  }
}
