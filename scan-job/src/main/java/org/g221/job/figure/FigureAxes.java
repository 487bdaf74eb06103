package org.g221.job.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.g221.engine.document.NearestName;
import org.g221.engine.document.ShownText;
import org.g221.engine.profile.ProfileAxis;
import org.g221.job.figure.FigureSpecification.Range;
import org.g221.job.figure.FigureSpecification.Side;
import org.g221.job.plot.PlotAxis;

/** Finds the profiles that a figure shows, and the sides that follow from them. */
final class FigureAxes {

  private final FigureSpecification figure;
  private final Map<FigureItem, ShownScan.Found> found = new LinkedHashMap<>();

  FigureAxes(FigureSpecification figure) {
    this.figure = figure;
  }

  /** Looks for the profile of an item in its scan; reports one that is not there. */
  void find(FigureItem item, String key, ShownScan scan) {
    Optional<String> x = figure.x().quantity();
    if (x.isEmpty()) {
      return;
    }
    Optional<ShownScan.Found> profile =
        figure.isPlane()
            ? scan.plane(x.get(), figure.y().quantity().orElseThrow())
            : scan.along(x.get());
    profile.ifPresentOrElse(
        known -> found.put(item, known),
        () -> item.manner().place().error(key, missing(scan, x.get())));
  }

  private String missing(ShownScan scan, String x) {
    int dimension = figure.isPlane() ? 2 : 1;
    String asked = figure.y().quantity().map(y -> x + "," + y).orElse(x);
    List<String> there = scan.profiles(dimension);
    String what = dimension == 2 ? "plane" : "profile";
    String message =
        "is "
            + scan.folder()
            + ", which has no "
            + what
            + " '"
            + ShownText.value(asked)
            + "'"
            + NearestName.nearest(there, asked);
    return there.isEmpty()
        ? message + " and no other"
        : message + "; there are '" + String.join("', '", there) + "'";
  }

  /** The profile of an item; empty if it is not there, which was reported. */
  Optional<ShownScan.Found> of(FigureItem item) {
    return Optional.ofNullable(found.get(item));
  }

  /** The side along x; empty if it cannot be told. */
  Optional<PlotAxis> x() {
    return axis(figure.x(), true);
  }

  /** The side along y of a plane; empty if it cannot be told. */
  Optional<PlotAxis> y() {
    return axis(figure.y(), false);
  }

  private Optional<PlotAxis> axis(Side side, boolean alongX) {
    List<ProfileAxis> axes = new ArrayList<>();
    found.values().forEach(profile -> axes.add(profile.axis(alongX)));
    if (axes.isEmpty()) {
      return Optional.empty();
    }
    Range range =
        side.range()
            .orElseGet(
                () ->
                    new Range(
                        axes.stream().mapToDouble(ProfileAxis::lower).min().orElseThrow(),
                        axes.stream().mapToDouble(ProfileAxis::upper).max().orElseThrow()));
    boolean usual = PlotAxis.of(axes.get(0)).logarithmic() && range.lower() > 0;
    boolean logarithmic = side.logarithmic().orElse(usual);
    if (logarithmic && range.lower() <= 0) {
      side.place()
          .error("", "begins at " + range.lower() + " but must begin above 0 if its scale is log");
      return Optional.empty();
    }
    return Optional.of(new PlotAxis(axes.get(0).name(), range.lower(), range.upper(), logarithmic));
  }
}
