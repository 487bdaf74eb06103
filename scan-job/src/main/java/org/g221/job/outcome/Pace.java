package org.g221.job.outcome;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How fast a scan is going. Parts of a grid differ, and machines come and go, so that what is left
 * is better judged by the last while than by the whole.
 */
public final class Pace {

  private static final double WINDOW_SECONDS = 60;

  /**
   * Progress at a time.
   *
   * @param seconds on any clock
   */
  private record Mark(double seconds, int done) {}

  private final Deque<Mark> marks = new ArrayDeque<>();

  /** A run that begins with a number of chunks done. */
  public Pace(double seconds, int done) {
    marks.add(new Mark(seconds, done));
  }

  /** Receives the number of chunks done by now. */
  public void reach(double seconds, int done) {
    if (done > marks.getLast().done()) {
      marks.add(new Mark(seconds, done));
    }
    while (marks.size() > 2 && second().seconds() <= seconds - WINDOW_SECONDS) {
      marks.removeFirst();
    }
  }

  private Mark second() {
    return marks.stream().skip(1).findFirst().orElseThrow();
  }

  /** Whether anything has been done in measurable time. */
  public boolean isKnown() {
    return marks.getLast().seconds() > marks.getFirst().seconds();
  }

  /** Chunks per second during the last while; only if known. */
  public double chunksPerSecond() {
    Mark last = marks.getLast();
    Mark first = marks.getFirst();
    return (last.done() - first.done()) / (last.seconds() - first.seconds());
  }
}
