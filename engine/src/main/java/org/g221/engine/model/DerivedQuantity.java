package org.g221.engine.model;

/**
 * A quantity that follows from the parameters.
 *
 * @param key the name in files
 * @param meaning what it is, in a few words
 * @param profiled whether profiles may have it as an axis
 */
public record DerivedQuantity(String key, String meaning, boolean profiled) {}
