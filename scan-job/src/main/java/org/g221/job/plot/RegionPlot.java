package org.g221.job.plot;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.g221.engine.profile.ProfileLikelihood;
import org.g221.engine.region.ConfidenceRegion;
import org.g221.engine.region.Vertex;
import org.g221.job.canvas.Canvas;
import org.g221.job.canvas.Label;

/**
 * Confidence regions in a plane, over the measurements, with best fit and Standard Model.
 *
 * <p>A point outside the plane is not drawn; the legend says so. If only one of the quantities has
 * a Standard Model value, it is drawn as a line.
 */
public final class RegionPlot extends SvgPlot {

  private static final double HEIGHT = 400;

  private final PlottedQuantity x;
  private final PlottedQuantity y;
  private final MeasurementMarks measuredX;
  private final MeasurementMarks measuredY;
  private final List<ConfidenceRegion> regions;
  private final String origin;

  private RegionPlot(
      PlottedQuantity x, PlottedQuantity y, List<ConfidenceRegion> regions, String origin) {
    this.x = x;
    this.y = y;
    this.measuredX = MeasurementMarks.alongX(x);
    this.measuredY = MeasurementMarks.alongY(y);
    this.regions = regions;
    this.origin = origin;
  }

  /**
   * The plot of a profile.
   *
   * @param profile a profile in two quantities
   * @param content source of levels, measurements and marked points
   * @throws IllegalArgumentException if the profile is in one quantity only
   */
  public static RegionPlot of(ProfileLikelihood profile, PlotContent content) {
    List<ConfidenceRegion> regions =
        lowestFirst(content.levels()).stream()
            .map(level -> ConfidenceRegion.of(profile, content.bestChiSquare(), level))
            .toList();
    return new RegionPlot(
        PlottedQuantity.of(profile, 0, content),
        PlottedQuantity.of(profile, 1, content),
        regions,
        content.origin());
  }

  @Override
  public String title() {
    return "Confidence regions in the plane of " + x.axis().name() + " and " + y.axis().name();
  }

  @Override
  PlotSheet sheet() {
    return PlotSheet.of(
        title(),
        description(),
        origin,
        PlotFrame.of(x, y.axis(), HEIGHT),
        x.labelWithUnit(),
        y.labelWithUnit(),
        legend(),
        this::drawAreas,
        this::drawMarkers);
  }

  private void drawAreas(PlotFrame frame, Canvas canvas) {
    measuredX.drawBands(frame, canvas);
    measuredY.drawBands(frame, canvas);
    // Largest region first, smaller ones on top.
    for (int rank = regions.size() - 1; rank >= 0; rank--) {
      if (!regions.get(rank).isEmpty()) {
        canvas.shape(PlotStyle.region(rank), frame.path(regions.get(rank).polygons()));
      }
    }
    regions.stream()
        .map(ConfidenceRegion::inner)
        .filter(polygons -> !polygons.isEmpty())
        .forEach(polygons -> canvas.shape(PlotStyle.INNER, frame.path(polygons)));
    if (hasStandardModelLine()) {
      x.standardModel().stream()
          .filter(x::shows)
          .forEach(value -> frame.lineX(canvas, PlotStyle.REFERENCE, value));
      y.standardModel().stream()
          .filter(y::shows)
          .forEach(value -> frame.lineY(canvas, PlotStyle.REFERENCE, value));
    }
    measuredX.drawLines(frame, canvas);
    measuredY.drawLines(frame, canvas);
  }

  /** A parameter has no value in the Standard Model, but the observable next to it has. */
  private boolean hasStandardModelLine() {
    return x.standardModel().isPresent() != y.standardModel().isPresent();
  }

  private void drawMarkers(PlotFrame frame, Canvas canvas) {
    place(x.standardModel(), y.standardModel())
        .filter(this::isInside)
        .ifPresent(point -> draw(Marker.STANDARD_MODEL, point, frame, canvas));
    place(x.bestFit(), y.bestFit())
        .filter(this::isInside)
        .ifPresent(point -> draw(Marker.BEST_FIT, point, frame, canvas));
  }

