package org.g221.job.scanfile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.g221.engine.document.YamlMapping;
import org.g221.engine.document.YamlValue;
import org.g221.engine.parameter.Parameter;
import org.g221.job.scan.AxisSpecification;
import org.g221.job.scan.ProfileSpecification;
import org.g221.job.scan.ProfileSpecification.Binning;
import org.g221.job.scan.ProfileSpecification.Side;
import org.g221.job.scan.QuantityNames;

/** Reads the lines and planes in which a scan profiles χ². */
final class ProfileReader {

  private static final int DEFAULT_BINS = ProfileSpecification.DEFAULT_BINS;
  private static final int MOST_BINS = ProfileSpecification.MOST_BINS;

  private final YamlMapping scan;
  private final Map<String, Integer> nodes = new LinkedHashMap<>();

  /** Axes without nodes, which have bins like any quantity. */
  private final Map<String, AxisSpecification> ranges = new LinkedHashMap<>();

  private final Set<String> valid = new LinkedHashSet<>();
  private final boolean namesAreKnown;

  /**
   * @param names names of quantities; empty without a data set that provides them
   * @param scanned parameters with an axis, usable or not
   * @param axes the usable axes
   */
  ProfileReader(
      YamlMapping scan,
      Optional<Set<String>> names,
      Collection<Parameter> scanned,
      List<AxisSpecification> axes) {
    this.scan = scan;
    this.namesAreKnown = names.isPresent();
    scanned.forEach(parameter -> nodes.put(parameter.key(), 1));
    axes.forEach(this::add);
    names.ifPresent(valid::addAll);
  }

  private void add(AxisSpecification axis) {
    String name = axis.parameter().key();
    if (axis instanceof AxisSpecification.OfNodes grid) {
      nodes.put(name, grid.nodes());
    } else {
      ranges.put(name, axis);
    }
  }

  List<ProfileSpecification> read() {
    List<ProfileSpecification> profiles = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>();
    for (YamlValue value : scan.list("profiles")) {
      YamlMapping entry = value.mapping();
      if (!value.isMapping()) {
        continue;
      }
      entry.allow("x", "y", "x-range", "y-range", "bins");
      List<Integer> bins = bins(entry);
      List<Side> sides = new ArrayList<>();
      side(entry, "x", bins.isEmpty() ? DEFAULT_BINS : bins.get(0)).ifPresent(sides::add);
      if (entry.has("y")) {
        int last = bins.isEmpty() ? DEFAULT_BINS : bins.get(bins.size() - 1);
        side(entry, "y", last).ifPresent(sides::add);
      } else if (entry.has("y-range")) {
        entry.error("y-range", "is given without y");
      }
      checkDifferent(entry, sides);
      checkSize(entry, sides);
      boolean complete = sides.size() == (entry.has("y") ? 2 : 1);
      if (complete && !names.add(sides.stream().map(Side::quantity).toList().toString())) {
        value.error("is the same line or plane as an earlier profile");
      }
      profiles.add(new ProfileSpecification(sides));
    }
    return profiles;
  }

  private static List<Integer> bins(YamlMapping entry) {
    List<Integer> bins = new ArrayList<>();
    if (!entry.has("bins")) {
      return bins;
    }
    YamlValue value = entry.get("bins").orElseThrow();
    List<YamlValue> numbers = value.isList() ? value.list() : List.of(value);
    int sides = entry.has("y") ? 2 : 1;
    if (value.isList() && numbers.size() != sides) {
      value.error("has " + numbers.size() + " numbers but must have " + sides);
    }
    for (YamlValue number : numbers) {
      number
          .integer()
          .ifPresent(
              count -> {
                boolean usable = count >= 1 && count <= MOST_BINS;
                if (!usable) {
                  number.error("is " + count + " but must lie between 1 and " + MOST_BINS);
                }
                bins.add(usable ? (int) count : 1);
              });
    }
    return bins;
  }

  private Optional<Side> side(YamlMapping entry, String key, int bins) {
    Optional<String> name = entry.requireText(key);
    if (name.isPresent() && namesAreKnown && !valid.contains(name.get())) {
      entry.error(key, "is " + QuantityNames.mistaken(name.get(), valid));
      return Optional.empty();
    }
    String rangeKey = key + "-range";
    if (name.isPresent() && !entry.has(rangeKey)) {
      if (ranges.containsKey(name.get())) {
        AxisSpecification axis = ranges.get(name.get());
        return Optional.of(
            new Side(name.get(), Optional.of(new Binning(axis.min(), axis.max(), bins))));
      }
      if (nodes.containsKey(name.get())) {
        return Optional.of(new Side(name.get(), Optional.empty()));
      }
      entry.error(
          rangeKey,
          "is missing; it is needed because '" + name.get() + "' is not an axis of the scan");
      return Optional.empty();
    }
    return name.flatMap(
        known ->
            range(entry, rangeKey, bins)
                .map(range -> new Side(known, Optional.of(new Binning(range[0], range[1], bins)))));
  }

  private static Optional<double[]> range(YamlMapping entry, String key, int bins) {
    YamlValue value = entry.get(key).orElseThrow();
    double[] range = value.numbers();
    if (!value.isList() || range.length < value.list().size()) {
      return Optional.empty();
    }
    if (range.length != 2 || range[0] >= range[1]) {
      value.error("must be two numbers, the first below the second");
      return Optional.empty();
    }
    Optional<String> mistake = NumberRange.mistakeInBins(range[0], range[1], bins);
    mistake.ifPresent(value::error);
    return mistake.isPresent() ? Optional.empty() : Optional.of(range);
  }

  private static void checkDifferent(YamlMapping entry, List<Side> sides) {
    if (sides.size() == 2 && sides.get(0).quantity().equals(sides.get(1).quantity())) {
      entry.error(
          "y",
          String.format(
              Locale.ROOT,
              "is '%s', which is x already; a plane needs two quantities",
              sides.get(1).quantity()));
    }
  }

  private void checkSize(YamlMapping entry, List<Side> sides) {
    long bins = 1;
    for (Side side : sides) {
      bins *= side.binning().map(Binning::bins).orElse(nodes.get(side.quantity()));
    }
    if (bins > MOST_BINS) {
      entry.error("bins", "make " + bins + " together but must not be more than " + MOST_BINS);
    }
  }
}
