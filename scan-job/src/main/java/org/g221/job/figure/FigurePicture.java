package org.g221.job.figure;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.g221.engine.document.Diagnostics;
import org.g221.engine.quantity.Quantity;
import org.g221.engine.region.ConfidenceLevel;
import org.g221.job.canvas.Label;
import org.g221.job.canvas.LatexLabel;
import org.g221.job.canvas.Picture;
import org.g221.job.figure.FigureSpecification.Range;
import org.g221.job.figure.FigureSpecification.Side;
import org.g221.job.figure.FigureSpecification.Size;
import org.g221.job.option.LevelsOption;
import org.g221.job.plot.Legend;
import org.g221.job.plot.PlotAxis;
import org.g221.job.plot.PlotFrame;
import org.g221.job.plot.PlotSheet;
import org.g221.job.print.Typeface;

/** Makes the picture of a figure. */
final class FigurePicture {

  private static final double HEIGHT_OF_PLANE = 400;
  private static final double HEIGHT_OF_CURVE = 270;
  private static final double LOWEST_FRAME = 80;
  private static final double LARGEST_DELTA_CHI_SQUARE = 16;
  private static final String DELTA_CHI_SQUARE = "Δχ²";

  private final FigureSpecification figure;
  private final FigureScans scans;
  private final Diagnostics diagnostics;

  FigurePicture(FigureSpecification figure, FigureScans scans, Diagnostics diagnostics) {
    this.figure = figure;
    this.scans = scans;
    this.diagnostics = diagnostics;
  }

  /** The picture; empty, with diagnostics, if it cannot be drawn. */
  Optional<Picture> make() {
    FigureAxes axes = new FigureAxes(figure);
    for (FigureItem item : figure.items()) {
      scans.of(item).ifPresent(scan -> check(item, scan, axes));
    }
    Optional<PlotAxis> x = axes.x();
    Optional<PlotAxis> y = figure.isPlane() ? axes.y() : x.map(any -> deltaChiSquare(16));
    if (x.isEmpty() || y.isEmpty()) {
      return Optional.empty();
    }
    Map<FigureItem, Layer> layers = new FigureLayers(figure, scans, axes, x.get(), y.get()).make();
    if (diagnostics.hasErrors()) {
      return Optional.empty();
    }
    PlotAxis up = figure.isPlane() ? y.get() : deltaChiSquare(highest(layers));
    return sheet(x.get(), up, layers).map(PlotSheet::picture);
  }

  /** Looks for what an item shows of a scan; one of the wrong kind was reported before. */
  private void check(FigureItem item, ShownScan scan, FigureAxes axes) {
    if (item instanceof FigureItem.Region region && figure.isPlane()) {
      axes.find(item, "region", scan);
      checkLevels(item, region.levels(), 2, scan);
    } else if (item instanceof FigureItem.Curve curve && !figure.isPlane()) {
      axes.find(item, "profile", scan);
      checkLevels(item, curve.levels(), 1, scan);
    }
  }

  private void checkLevels(
      FigureItem item, List<ConfidenceLevel> levels, int dimension, ShownScan scan) {
    String where = scans.all().size() > 1 ? " (" + scan.folder() + ")" : "";
    for (ConfidenceLevel level : levels) {
      LevelsOption.unresolved(level, dimension, scan.scan())
          .ifPresent(why -> item.manner().place().error("levels", why + where));
    }
  }

  private PlotAxis deltaChiSquare(double highest) {
    Range range = figure.y().range().orElse(new Range(0, highest));
    return new PlotAxis(DELTA_CHI_SQUARE, range.lower(), range.upper(), false);
  }

  /** The highest curve or threshold, with some room, but not beyond a limit. */
  private static double highest(Map<FigureItem, Layer> layers) {
    double highest = 1;
    for (Layer layer : layers.values()) {
      if (layer instanceof CurveLayer curve) {
        double threshold =
            curve.intervals().stream().mapToDouble(known -> known.deltaChiSquare()).max().orElse(1);
        highest = Math.max(highest, 1.15 * Math.max(1.2 * threshold, curve.highest()));
      }
    }
    return Math.min(LARGEST_DELTA_CHI_SQUARE, highest);
  }

