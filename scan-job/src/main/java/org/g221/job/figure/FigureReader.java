package org.g221.job.figure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.g221.engine.document.Diagnostics;
import org.g221.engine.document.FileKind;
import org.g221.engine.document.NearestName;
import org.g221.engine.document.ShownText;
import org.g221.engine.document.YamlDocument;
import org.g221.engine.document.YamlMapping;
import org.g221.engine.document.YamlValue;
import org.g221.job.canvas.Label;
import org.g221.job.figure.FigureSpecification.Range;
import org.g221.job.figure.FigureSpecification.Side;
import org.g221.job.figure.FigureSpecification.Size;
import org.g221.job.plot.LegendPlace;
import org.g221.job.scanfile.NumberRange;

/** Reads figure files; all mistakes in a file are reported at once. */
final class FigureReader {

  private static final int FORMAT_VERSION = 1;
  private static final double SMALLEST = 200;
  private static final double LARGEST = 2000;

  private final Optional<String> results;
  private final Diagnostics diagnostics;

  /**
   * @param results the folder of scans, if the figure's own is not to count
   */
  FigureReader(Optional<String> results, Diagnostics diagnostics) {
    this.results = results;
    this.diagnostics = diagnostics;
  }

  /** Reads a figure file; empty, with diagnostics, if there is no such figure. */
  Optional<FigureSpecification> read(Path file) {
    return YamlDocument.read(file, diagnostics)
        .filter(figure -> !FileKind.FIGURE.refuses(figure))
        .map(figure -> read(figure, file));
  }

  private FigureSpecification read(YamlMapping figure, Path file) {
    figure.allow(
        "format-version", "figure-id", "title", "results", "x", "y", "size", "legend", "items");
    figure.requireFormatVersion(FORMAT_VERSION);
    String folder = results.orElseGet(() -> folder(figure, file));
    Side x = side(figure, "x");
    Side y = side(figure, "y");
    if (x.quantity().isEmpty() && !figure.has("x")) {
      figure.error("x", "is missing; it names the quantity along x");
    }
    ItemReader items = new ItemReader(folder, y.quantity().isPresent());
    return new FigureSpecification(
        id(figure), label(figure, "title"), x, y, size(figure), legend(figure), items.read(figure));
  }

  private static String folder(YamlMapping figure, Path file) {
    String own = Optional.ofNullable(file.getParent()).map(Path::toString).orElse("");
    return figure.text("results").map(name -> ItemReader.inside(own, name)).orElse(own);
  }

  private static String id(YamlMapping figure) {
    Optional<String> id = figure.requireText("figure-id");
    if (id.isPresent() && !id.get().matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
      figure.error(
          "figure-id",
          "is '"
              + ShownText.value(id.get())
              + "' but must be letters, digits, '.', '_' and '-', as it names files");
    }
    return id.orElse("");
  }

  static Optional<Label> label(YamlMapping mapping, String key) {
    return mapping
        .text(key)
        .flatMap(text -> MarkedText.read(text, message -> mapping.error(key, message)));
  }

  private static Side side(YamlMapping figure, String key) {
    Manner.Place place = (part, message) -> figure.error(part.isEmpty() ? key : part, message);
    if (!figure.has(key)) {
      return new Side(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), place);
    }
    YamlValue value = figure.get(key).orElseThrow();
    if (!value.isMapping()) {
      return new Side(value.text(), Optional.empty(), Optional.empty(), Optional.empty(), place);
    }
    YamlMapping side = value.mapping().allow("quantity", "range", "label", "scale");
    if (key.equals("x")) {
      side.require("quantity");
    }
    Optional<Boolean> logarithmic = logarithmic(side);
    Optional<Range> range = range(side);
    if (logarithmic.orElse(false) && range.isPresent() && range.get().lower() <= 0) {
      side.error(
          "range", "begins at " + range.get().lower() + " but must be above 0 if scale is log");
    }
    return new Side(side.text("quantity"), range, label(side, "label"), logarithmic, place);
  }

  private static Optional<Boolean> logarithmic(YamlMapping side) {
    Optional<String> scale = side.text("scale");
    List<String> valid = List.of("linear", "log");
    if (scale.isPresent() && !valid.contains(scale.get())) {
      side.error("scale", "is " + NearestName.unknown(scale.get(), valid));
      return Optional.empty();
    }
    return scale.map("log"::equals);
  }

  private static Optional<Range> range(YamlMapping side) {
    if (!side.has("range")) {
      return Optional.empty();
    }
    YamlValue value = side.get("range").orElseThrow();
    double[] ends = value.numbers();
    if (!value.isList() || ends.length < value.list().size()) {
      return Optional.empty();
    }
    Optional<String> mistake = NumberRange.mistakeInSide(ends);
    mistake.ifPresent(value::error);
    return mistake.isPresent() ? Optional.empty() : Optional.of(new Range(ends[0], ends[1]));
  }

  private static Optional<Size> size(YamlMapping figure) {
    if (!figure.has("size")) {
      return Optional.empty();
    }
    YamlValue value = figure.get("size").orElseThrow();
    double[] sides = value.numbers();
    if (!value.isList() || sides.length < value.list().size()) {
      return Optional.empty();
    }
    if (sides.length != 2
        || Arrays.stream(sides).anyMatch(one -> one < SMALLEST || one > LARGEST)) {
      value.error(
          String.format(
              Locale.ROOT,
              "must be width and height in pixels, each between %.0f and %.0f",
              SMALLEST,
              LARGEST));
      return Optional.empty();
    }
    return Optional.of(new Size(sides[0], sides[1]));
  }

  private static LegendPlace legend(YamlMapping figure) {
    Optional<String> text = figure.text("legend");
    List<String> valid = new ArrayList<>();
    for (LegendPlace place : LegendPlace.values()) {
      String name = place.name().toLowerCase(Locale.ROOT).replace('_', ' ');
      if (text.isPresent() && text.get().equals(name)) {
        return place;
      }
      valid.add(name);
    }
    text.ifPresent(wrong -> figure.error("legend", "is " + NearestName.unknown(wrong, valid)));
    return LegendPlace.BELOW;
  }
}
