package org.g221.job.figure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.g221.engine.document.NearestName;
import org.g221.engine.document.YamlMapping;
import org.g221.engine.document.YamlValue;
import org.g221.engine.region.ConfidenceLevel;
import org.g221.job.canvas.Label;
import org.g221.job.scanfile.LevelList;

/** Reads the items of a figure file. */
final class ItemReader {

  private static final List<String> COMMON = List.of("colour", "opacity", "order", "legend");

  /** The keys of each kind of item besides the common ones; the kind is itself a key. */
  private static final Map<String, List<String>> KEYS =
      Map.of(
          "region", List.of("levels"),
          "profile", List.of("levels"),
          "band", List.of("sigma", "of"),
          "limit", List.of("of"),
          "line", List.of(),
          "point", List.of("of", "sigma", "error"),
          "label", List.of("at"));

  private static final List<String> KINDS =
      List.of("region", "profile", "band", "limit", "line", "point", "label");

  private static final int MOST_ITEMS = 200;
  private static final int MOST_SIGMAS = 5;
  private static final int HIGHEST_ORDER = 1000;

  private final String folder;
  private final boolean isPlane;

  /**
   * @param folder of the scans
   * @param isPlane whether the figure shows two quantities
   */
  ItemReader(String folder, boolean isPlane) {
    this.folder = folder;
    this.isPlane = isPlane;
  }

  List<FigureItem> read(YamlMapping figure) {
    List<FigureItem> items = new ArrayList<>();
    if (figure.require("items").isEmpty()) {
      return items;
    }
    List<YamlValue> written = figure.list("items");
    if (written.size() > MOST_ITEMS) {
      figure.error("items", "are " + written.size() + " but must be at most " + MOST_ITEMS);
      return items;
    }
    for (YamlValue value : written) {
      YamlMapping item = value.mapping();
      if (value.isMapping()) {
        kind(item).flatMap(kind -> read(item, kind)).ifPresent(items::add);
      }
    }
    return items;
  }

  private static Optional<String> kind(YamlMapping item) {
    List<String> given = KINDS.stream().filter(item::has).toList();
    if (given.size() == 1) {
      return Optional.of(given.get(0));
    }
    if (given.size() > 1) {
      item.error("is " + String.join(" and ", given) + " but must be one of them");
      return Optional.empty();
    }
    Optional<String> near =
        item.entries().keySet().stream()
            .flatMap(key -> NearestName.among(KINDS, key).stream())
            .findFirst();
    item.error(
        "is no kind of item; one of its keys must be "
            + String.join(", ", KINDS)
            + near.map(kind -> "; nearest is '" + kind + "'").orElse(""));
    return Optional.empty();
  }

  private Optional<FigureItem> read(YamlMapping item, String kind) {
    item.allow(Stream.of(List.of(kind), KEYS.get(kind), COMMON).flatMap(List::stream).toList());
    Manner manner = manner(item);
    return switch (kind) {
      case "region" -> region(item, manner);
      case "profile" -> curve(item, manner);
      case "band" ->
          item.text(kind)
              .map(name -> new FigureItem.Band(name, sigmas(item), scan(item, "of"), manner));
      case "limit" ->
          item.text(kind).map(name -> new FigureItem.Limit(name, scan(item, "of"), manner));
      case "line" -> line(item, manner);
      case "point" -> point(item, manner);
      default -> note(item, manner);
    };
  }

  private static Manner manner(YamlMapping item) {
    Optional<String> colour = item.text("colour");
    if (colour.isPresent() && Palette.code(colour.get()).isEmpty()) {
      item.error(
          "colour",
          "is '"
              + colour.get()
              + "' but must be #rrggbb or one of "
              + String.join(", ", Palette.names())
              + NearestName.nearest(Palette.names(), colour.get()));
    }
    boolean explained = item.text("legend").filter("none"::equals).isEmpty();
    return new Manner(
        colour.flatMap(Palette::code),
        opacity(item),
        order(item),
        explained ? FigureReader.label(item, "legend") : Optional.empty(),
        explained,
        item::error);
  }

  private static OptionalDouble opacity(YamlMapping item) {
    OptionalDouble opacity = item.number("opacity");
    if (opacity.isPresent() && !(opacity.getAsDouble() >= 0 && opacity.getAsDouble() <= 1)) {
      item.error("opacity", "is " + opacity.getAsDouble() + " but must lie between 0 and 1");
    }
    return opacity;
  }

  private static int order(YamlMapping item) {
    OptionalLong order = item.integer("order");
    if (order.isPresent() && Math.abs(order.getAsLong()) > HIGHEST_ORDER) {
      item.error(
          "order",
          "is "
              + order.getAsLong()
              + " but must lie between "
              + -HIGHEST_ORDER
              + " and "
              + HIGHEST_ORDER);
      return 0;
    }
    return (int) order.orElse(0);
  }

  /** A folder that the file names relative to that of the scans. */
  private Optional<String> scan(YamlMapping item, String key) {
    Optional<String> name = item.text(key);
    if (name.isPresent() && name.get().isBlank()) {
      item.error(key, "is empty but must be the folder of a scan");
      return Optional.empty();
    }
    return name.map(text -> inside(folder, text));
  }

  /** A name relative to a folder; either may be a place in another file system. */
  static String inside(String folder, String name) {
    if (name.contains("://")) {
      return name;
    }
    return folder.contains("://")
        ? folder.replaceFirst("/+$", "") + "/" + name
        : Path.of(folder).resolve(name).normalize().toString();
  }

