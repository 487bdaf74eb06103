package org.g221.engine.model;

import org.g221.engine.formula.Real;

/**
 * A condition that a point has to meet to be evaluated.
 *
 * @param reason what is said of a point that does not meet it
 * @param margin non-negative where the condition is met
 */
public record RangeRule(String reason, Real margin) {}
