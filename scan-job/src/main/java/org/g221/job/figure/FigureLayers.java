package org.g221.job.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.g221.engine.likelihood.DrawnMeasurement;
import org.g221.engine.likelihood.DrawnMeasurements;
import org.g221.engine.measurement.Dataset;
import org.g221.engine.measurement.StandardModelValue;
import org.g221.engine.quantity.Quantity;
import org.g221.engine.region.ConfidenceRegion;
import org.g221.job.canvas.Label;
import org.g221.job.canvas.Look;
import org.g221.job.plot.NumberText;
import org.g221.job.plot.PlotAxis;
import org.g221.job.plot.PlotStyle;
import org.g221.job.plot.PlottedQuantity;

/** Makes the layers of a figure from its items; what cannot be drawn is reported. */
final class FigureLayers {

  private static final String BEST_FIT = "best fit";

  private final FigureSpecification figure;
  private final FigureScans scans;
  private final FigureAxes axes;
  private final PlotAxis x;
  private final PlotAxis y;
  private final Map<FigureItem, Layer> layers = new LinkedHashMap<>();

  /** The colours of scans, by their folders. */
  private final Map<String, String> colours = new HashMap<>();

  private int rows;
  private boolean isBestFitExplained;

  /**
   * @param y Δχ² in a figure of one quantity
   */
  FigureLayers(
      FigureSpecification figure, FigureScans scans, FigureAxes axes, PlotAxis x, PlotAxis y) {
    this.figure = figure;
    this.scans = scans;
    this.axes = axes;
    this.x = x;
    this.y = y;
  }

  /** The layers by their items, in the order of these. */
  Map<FigureItem, Layer> make() {
    chooseColours();
    for (FigureItem item : figure.items()) {
      layer(item).ifPresent(layer -> layers.put(item, layer));
    }
    return layers;
  }

  /** A best fit has the colour of the regions of its scan, wherever these stand. */
  private void chooseColours() {
    int chosen = 0;
    for (FigureItem item : figure.items()) {
      if (item instanceof FigureItem.OfProfile) {
        String folder = item.scan().orElseThrow();
        String usual = colours.getOrDefault(folder, Palette.ofScan(chosen));
        if (!colours.containsKey(folder)) {
          chosen++;
        }
        colours.put(folder, item.manner().colour().orElse(usual));
      }
    }
  }

  private Optional<? extends Layer> layer(FigureItem item) {
    if (item instanceof FigureItem.Line line) {
      return Optional.of(line(line));
    }
    if (item instanceof FigureItem.Point point) {
      return Optional.of(point(point));
    }
    if (item instanceof FigureItem.Note note) {
      String colour = note.manner().colour().orElse("#1b1f24");
      return Optional.of(new NoteLayer(note.text(), note.x(), note.y(), colour, style()));
    }
    return scans.of(item).flatMap(scan -> layer(item, scan));
  }

  private Optional<? extends Layer> layer(FigureItem item, ShownScan scan) {
    if (item instanceof FigureItem.Region region) {
      return region(region, scan);
    }
    if (item instanceof FigureItem.Curve curve) {
      return curve(curve, scan);
    }
    if (item instanceof FigureItem.Band band) {
      return band(band, scan);
    }
    if (item instanceof FigureItem.Limit limit) {
      return limit(limit, scan);
    }
    if (item instanceof FigureItem.Measured measured) {
      return measured(measured, scan);
    }
    if (item instanceof FigureItem.Expected) {
      return standardModel(item, 1, scan);
    }
    if (item instanceof FigureItem.StandardModel model) {
      Optional<Layer> layer = standardModel(model, model.sigmas(), scan);
      if (layer.isEmpty()) {
        model
            .manner()
            .place()
            .error("point", "is the Standard Model, which predicts neither quantity of the figure");
      }
      return layer;
    }
    return bestFit((FigureItem.BestFit) item, scan);
  }

  /** A class of its own for each item. */
  private String style() {
    return "item-" + (layers.size() + 1);
  }

  private String colour(FigureItem item) {
    return item.manner().colour().or(() -> item.scan().map(colours::get)).orElse(Palette.BLACK);
  }

  /** Scans of the same identifier are told apart by their folders. */
  private Label nameOf(FigureItem item, ShownScan scan) {
    long alike = scans.all().stream().filter(other -> other.scanId().equals(scan.scanId())).count();
    String usual = alike > 1 ? scan.folder() : scan.scanId();
    return item.manner().legend().orElseGet(() -> Label.of(usual));
  }

