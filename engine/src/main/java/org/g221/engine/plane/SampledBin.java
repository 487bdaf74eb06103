package org.g221.engine.plane;

/**
 * What came of trying a bin.
 *
 * @param profile number of its profile
 * @param bin its number
 * @param enclosed what is known of it
 * @param cost boxes that it took, with its share of those that it has in common with others
 * @param boxes boxes bounded
 */
public record SampledBin(int profile, int bin, EnclosedBin enclosed, double cost, long boxes) {}
