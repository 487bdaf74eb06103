package org.g221.job.outcome;

import java.util.List;
import org.g221.engine.profile.BestFit;
import org.g221.engine.profile.ProfileLikelihood;

/** What came of a scan. */
public sealed interface ScanOutcome permits GridOutcome, ContinuousOutcome {

  /** The best point; none if there is no allowed one. */
  BestFit bestFit();

  /** Profiles in the order of the plan. */
  List<ProfileLikelihood> profiles();

  /** The cost of the scan. */
  ScanEffort effort();
}