  private Optional<FigureItem> region(YamlMapping item, Manner manner) {
    if (!isPlane) {
      item.error("region", "needs a plane, but the figure has no quantity along y");
    }
    return scan(item, "region").map(name -> new FigureItem.Region(name, levels(item), manner));
  }

  private Optional<FigureItem> curve(YamlMapping item, Manner manner) {
    if (isPlane) {
      item.error("profile", "is drawn along one quantity, but the figure has one along y too");
    }
    return scan(item, "profile").map(name -> new FigureItem.Curve(name, levels(item), manner));
  }

  private static List<ConfidenceLevel> levels(YamlMapping item) {
    LevelList levels = new LevelList();
    for (YamlValue value : item.list("levels")) {
      value.number().ifPresent(level -> levels.add(level, value::error));
    }
    if (item.get("levels").filter(YamlValue::isList).isPresent() && item.list("levels").isEmpty()) {
      item.error("levels", "is empty but must hold a level; without the key they are the scan's");
    }
    return levels.levels();
  }

  private static List<Integer> sigmas(YamlMapping item) {
    if (!item.has("sigma")) {
      return List.of(1, 2);
    }
    YamlValue value = item.get("sigma").orElseThrow();
    List<Integer> sigmas = new ArrayList<>();
    for (YamlValue number : value.isList() ? value.list() : List.of(value)) {
      sigma(number).ifPresent(sigmas::add);
    }
    if (value.isList() && value.list().isEmpty()) {
      value.error("is empty but must hold a number of standard deviations");
    }
    return sigmas.stream().distinct().sorted().toList();
  }

  private static Optional<Integer> sigma(YamlValue value) {
    OptionalLong number = value.integer();
    if (number.isEmpty()) {
      return Optional.empty();
    }
    if (number.getAsLong() < 1 || number.getAsLong() > MOST_SIGMAS) {
      value.error("is " + number.getAsLong() + " but must lie between 1 and " + MOST_SIGMAS);
      return Optional.empty();
    }
    return Optional.of((int) number.getAsLong());
  }

  private static Optional<FigureItem> line(YamlMapping item, Manner manner) {
    YamlValue value = item.get("line").orElseThrow();
    if (!value.isMapping()) {
      value.error("must say along which side, such as { x: 0.25 }");
      return Optional.empty();
    }
    YamlMapping place = value.mapping().allow("x", "y");
    if (place.has("x") == place.has("y")) {
      value.error("must have either x or y");
      return Optional.empty();
    }
    boolean alongX = place.has("x");
    OptionalDouble at = place.number(alongX ? "x" : "y");
    return at.isPresent()
        ? Optional.of(new FigureItem.Line(alongX, at.getAsDouble(), manner))
        : Optional.empty();
  }

  private Optional<FigureItem> point(YamlMapping item, Manner manner) {
    YamlValue value = item.get("point").orElseThrow();
    if (value.isList()) {
      return place(item, manner, value);
    }
    if (item.has("error")) {
      item.error("error", "belongs to a point of two numbers");
    }
    Optional<String> name = value.text();
    List<String> valid = List.of("best-fit", "standard-model");
    if (name.isPresent() && !valid.contains(name.get())) {
      value.error(
          "is " + NearestName.unknown(name.get(), valid) + "; or two numbers, such as [0.3, 0.7]");
    }
    boolean isModel = name.filter("standard-model"::equals).isPresent();
    if (!isModel && item.has("sigma")) {
      item.error("sigma", "belongs to the Standard Model, not to a best fit");
    }
    int sigmas = item.get("sigma").filter(any -> isModel).flatMap(ItemReader::sigma).orElse(1);
    return name.filter(valid::contains)
        .map(
            any ->
                isModel
                    ? new FigureItem.StandardModel(sigmas, scan(item, "of"), manner)
                    : new FigureItem.BestFit(scan(item, "of"), manner));
  }

  private static Optional<FigureItem> place(YamlMapping item, Manner manner, YamlValue value) {
    for (String key : List.of("of", "sigma")) {
      if (item.has(key)) {
        item.error(key, "does not belong to a point of two numbers");
      }
    }
    Optional<double[]> at = pair(value);
    Optional<double[]> errors = item.get("error").flatMap(ItemReader::pair);
    if (errors.isPresent() && (errors.get()[0] < 0 || errors.get()[1] < 0)) {
      item.error("error", "must not be negative");
    }
    double[] sizes = errors.orElse(new double[2]);
    return at.map(place -> new FigureItem.Point(place[0], place[1], sizes[0], sizes[1], manner));
  }

  private static Optional<FigureItem> note(YamlMapping item, Manner manner) {
    if (item.has("legend")) {
      item.error("legend", "does not belong to a label, which explains itself");
    }
    Optional<Label> text = FigureReader.label(item, "label");
    Optional<double[]> at = item.require("at").flatMap(ItemReader::pair);
    return text.flatMap(
        known -> at.map(place -> new FigureItem.Note(known, place[0], place[1], manner)));
  }

  private static Optional<double[]> pair(YamlValue value) {
    double[] numbers = value.numbers();
    if (!value.isList() || numbers.length < value.list().size()) {
      return Optional.empty();
    }
    if (numbers.length != 2) {
      value.error("must be two numbers");
      return Optional.empty();
    }
    return Optional.of(numbers);
  }
}
