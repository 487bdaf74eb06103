package org.g221.engine.measurement;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Standard Model value of an observable.
 *
 * @param value the value, in {@code unit}
 * @param uncertainty its standard deviation, 0 if negligible or part of the measurements
 * @param unit unit of both, empty for a pure number
 * @param source where it comes from
 * @param reliability how far the number can be traced
 * @param alternatives other published values, by the name under which a scan selects them
 */
public record StandardModelValue(
    double value,
    double uncertainty,
    String unit,
    String source,
    Reliability reliability,
    Map<String, StandardModelValue> alternatives) {

  public StandardModelValue {
    alternatives = Collections.unmodifiableMap(new LinkedHashMap<>(alternatives));
  }
}