  private static void draw(Marker marker, Vertex point, PlotFrame frame, Canvas canvas) {
    marker.draw(canvas, frame.x().position(point.x()), frame.y().position(point.y()));
  }

  private static Optional<Vertex> place(OptionalDouble x, OptionalDouble y) {
    boolean known =
        x.isPresent()
            && y.isPresent()
            && Double.isFinite(x.getAsDouble())
            && Double.isFinite(y.getAsDouble());
    return known ? Optional.of(new Vertex(x.getAsDouble(), y.getAsDouble())) : Optional.empty();
  }

  private boolean isInside(Vertex point) {
    return x.shows(point.x()) && y.shows(point.y());
  }

  private Legend legend() {
    Legend legend = new Legend();
    for (int rank = 0; rank < regions.size(); rank++) {
      ConfidenceRegion shown = regions.get(rank);
      Label text = legendOf(shown.level(), shown.deltaChiSquare(), 2, shown.isEmpty());
      legend.add(Legend.Key.area(PlotStyle.region(rank)), text);
    }
    if (regions.stream().anyMatch(region -> !region.inner().isEmpty())) {
      legend.add(RegionPlot::drawInner, PlotStyle.PROVED);
    }
    addMarker(legend, Marker.BEST_FIT, "best fit", place(x.bestFit(), y.bestFit()));
    addMarker(
        legend,
        Marker.STANDARD_MODEL,
        "Standard Model",
        place(x.standardModel(), y.standardModel()));
    if (hasStandardModelLine()) {
      legend.add(Legend.Key.line(PlotStyle.REFERENCE), Label.of("Standard Model"));
    }
    measuredX.explain(legend);
    measuredY.explain(legend);
    boolean haveErrors = measuredX.haveErrors() || measuredY.haveErrors();
    return haveErrors ? legend.note(MeasurementMarks.SIGMA) : legend;
  }

  /** On the ground on which it is seen. */
  private static void drawInner(Canvas canvas, double atX, double atY) {
    Legend.Key.area(PlotStyle.region(0)).draw(canvas, atX, atY);
    Legend.Key.line(PlotStyle.INNER).draw(canvas, atX, atY);
  }

  private void addMarker(Legend legend, Marker marker, String name, Optional<Vertex> place) {
    place.ifPresent(
        point -> legend.add(Legend.Key.marker(marker), legendOf(name, isInside(point))));
  }

  private String description() {
    List<String> sentences = new ArrayList<>();
    regions.forEach(region -> sentences.add(extent(region)));
    place(x.bestFit(), y.bestFit()).ifPresent(point -> sentences.add(at("Best fit", point)));
    place(x.standardModel(), y.standardModel())
        .ifPresent(point -> sentences.add(at("Standard Model", point)));
    sentences.addAll(measuredX.sentences());
    sentences.addAll(measuredY.sentences());
    return String.join(" ", sentences);
  }

  private String extent(ConfidenceRegion region) {
    String level = NumberText.percent(region.level().probability());
    if (region.isEmpty()) {
      return "The region at " + level + " is empty.";
    }
    List<Vertex> corners = region.corners();
    return String.format(
        Locale.ROOT,
        "The region at %s reaches from %s in %s and from %s in %s.",
        level,
        range(x, corners.stream().mapToDouble(Vertex::x).summaryStatistics()),
        x.axis().name(),
        range(y, corners.stream().mapToDouble(Vertex::y).summaryStatistics()),
        y.axis().name());
  }

  private static String range(PlottedQuantity quantity, DoubleSummaryStatistics values) {
    return quantity.text(values.getMin()) + " to " + quantity.text(values.getMax());
  }

  private String at(String what, Vertex point) {
    return String.format(
        Locale.ROOT,
        "%s at %s = %s, %s = %s.",
        what,
        x.axis().name(),
        x.text(point.x()),
        y.axis().name(),
        y.text(point.y()));
  }
}
