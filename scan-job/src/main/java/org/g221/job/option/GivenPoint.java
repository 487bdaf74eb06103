package org.g221.job.option;

import java.util.Optional;
import org.g221.engine.parameter.ParameterPoint;

/**
 * A point that a command was given.
 *
 * @param point its parameters; empty, with diagnostics, where they cannot be used
 * @param dataset the data set that the file of the point names
 */
public record GivenPoint(Optional<ParameterPoint> point, Optional<DatasetOfPoint> dataset) {}
