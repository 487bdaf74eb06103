package org.g221.engine.search;

/** Decides which boxes of nodes a scan can leave out. */
public interface BoxFilter {

  /**
   * Whether a box may contain a node that changes the result; when in doubt, true.
   *
   * @param bounds bounds for all its nodes
   */
  boolean matters(NodeBox box, BoundedBox bounds);
}
