package org.g221.job.figure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.g221.engine.document.Diagnostics;
import org.g221.engine.measurement.ConfFiles;
import org.g221.engine.measurement.DatasetLocation;
import org.g221.engine.region.ConfidenceLevel;
import org.g221.job.canvas.Picture;
import org.g221.job.figure.FigureSpecification.Range;
import org.g221.job.figure.FigureSpecification.Side;
import org.g221.job.plot.LegendPlace;

/** A figure that can be drawn, and the scans that it shows. */
public final class Figure {

  private final FigureSpecification specification;

  private Figure(FigureSpecification specification) {
    this.specification = specification;
  }

  /**
   * Reads a figure file; empty, with diagnostics, if there is none.
   *
   * @param results the folder of its scans, if not the one that it names
   */
  public static Optional<Figure> read(
      Path file, Optional<String> results, Diagnostics diagnostics) {
    return new FigureReader(results, diagnostics).read(file).map(Figure::new);
  }

  /**
   * What a command line asks of some scans.
   *
   * @param quantities one or two
   * @param ranges along them; those left out are as the scans have them
   */
  public record Request(
      List<String> scans,
      List<String> quantities,
      List<ConfidenceLevel> levels,
      List<Optional<double[]>> ranges) {}

  /** What a command line asks for; mistakes are reported under the names of its options. */
  public static Figure of(Request request, Diagnostics diagnostics) {
    boolean isPlane = request.quantities().size() == 2;
    Manner usual =
        Manner.usual(
            (key, message) -> diagnostics.error(Diagnostics.COMMAND_LINE, option(key), message));
    List<FigureItem> items = new ArrayList<>();
    Optional<String> first = request.scans().stream().findFirst();
    for (String scan : request.scans()) {
      boolean isFirst = Optional.of(scan).equals(first);
      items.add(
          isPlane
              ? new FigureItem.Region(scan, request.levels(), isFirst ? usual : usual.translucent())
              : new FigureItem.Curve(scan, request.levels(), usual));
    }
    request.scans().forEach(scan -> items.add(new FigureItem.BestFit(Optional.of(scan), usual)));
    items.add(new FigureItem.Expected(first, usual));
    items.add(new FigureItem.Measured(true, first, usual));
    if (isPlane) {
      items.add(new FigureItem.Measured(false, first, usual));
    }
    return new Figure(
        new FigureSpecification(
            "figure",
            Optional.empty(),
            side(request, 0, usual),
            side(request, 1, usual),
            Optional.empty(),
            LegendPlace.BELOW,
            items));
  }

  private static String option(String key) {
    return key.equals("levels") ? "--cl" : "DIR";
  }

  private static Side side(Request request, int number, Manner usual) {
    boolean named = number < request.quantities().size();
    return new Side(
        named ? Optional.of(request.quantities().get(number)) : Optional.empty(),
        request.ranges().get(number).map(ends -> new Range(ends[0], ends[1])),
        Optional.empty(),
        Optional.empty(),
        usual.place());
  }

  /** Names its files. */
  public String id() {
    return specification.id();
  }

  /** The folders of the scans that it shows. */
  public List<String> scans() {
    return specification.items().stream().flatMap(item -> item.scan().stream()).distinct().toList();
  }

  /**
   * Reads the scans and makes the picture; empty, with diagnostics, if anything is wrong with them
   * or with what is asked of them.
   *
   * @param dataset the data set of the scans, if not the one that each names
   */
  public Optional<Picture> picture(
      Optional<DatasetLocation> dataset,
      ConfFiles conf,
      Configuration configuration,
      Diagnostics diagnostics) {
    FigureScans scans =
        FigureScans.read(specification.items(), dataset, conf, configuration, diagnostics);
    if (!hasContent() && !diagnostics.hasErrors()) {
      specification
          .x()
          .place()
          .error("items", "hold no region or profile, so that there is nothing to draw");
    }
    return new FigurePicture(specification, scans, diagnostics)
        .make()
        .filter(picture -> !diagnostics.hasErrors());
  }

  private boolean hasContent() {
    return specification.items().stream().anyMatch(item -> item instanceof FigureItem.OfProfile);
  }
}
