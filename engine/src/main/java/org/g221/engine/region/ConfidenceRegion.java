package org.g221.engine.region;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.g221.engine.profile.ContourCells;
import org.g221.engine.profile.ProfileAxis;
import org.g221.engine.profile.ProfileLikelihood;

/**
 * The part of a plane in which \(\chi^2_{\min}(x, y) - \chi^2_{\min} \le \Delta\chi^2(p)\), with
 * two degrees of freedom.
 *
 * <p>Between the centres of bins χ² is interpolated linearly along the lines that join neighbours
 * (marching squares). Where two opposite neighbours of four are inside, the mean of the four
 * decides whether they are connected. Bins without nodes are outside, with the boundary half-way to
 * their centre; open bins are outside, with the limit that their χ² exceeds as value. A region that
 * touches the frame ends there: at the outer edges of equal bins, at the outermost nodes of a
 * scanned parameter.
 *
 * <p>Of a profile whose bins are enclosed it is all bins that may hold such points.
 *
 * @param level probability
 * @param deltaChiSquare Δχ² on the boundary
 * @param polygons connected pieces, the largest first; none if no bin is inside
 * @param inner likewise the part that is proved to be inside as a whole; none where nothing is
 *     proved
 */
public record ConfidenceRegion(
    ConfidenceLevel level, double deltaChiSquare, List<Polygon> polygons, List<Polygon> inner) {

  private static final int DEGREES_OF_FREEDOM = 2;

  public ConfidenceRegion {
    polygons = List.copyOf(polygons);
    inner = List.copyOf(inner);
  }

  /**
   * The region of a profile likelihood.
   *
   * @param profile a profile of two quantities
   * @param best χ² of the best fit of the whole scan; if it is not finite the region is empty
   * @throws IllegalArgumentException if the profile is of one quantity only
   */
  public static ConfidenceRegion of(ProfileLikelihood profile, double best, ConfidenceLevel level) {
    List<ProfileAxis> axes = profile.definition().axes();
    if (axes.size() != 2) {
      throw new IllegalArgumentException(
          "profile " + profile.definition().name() + " has one axis but a region needs two");
    }
    double threshold = level.deltaChiSquare(DEGREES_OF_FREEDOM);
    if (profile.isEnclosed()) {
      return profile
          .contour(threshold)
          .map(cells -> between(cells, level, threshold))
          .orElseGet(
              () ->
                  new ConfidenceRegion(
                      level, threshold, outer(profile, best + threshold), List.of()));
    }
    PaddedAxis x = new PaddedAxis(axes.get(0));
    PaddedAxis y = new PaddedAxis(axes.get(1));
    double[] values = lattice(x, y, profile.deltaChiSquare(best, threshold), axes.get(1).bins());
    List<Ring> rings = new MarchingSquares(x, y, values, threshold).rings();
    return new ConfidenceRegion(level, threshold, polygons(rings), List.of());
  }

  private static ConfidenceRegion between(
      ContourCells cells, ConfidenceLevel level, double threshold) {
    return new ConfidenceRegion(
        level, threshold, pieces(cells, cells.outer()), pieces(cells, cells.inner()));
  }

  private static List<Polygon> pieces(ContourCells cells, BitSet some) {
    return CellRegion.polygons(cells.x(), cells.y(), some);
  }

  /** Everything outside is proved to be outside. */
  private static List<Polygon> outer(ProfileLikelihood profile, double chiSquare) {
    List<ProfileAxis> axes = profile.definition().axes();
    return CellRegion.polygons(
        axes.get(0).edges(), axes.get(1).edges(), profile.possibleUpTo(chiSquare));
  }

  private static double[] lattice(PaddedAxis x, PaddedAxis y, double[] deltas, int columns) {
    double[] values = new double[Math.multiplyExact(x.size(), y.size())];
    for (int i = 0; i < x.size(); i++) {
      for (int j = 0; j < y.size(); j++) {
        boolean framed = x.bin(i) == PaddedAxis.NO_BIN || y.bin(j) == PaddedAxis.NO_BIN;
        values[i * y.size() + j] =
            framed ? Double.POSITIVE_INFINITY : deltas[x.bin(i) * columns + y.bin(j)];
      }
    }
    return values;
  }

  /** Rings around a region, and the holes in it, as pieces, the largest first. */
  static List<Polygon> polygons(List<Ring> rings) {
    List<Ring> outer =
        rings.stream()
            .filter(ring -> ring.signedArea() > 0)
            .sorted(Comparator.comparingDouble(Ring::signedArea))
            .toList();
    Map<Ring, List<List<Vertex>>> holes = new HashMap<>();
    outer.forEach(ring -> holes.put(ring, new ArrayList<>()));
    rings.stream()
        .filter(ring -> ring.signedArea() < 0)
        .forEach(
            hole -> firstAround(hole, outer).ifPresent(ring -> holes.get(ring).add(hole.points())));
    return outer.stream()
        .map(ring -> new Polygon(ring.points(), holes.get(ring)))
        .sorted(Comparator.comparingDouble(Polygon::area).reversed())
        .toList();
  }

  private static Optional<Ring> firstAround(Ring hole, List<Ring> candidates) {
    return candidates.stream().filter(ring -> ring.encloses(hole)).findFirst();
  }

  /** Whether a point lies in the region or, up to rounding, on its boundary. */
  public boolean contains(double x, double y) {
    return polygons.stream().anyMatch(polygon -> polygon.contains(x, y));
  }

  /** The corners of all pieces, without those of holes: they span the extent of the region. */
  public List<Vertex> corners() {
    return corners(polygons);
  }

  /** The same of some pieces, such as what is proved to be inside. */
  public static List<Vertex> corners(List<Polygon> pieces) {
    return pieces.stream().flatMap(piece -> piece.outer().stream()).toList();
  }

  public boolean isEmpty() {
    return polygons.isEmpty();
  }
}
