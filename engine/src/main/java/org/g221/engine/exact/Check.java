package org.g221.engine.exact;

/**
 * A condition that a point must meet for the model to make sense.
 *
 * @param name the condition
 * @param met whether it is met
 * @param detail the numbers behind it
 */
public record Check(String name, boolean met, String detail) {}