  /** What the scan was compared with, where that differs between scans. */
  private String detail(ShownScan scan) {
    return scans.haveOneDataset() ? "" : scan.data();
  }

  private Optional<Layer> region(FigureItem.Region item, ShownScan scan) {
    if (axes.of(item).isEmpty()) {
      return Optional.empty();
    }
    ShownScan.Found found = axes.of(item).orElseThrow();
    List<ConfidenceRegion> regions =
        scan.levels(item.levels()).stream()
            .map(level -> ConfidenceRegion.of(found.profile(), scan.bestChiSquare(), level))
            .toList();
    return Optional.of(
        new RegionLayer(
            regions,
            found.exchanged(),
            x,
            y,
            colour(item),
            item.manner().opacity().orElse(RegionLayer.OPACITY),
            style(),
            nameOf(item, scan),
            detail(scan),
            item.manner().explained()));
  }

  private Optional<Layer> curve(FigureItem.Curve item, ShownScan scan) {
    if (axes.of(item).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        CurveLayer.of(
            axes.of(item).orElseThrow().profile(),
            scan.bestChiSquare(),
            scan.levels(item.levels()),
            rows++,
            x,
            colour(item),
            style(),
            nameOf(item, scan),
            detail(scan),
            item.manner().explained()));
  }

  private MeasurementFinder finder(ShownScan scan) {
    List<String> quantities = new ArrayList<>();
    figure.x().quantity().ifPresent(quantities::add);
    figure.y().quantity().ifPresent(quantities::add);
    return new MeasurementFinder(scan.scan().plan().likelihood(), quantities);
  }

  private boolean isAlongX(DrawnMeasurement measured) {
    return figure.x().quantity().filter(measured.observable()::equals).isPresent();
  }

  private Optional<Layer> band(FigureItem.Band item, ShownScan scan) {
    Manner manner = item.manner();
    return finder(scan)
        .band(item.name(), message -> manner.place().error("band", message))
        .map(
            measured -> {
              boolean alongX = isAlongX(measured);
              return new BandLayer(
                  measured,
                  item.sigmas(),
                  alongX,
                  alongX ? x : y,
                  manner.colour().orElse(Palette.ofBand(alongX)),
                  manner.opacity().orElse(BandLayer.OPACITY),
                  style(),
                  manner.legend().orElseGet(() -> nameOf(measured, item.sigmas(), scan)),
                  manner.explained());
            });
  }

  private static Label nameOf(DrawnMeasurement measured, List<Integer> sigmas, ShownScan scan) {
    StringBuilder text = new StringBuilder(", " + measured.source() + " (");
    for (int sigma : sigmas) {
      text.append(sigma == sigmas.get(0) ? "" : ", ");
      text.append(sigma).append('σ');
    }
    text.append(measured.isCounted() ? ")" : "), not in χ²");
    return scan.symbol(measured.observable()).then(text.toString());
  }

  private Optional<Layer> limit(FigureItem.Limit item, ShownScan scan) {
    Manner manner = item.manner();
    return finder(scan)
        .limit(item.name(), message -> manner.place().error("limit", message))
        .map(
            measured -> {
              boolean alongX = isAlongX(measured);
              double limit = measured.limit().orElseThrow().limit();
              double level = measured.limit().orElseThrow().confidenceLevel();
              Label usual =
                  scan.symbol(measured.observable())
                      .then(" < " + NumberText.of(limit) + " (" + NumberText.percent(level) + "), ")
                      .then(measured.source())
                      .then(measured.isCounted() ? "" : ", not in χ²");
              return new LineLayer(
                  limit,
                  alongX,
                  alongX ? x : y,
                  manner
                      .colour()
                      .map(hue -> Look.line(style(), Look.Hue.of(hue), 2.4, 12, 3, 3, 3))
                      .orElse(PlotStyle.LIMIT),
                  name(manner, usual),
                  usual.plain() + ".");
            });
  }

  private static Optional<Label> name(Manner manner, Label usual) {
    return manner.explained() ? manner.legend().or(() -> Optional.of(usual)) : Optional.empty();
  }

