package org.g221.job.comparison;

/**
 * Something in which two scans differ.
 *
 * @param what the name of it
 * @param first what it is in the first scan
 * @param second what it is in the second
 */
public record Difference(String what, String first, String second) {}
