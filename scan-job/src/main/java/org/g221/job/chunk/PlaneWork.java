package org.g221.job.chunk;

import java.io.IOException;
import java.io.Serializable;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.hadoop.conf.Configuration;
import org.g221.engine.enclosure.ModelProblem;
import org.g221.engine.plane.EnclosedPlanePlan;
import org.g221.engine.plane.PlaneTask;
import org.g221.engine.plane.PlaneWorker;
import org.g221.job.outcome.ScanFailure;

/**
 * The work of an executor on a continuous scan: encloses bins, and makes each task durable when it
 * is done.
 */
public final class PlaneWork implements Serializable {

  private static final long serialVersionUID = 1L;

  private final String scanId;
  private final EnclosedPlanePlan plan;
  private final ModelProblem problem;
  private final OutcomeStore store;

  /** Those at rest in this process: making one costs more than a small task. */
  private transient Queue<PlaneWorker> idle;

  public PlaneWork(
      String scanId, EnclosedPlanePlan plan, ModelProblem problem, OutcomeStore store) {
    this.scanId = scanId;
    this.plan = plan;
    this.problem = problem;
    this.store = store;
  }

  /**
   * Does a task.
   *
   * @param attempt a name unique among attempts at it
   * @param configuration how to access file systems
   * @return the time it took, in nanoseconds
   */
  public long run(PlaneTask task, String attempt, Configuration configuration) {
    long start = System.nanoTime();
    Queue<PlaneWorker> workers = idle();
    PlaneWorker free = workers.poll();
    PlaneWorker worker = free == null ? new PlaneWorker(plan, problem) : free;
    try {
      store.commit(task.run(worker), attempt, configuration);
    } catch (IOException e) {
      throw ScanFailure.ofWork(scanId, "task " + task.number() + " of round " + task.round(), e);
    }
    workers.add(worker);
    return System.nanoTime() - start;
  }

  private synchronized Queue<PlaneWorker> idle() {
    if (idle == null) {
      idle = new ConcurrentLinkedQueue<>();
    }
    return idle;
  }
}
