package org.g221.job.scan;

import org.g221.engine.parameter.ParameterPoint;

/** The points that a scan refers to by number: nodes of a grid, or those that it has found. */
@FunctionalInterface
public interface ScanPoints {

  /** The parameters of a point. */
  ParameterPoint point(long number);
}
