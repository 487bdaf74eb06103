/**
 * Measurements: values with uncertainties, correlations and sources, grouped into data sets that
 * are read from files.
 */
package org.g221.engine.measurement;
