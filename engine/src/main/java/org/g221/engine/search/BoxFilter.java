package org.g221.engine.search;

/** Decides which boxes of nodes a scan can leave out. */
public interface BoxFilter {

  /** Whether the box may hold a node that changes the result; when in doubt, yes. */
  boolean matters(BoundedBox box);
}
