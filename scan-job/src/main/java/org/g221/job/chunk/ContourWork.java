package org.g221.job.chunk;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.g221.engine.contour.ContourPlan;
import org.g221.engine.contour.ContourTask;
import org.g221.engine.contour.ContourWorker;
import org.g221.engine.relaxation.ModelProblem;

/** Refines the contours of a profile. */
public final class ContourWork extends EnclosingWork<ContourTask, ContourWorker> {

  private static final long serialVersionUID = 1L;

  private final int profile;
  private final ContourPlan plan;
  private final ModelProblem problem;

  /**
   * @param profile number of the profile
   */
  public ContourWork(
      String scanId, int profile, ContourPlan plan, ModelProblem problem, OutcomeStore store) {
    super(scanId, store);
    this.profile = profile;
    this.plan = plan;
    this.problem = problem;
  }

  @Override
  ContourWorker newWorker() {
    return new ContourWorker(plan, problem);
  }

  @Override
  void run(
      ContourTask task,
      ContourWorker worker,
      OutcomeStore into,
      String attempt,
      Configuration configuration)
      throws IOException {
    into.commit(profile, task.run(worker), attempt, configuration);
  }
}
