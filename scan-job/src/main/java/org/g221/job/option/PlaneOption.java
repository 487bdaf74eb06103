package org.g221.job.option;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.g221.engine.document.Diagnostics;
import org.g221.engine.document.NearestName;
import org.g221.engine.profile.ProfileAxis;
import org.g221.engine.profile.ProfileLikelihood;
import org.g221.job.result.FinishedScan;
import picocli.CommandLine.Option;

/** One profile of a finished scan, named by its quantities in any order. */
public final class PlaneOption {

  private static final String NAME = "--plane";

  @Option(
      names = NAME,
      paramLabel = "X,Y",
      description = "Only the profile in these quantities, or in one (default: all profiles).")
  private String plane;

  /** Whether a single profile is requested. */
  public boolean isGiven() {
    return plane != null;
  }

  /**
   * The requested profile, or all if none is requested; empty, with a diagnostic, if it does not
   * exist.
   */
  public List<ProfileLikelihood> choose(FinishedScan scan, Diagnostics diagnostics) {
    if (plane == null) {
      return scan.profiles();
    }
    List<ProfileLikelihood> found =
        find(scan, false).or(() -> find(scan, true)).map(List::of).orElse(List.of());
    if (found.isEmpty()) {
      diagnostics.error(Diagnostics.COMMAND_LINE, NAME, "is '" + plane + "', " + unknown(scan));
    }
    return found;
  }

  private Optional<ProfileLikelihood> find(FinishedScan scan, boolean swapped) {
    return scan.profiles().stream()
        .filter(profile -> compact(name(profile, swapped)).equals(compact(plane)))
        .findFirst();
  }

  /** Names of observables contain spaces, and users put spaces after commas. */
  private static String compact(String name) {
    return name.replaceAll("\\s+", "");
  }

  private static String name(ProfileLikelihood profile, boolean swapped) {
    List<String> names =
        new ArrayList<>(profile.definition().axes().stream().map(ProfileAxis::name).toList());
    if (swapped) {
      Collections.reverse(names);
    }
    return String.join(",", names);
  }

  private String unknown(FinishedScan scan) {
    List<String> names = scan.profiles().stream().map(profile -> name(profile, false)).toList();
    if (names.isEmpty()) {
      return "but the scan has no profiles";
    }
    return "which is no profile of the scan"
        + NearestName.nearest(names, plane)
        + "; there are "
        + names.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "));
  }
}
