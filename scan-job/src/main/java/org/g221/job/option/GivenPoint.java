package org.g221.job.option;

import java.util.Optional;
import org.g221.engine.parameter.ParameterPoint;
import org.g221.engine.parameter.Running;

/**
 * A point given to a command.
 *
 * @param point its parameters; empty, with diagnostics, if they cannot be used
 * @param dataset the data set named in the file of the point
 * @param running the running that the file of the point states
 */
public record GivenPoint(
    Optional<ParameterPoint> point, Optional<DatasetOfPoint> dataset, Optional<Running> running) {}