  private Optional<Layer> measured(FigureItem.Measured item, ShownScan scan) {
    PlotAxis axis = item.alongX() ? x : y;
    Optional<Quantity> quantity = scan.quantity(axis.name());
    return quantity.map(
        known ->
            new MeasuredLayer(
                new PlottedQuantity(
                    axis,
                    known,
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    DrawnMeasurements.of(scan.scan().plan().likelihood(), axis.name())),
                item.alongX()));
  }

  private Layer line(FigureItem.Line item) {
    PlotAxis axis = item.alongX() ? x : y;
    Optional<Label> name = item.manner().explained() ? item.manner().legend() : Optional.empty();
    String what = item.manner().legend().map(Label::plain).orElse("Line");
    return new LineLayer(
        item.value(),
        item.alongX(),
        axis,
        Look.line(style(), Look.Hue.of(item.manner().colour().orElse(Palette.BLACK)), 1.6, 7, 4),
        name,
        what + " at " + axis.name() + " = " + axis.text(item.value()) + ".");
  }

  private Layer point(FigureItem.Point item) {
    String what = item.manner().legend().map(Label::plain).orElse("Point");
    return new PointLayer(
        false,
        item.x(),
        item.y(),
        item.errorX(),
        item.errorY(),
        x,
        y,
        item.manner().colour().orElse(Palette.BLACK),
        style(),
        item.manner().explained() ? item.manner().legend() : Optional.empty(),
        at(what, item.x(), item.y()));
  }

  private String at(String what, double atX, double atY) {
    return what
        + " at "
        + x.name()
        + " = "
        + x.text(atX)
        + (figure.isPlane() ? ", " + y.name() + " = " + y.text(atY) : "")
        + ".";
  }

  private Optional<Layer> bestFit(FigureItem.BestFit item, ShownScan scan) {
    OptionalDouble atX = scan.atBestFit(x.name());
    OptionalDouble atY = figure.isPlane() ? scan.atBestFit(y.name()) : OptionalDouble.of(y.lower());
    if (atX.isEmpty() || atY.isEmpty()) {
      String why =
          scan.scan().bestFit().exists()
              ? "has no value there"
              : "does not exist, as all nodes of the scan are excluded";
      item.manner()
          .place()
          .error("point", "is the best fit of " + scan.folder() + ", which " + why);
      return Optional.empty();
    }
    String scanOf = scans.all().size() > 1 ? " of " + scan.scanId() : "";
    return Optional.of(
        new PointLayer(
            true,
            atX.getAsDouble(),
            atY.getAsDouble(),
            0,
            0,
            x,
            y,
            Palette.darker(
                item.manner().colour().orElse(colours.getOrDefault(scan.folder(), Palette.BLACK)),
                0.5),
            style(),
            nameOfBestFit(item.manner()),
            at("Best fit" + scanOf, atX.getAsDouble(), atY.getAsDouble())));
  }

  /** One entry explains all stars that have no name of their own. */
  private Optional<Label> nameOfBestFit(Manner manner) {
    if (!manner.explained() || manner.legend().isPresent()) {
      return manner.legend();
    }
    if (isBestFitExplained) {
      return Optional.empty();
    }
    isBestFitExplained = true;
    long stars =
        figure.items().stream()
            .filter(FigureItem.BestFit.class::isInstance)
            .filter(item -> item.manner().explained() && item.manner().legend().isEmpty())
            .count();
    return Optional.of(Label.of(stars > 1 ? BEST_FIT + "s" : BEST_FIT));
  }

  /** The layer; empty if neither quantity is predicted. */
  private Optional<Layer> standardModel(FigureItem item, int sigmas, ShownScan scan) {
    Optional<StandardModelLayer.Along> alongX = along(scan.dataset(), x, sigmas);
    Optional<StandardModelLayer.Along> alongY =
        figure.isPlane() ? along(scan.dataset(), y, sigmas) : Optional.empty();
    if (alongX.isEmpty() && alongY.isEmpty()) {
      return Optional.empty();
    }
    Label usual = Label.of("Standard Model (" + sigmas + "σ)");
    return Optional.of(
        new StandardModelLayer(
            alongX,
            alongY,
            item.manner().colour().orElse(Palette.BLACK),
            style(),
            name(item.manner(), usual)));
  }

  private static Optional<StandardModelLayer.Along> along(
      Dataset dataset, PlotAxis axis, int sigmas) {
    StandardModelValue value = dataset.standardModel(axis.name());
    return Optional.ofNullable(value)
        .map(
            known ->
                new StandardModelLayer.Along(axis, known.value(), sigmas * known.uncertainty()));
  }
}
