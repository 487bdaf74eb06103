package org.g221.job.option;

import java.util.Optional;
import org.g221.engine.model.Model;
import org.g221.engine.parameter.ParameterPoint;
import org.g221.engine.parameter.Running;

/**
 * A point given to a command.
 *
 * @param model the model that it is a point of
 * @param point its parameters; empty, with diagnostics, if they cannot be used
 * @param dataset the data set named in the file of the point
 * @param running the running that the file of the point states
 */
public record GivenPoint(
    Model model,
    Optional<ParameterPoint> point,
    Optional<DatasetOfPoint> dataset,
    Optional<Running> running) {}
