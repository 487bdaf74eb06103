package org.g221.job.scanfile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.g221.engine.document.NearestName;
import org.g221.engine.document.YamlMapping;
import org.g221.engine.document.YamlValue;
import org.g221.engine.grid.Axis;
import org.g221.engine.model.Model;
import org.g221.engine.parameter.Parameter;
import org.g221.job.scan.AxisEnds;
import org.g221.job.scan.AxisSpecification;

/** Reads the axes of a scan. */
final class AxisReader {

  private static final String LINEAR = "linear";
  private static final String LOGARITHMIC = "log";

  /** Limited because the values of an axis are held in memory. */
  private static final int MOST_NODES = 10_000_000;

  private final YamlMapping scan;
  private final Model model;
  private final boolean hasNodes;
  private final Map<Parameter, String> places =
      new TreeMap<>(Comparator.comparingInt(Parameter::ordinal));

  /**
   * @param hasNodes whether the scan is of a grid
   */
  AxisReader(Model model, YamlMapping scan, boolean hasNodes) {
    this.model = model;
    this.scan = scan;
    this.hasNodes = hasNodes;
  }

  List<AxisSpecification> read() {
    List<AxisSpecification> axes = new ArrayList<>();
    List<YamlValue> entries = scan.require("axes").map(YamlValue::list).orElse(List.of());
    if (scan.get("axes").map(YamlValue::isList).orElse(false) && entries.isEmpty()) {
      scan.error("axes", "is empty but a scan needs at least one axis");
    }
    for (YamlValue entry : entries) {
      YamlMapping axis = entry.mapping();
      if (!entry.isMapping()) {
        continue;
      }
      axis.allow("parameter", "min", "max", "nodes", "spacing", "values", "ends");
      Optional<Parameter> parameter = parameter(axis);
      if (parameter.isPresent() && places.putIfAbsent(parameter.get(), entry.path()) != null) {
        axis.error("parameter", "is '" + parameter.get() + "', which already has an axis");
      }
      AxisEnds ends = AxisEndsReader.read(axis);
      read(axis, parameter, ends).ifPresent(axes::add);
    }
    checkSize(axes);
    return axes;
  }

  private Optional<AxisSpecification> read(
      YamlMapping axis, Optional<Parameter> parameter, AxisEnds ends) {
    if (!hasNodes) {
      return continuous(axis, parameter, ends);
    }
    return axis.has("values") ? values(axis, parameter, ends) : range(axis, parameter, ends);
  }

  private static Optional<AxisSpecification> continuous(
      YamlMapping axis, Optional<Parameter> parameter, AxisEnds ends) {
    for (String other : List.of("nodes", "values", "spacing")) {
      if (axis.has(other)) {
        axis.error(
            other, "is given, but the axis of a continuous scan has min and max and no nodes");
      }
    }
    if (axis.has("values")) {
      return Optional.empty();
    }
    OptionalDouble min = axis.requireNumber("min");
    OptionalDouble max = axis.requireNumber("max");
    if (!isRange(axis, min, max) || min.isEmpty() || max.isEmpty()) {
      return Optional.empty();
    }
    return parameter.map(
        known ->
            new AxisSpecification.Continuous(known, min.getAsDouble(), max.getAsDouble(), ends));
  }

  /** Whether nothing is wrong with the ends of a range, as far as they are given. */
  private static boolean isRange(YamlMapping axis, OptionalDouble min, OptionalDouble max) {
    if (min.isEmpty() || max.isEmpty()) {
      return true;
    }
    if (min.getAsDouble() >= max.getAsDouble()) {
      axis.error("min", "is " + min.getAsDouble() + " but must be below max, " + max.getAsDouble());
      return false;
    }
    Optional<String> mistake = NumberRange.mistake(min.getAsDouble(), max.getAsDouble());
    mistake.ifPresent(axis::error);
    return mistake.isEmpty();
  }

  /** The place of each parameter named as an axis, whether or not the axis is usable. */
  Map<Parameter, String> places() {
    return places;
  }

  private void checkSize(List<AxisSpecification> axes) {
    List<Integer> sizes =
        axes.stream()
            .filter(AxisSpecification.OfNodes.class::isInstance)
            .map(axis -> ((AxisSpecification.OfNodes) axis).nodes())
            .toList();
    try {
      sizes.stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
    } catch (ArithmeticException e) {
      scan.error("axes", "have " + sizes + " nodes, together 2^63 or more; use fewer");
    }
  }