  private Optional<PlotSheet> sheet(PlotAxis x, PlotAxis y, Map<FigureItem, Layer> layers) {
    List<Layer> drawn =
        figure.items().stream()
            .filter(layers::containsKey)
            .sorted(Comparator.comparingInt(FigurePicture::depth))
            .map(layers::get)
            .toList();
    Legend legend = new Legend(Typeface.shared());
    layers.values().forEach(layer -> layer.explain(legend));
    double width = figure.size().map(Size::width).orElse(PlotSheet.WIDTH);
    double around = PlotSheet.surroundings(legend, figure.legend(), width);
    double usual = figure.isPlane() ? HEIGHT_OF_PLANE : HEIGHT_OF_CURVE;
    double height = figure.size().map(size -> size.height() - around).orElse(usual);
    PlotFrame frame = PlotFrame.of(x, y, width, Math.max(height, LOWEST_FRAME));
    checkRoom(height, around, legend, frame);
    if (diagnostics.hasErrors()) {
      return Optional.empty();
    }
    return Optional.of(
        new PlotSheet(
            title(x, y),
            description(drawn),
            heading(),
            frame,
            label(figure.x(), x),
            label(figure.y(), y),
            legend,
            figure.legend(),
            width,
            (within, canvas) -> drawn.forEach(layer -> layer.draw(within, canvas)),
            (within, canvas) -> drawn.forEach(layer -> layer.drawOver(within, canvas))));
  }

  private void checkRoom(double height, double around, Legend legend, PlotFrame frame) {
    if (height < LOWEST_FRAME) {
      figure
          .x()
          .place()
          .error(
              "size",
              String.format(
                  Locale.ROOT,
                  "leaves %.0f pixels for the height of the frame but must leave %.0f; what is"
                      + " around it takes %.0f",
                  height,
                  LOWEST_FRAME,
                  around));
      return;
    }
    double wide = legend.widthInside(frame.width());
    double high = legend.heightInside(frame.width());
    if (figure.legend().isInside() && (wide > frame.width() || high > frame.height())) {
      figure
          .x()
          .place()
          .error(
              "legend",
              String.format(
                  Locale.ROOT,
                  "takes %.0f x %.0f pixels, more than the frame of %.0f x %.0f has; place it below,"
                      + " or choose a larger size",
                  wide,
                  high,
                  frame.width(),
                  frame.height()));
    }
  }

  /** What is drawn first has the lowest; of equals, that which stands first. */
  private static int depth(FigureItem item) {
    return FigureItem.DEPTHS * item.manner().order() + item.depth();
  }

  private String title(PlotAxis x, PlotAxis y) {
    String what =
        figure.isPlane()
            ? "Confidence regions in the plane of " + x.name() + " and " + y.name()
            : "Profile likelihood of " + x.name();
    return figure.title().map(title -> title.plain() + ": " + what).orElse(what);
  }

  private String description(List<Layer> drawn) {
    String data =
        scans.all().stream()
            .map(scan -> scan.scanId() + ", " + scan.data() + ".")
            .distinct()
            .collect(Collectors.joining(" "));
    return drawn.stream()
            .flatMap(layer -> layer.sentences().stream())
            .collect(Collectors.joining(" "))
        + " Scans: "
        + data;
  }

  private Label heading() {
    return figure.title().orElseGet(() -> Label.of(origin()));
  }

  private String origin() {
    List<ShownScan> all = scans.all();
    if (all.size() == 1) {
      return all.get(0).scanId() + ", " + all.get(0).data();
    }
    return scans.haveOneDataset() ? all.get(0).data() : "different data, see the legend";
  }

  private Label label(Side side, PlotAxis axis) {
    if (side.label().isPresent()) {
      return side.label().get();
    }
    if (side.quantity().isEmpty()) {
      return LatexLabel.of("\\Delta\\chi^2");
    }
    ShownScan first = scans.all().get(0);
    Label symbol = first.symbol(axis.name());
    return first
        .quantity(axis.name())
        .filter(known -> !known.unit().isEmpty())
        .map(Quantity::unitSymbol)
        .map(unit -> symbol.then(" [").then(LatexLabel.of(unit)).then("]"))
        .orElse(symbol);
  }
}
