package org.g221.engine.model;

import org.g221.engine.formula.Real;

/**
 * A condition for a point to be evaluated.
 *
 * @param reason the message for a point that fails it
 * @param margin non-negative where the condition is met
 */
public record RangeRule(String reason, Real margin) {}