  private Optional<Parameter> parameter(YamlMapping axis) {
    Optional<String> key = axis.requireText("parameter");
    Optional<Parameter> parameter = key.flatMap(model::parameter);
    if (key.isPresent() && parameter.isEmpty()) {
      axis.error(
          "parameter",
          "is " + NearestName.mistaken(key.get(), "not a parameter", model.parameterKeys()));
    }
    return parameter;
  }

  private static Optional<AxisSpecification> values(
      YamlMapping axis, Optional<Parameter> parameter, AxisEnds ends) {
    for (String other : List.of("min", "max", "nodes", "spacing")) {
      if (axis.has(other)) {
        axis.error(other, "is given together with values; only one of them can be");
      }
    }
    List<YamlValue> entries = axis.list("values");
    if (!axis.get("values").orElseThrow().isList()) {
      return Optional.empty();
    }
    List<Double> values = new ArrayList<>();
    for (YamlValue entry : entries) {
      OptionalDouble value = entry.number();
      if (value.isEmpty()) {
        return Optional.empty();
      }
      if (!values.isEmpty() && value.getAsDouble() <= values.get(values.size() - 1)) {
        entry.error("is " + value.getAsDouble() + " but values must increase");
        return Optional.empty();
      }
      values.add(value.getAsDouble());
    }
    if (values.size() < 2) {
      axis.error(
          "values",
          "has "
              + values.size()
              + (values.size() == 1 ? " entry" : " entries")
              + " but must have at least 2");
      return Optional.empty();
    }
    Optional<String> mistake = NumberRange.mistake(values.get(0), values.get(values.size() - 1));
    if (mistake.isPresent()) {
      axis.error("values", mistake.get());
      return Optional.empty();
    }
    double[] nodes = values.stream().mapToDouble(Double::doubleValue).toArray();
    return parameter.map(known -> new AxisSpecification.Values(Axis.of(known, nodes), ends));
  }

  private static Optional<AxisSpecification> range(
      YamlMapping axis, Optional<Parameter> parameter, AxisEnds ends) {
    OptionalDouble min = axis.requireNumber("min");
    OptionalDouble max = axis.requireNumber("max");
    OptionalLong nodes = axis.require("nodes").map(YamlValue::integer).orElse(OptionalLong.empty());
    String spacing = axis.text("spacing").orElse(LINEAR);
    boolean usable = true;
    if (!spacing.equals(LINEAR) && !spacing.equals(LOGARITHMIC)) {
      axis.error("spacing", "is " + NearestName.unknown(spacing, List.of(LINEAR, LOGARITHMIC)));
      usable = false;
    }
    usable &= isRange(axis, min, max);
    if (spacing.equals(LOGARITHMIC) && min.isPresent()) {
      usable &= isLogarithmic(axis, min.getAsDouble(), usable ? max : OptionalDouble.empty());
    }
    if (nodes.isPresent() && (nodes.getAsLong() < 2 || nodes.getAsLong() > MOST_NODES)) {
      String rule =
          nodes.getAsLong() < 2 ? " but must be at least 2" : " but must be at most " + MOST_NODES;
      axis.error("nodes", "is " + nodes.getAsLong() + rule);
      usable = false;
    }
    if (!usable || min.isEmpty() || max.isEmpty() || nodes.isEmpty()) {
      return Optional.empty();
    }
    return parameter
        .map(
            known ->
                AxisSpecification.Range.of(
                    known,
                    min.getAsDouble(),
                    max.getAsDouble(),
                    (int) nodes.getAsLong(),
                    spacing.equals(LOGARITHMIC),
                    ends))
        .flatMap(specification -> withDistinctNodes(axis, specification));
  }

  private static boolean isLogarithmic(YamlMapping axis, double min, OptionalDouble max) {
    if (min <= 0) {
      axis.error("min", "is " + min + " but a log axis needs positive values");
    } else if (max.isPresent() && max.getAsDouble() / min > Double.MAX_VALUE) {
      axis.error("min", "is " + min + " but max/min must be below " + Double.MAX_VALUE);
    } else {
      return true;
    }
    return false;
  }

  private static Optional<AxisSpecification> withDistinctNodes(
      YamlMapping axis, AxisSpecification.Range range) {
    if (range.axis().increases()) {
      return Optional.of(range);
    }
    axis.error(
        "nodes",
        String.format(
            Locale.ROOT,
            "is %d but there are fewer doubles than that between %s and %s",
            range.nodes(),
            range.min(),
            range.max()));
    return Optional.empty();
  }
}
