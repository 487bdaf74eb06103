package org.g221.job.scanfile;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.g221.engine.document.YamlMapping;
import org.g221.engine.parameter.Parameter;

/**
 * The places where a scan file names its parameters, for messages about them.
 *
 * @param scan the file
 * @param fixed parameters with a fixed value
 * @param axes the place of the axis of each parameter that has one
 */
record ParameterPlaces(YamlMapping scan, Set<Parameter> fixed, Map<Parameter, String> axes) {

  /** All named parameters. */
  Set<Parameter> named() {
    Set<Parameter> named = new LinkedHashSet<>(fixed);
    named.addAll(axes.keySet());
    return named;
  }

  /** Reports a mistake about a named parameter. */
  void error(Parameter parameter, String message) {
    if (fixed.contains(parameter)) {
      scan.error("fixed." + parameter.key(), message);
    } else {
      scan.error(axes.get(parameter), "of " + parameter + " " + message);
    }
  }
}
