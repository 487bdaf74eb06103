package org.g221.engine.search;

/** Decides which boxes of nodes a scan can leave out. */
public interface BoxFilter {

  /**
   * Whether a box may hold a node that changes the result; when in doubt, yes.
   *
   * @param bounds what is known of all its nodes
   */
  boolean matters(NodeBox box, BoundedBox bounds);
}
