package org.g221.job.chunk;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.g221.engine.plane.EnclosedPlanePlan;
import org.g221.engine.plane.PlaneTask;
import org.g221.engine.plane.PlaneWorker;
import org.g221.engine.relaxation.ModelProblem;

/** Encloses bins of profiles. */
public final class PlaneWork extends EnclosingWork<PlaneTask, PlaneWorker> {

  private static final long serialVersionUID = 1L;

  private final EnclosedPlanePlan plan;
  private final ModelProblem problem;

  public PlaneWork(
      String scanId, EnclosedPlanePlan plan, ModelProblem problem, OutcomeStore store) {
    super(scanId, store);
    this.plan = plan;
    this.problem = problem;
  }

  @Override
  PlaneWorker newWorker() {
    return new PlaneWorker(plan, problem);
  }

  @Override
  void run(
      PlaneTask task,
      PlaneWorker worker,
      OutcomeStore into,
      String attempt,
      Configuration configuration)
      throws IOException {
    into.commit(task.run(worker), attempt, configuration);
  }
}
