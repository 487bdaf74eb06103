package org.g221.engine.exact;

/**
 * A condition for a point of the model to make sense.
 *
 * @param name what is asked
 * @param met whether it is the case
 * @param detail the numbers behind it
 */
public record Check(String name, boolean met, String detail) {}
