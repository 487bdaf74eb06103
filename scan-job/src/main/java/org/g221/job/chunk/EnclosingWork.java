package org.g221.job.chunk;

import java.io.IOException;
import java.io.Serializable;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.hadoop.conf.Configuration;
import org.g221.job.outcome.ScanFailure;

/**
 * The work of an executor on a continuous scan: does tasks, and makes each durable when it is done.
 *
 * @param <T> the tasks
 * @param <W> what does them, one after another
 */
public abstract class EnclosingWork<T, W> implements Serializable {

  private static final long serialVersionUID = 1L;

  private final String scanId;
  private final OutcomeStore store;

  /** Those at rest in this process: making one costs more than a small task. */
  private transient Queue<W> idle;

  EnclosingWork(String scanId, OutcomeStore store) {
    this.scanId = scanId;
    this.store = store;
  }

  /** Makes another worker. */
  abstract W newWorker();

  /** Does a task and stores what comes of it. */
  abstract void run(
      T task, W worker, OutcomeStore into, String attempt, Configuration configuration)
      throws IOException;

  /**
   * Does a task.
   *
   * @param attempt a name unique among attempts at it
   * @param configuration how to access file systems
   * @return the time it took, in nanoseconds
   */
  public long run(T task, String attempt, Configuration configuration) {
    long start = System.nanoTime();
    Queue<W> workers = idle();
    W free = workers.poll();
    W worker = free == null ? newWorker() : free;
    try {
      run(task, worker, store, attempt, configuration);
    } catch (IOException e) {
      throw ScanFailure.ofWork(scanId, "storing an enclosure", e);
    }
    workers.add(worker);
    return System.nanoTime() - start;
  }

  private synchronized Queue<W> idle() {
    if (idle == null) {
      idle = new ConcurrentLinkedQueue<>();
    }
    return idle;
  }
}
