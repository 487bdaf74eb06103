package org.g221.job.question;

import java.util.List;
import org.g221.engine.evaluation.ExclusionCounts;
import org.g221.engine.profile.NodeBins;
import org.g221.engine.profile.ProfileDefinition;
import org.g221.engine.profile.ProfileLikelihood;
import org.g221.engine.profile.ScanAccumulator;

/** Finds the least χ² of rows in each bin, as a scan does of nodes, and counts rows. */
final class ProfileReduction {

  private final ProfileDefinition definition;
  private final ScanAccumulator found;
  private long rows;
  private long outside;

  ProfileReduction(ProfileDefinition definition) {
    this.definition = definition;
    this.found = new ScanAccumulator(List.of(definition), new ExclusionCounts(0));
  }

  void accept(RowStrip strip) {
    found.accept(strip);
    rows += strip.count();
    NodeBins bins = NodeBins.of(definition, strip);
    for (int i = 0; i < strip.count(); i++) {
      outside += bins.at(i) < 0 ? 1 : 0;
    }
  }

  /** Adds what another reduction of the same profile has found. */
  ProfileReduction combine(ProfileReduction other) {
    found.combineProfiles(other.found);
    rows += other.rows;
    outside += other.outside;
    return this;
  }

  ProfileLikelihood profile() {
    return found.profiles().get(0);
  }

  long rows() {
    return rows;
  }

  /** Number of rows in no bin. */
  long outside() {
    return outside;
  }
}
