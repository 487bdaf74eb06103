package org.g221.engine.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.g221.engine.profile.ContourCells;
import org.g221.engine.profile.FormulaProfiles;
import org.g221.engine.profile.ProfileAxis;
import org.g221.engine.profile.ProfileDefinition;
import org.g221.engine.profile.ProfileLikelihood;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfidenceRegionTest {

  private static final double EMPTY = Double.POSITIVE_INFINITY;

  /** Reaches to Δχ² = 2 up to rounding, so that crossings are where one expects them. */
  private static final ConfidenceLevel UP_TO_2 = new ConfidenceLevel(1 - Math.exp(-1));

  @ParameterizedTest
  @ValueSource(doubles = {0.6827, 0.95, 0.9545})
  void paraboloidGivesEllipseWithItsArea(double probability) {
    ProfileAxis x = ProfileAxis.ofQuantity("x", 0, -1, 1.2, 150);
    ProfileAxis y = ProfileAxis.ofQuantity("y", 1, -40, 50, 130);
    double sigmaX = 0.2;
    double sigmaY = 7;
    ProfileLikelihood profile =
        FormulaProfiles.plane(x, y, (u, v) -> 12 + square((u - 0.1) / sigmaX) + square(v / sigmaY));

    ConfidenceRegion region = ConfidenceRegion.of(profile, 12, new ConfidenceLevel(probability));

    Polygon ellipse = onlyPolygon(region);
    assertThat(ellipse.holes()).isEmpty();
    assertThat(ellipse.area())
        .isCloseTo(Math.PI * region.deltaChiSquare() * sigmaX * sigmaY, withinPercentage(1));
  }

  @Test
  void cornersOfEllipseLieOnIt() {
    ProfileAxis axis = ProfileAxis.ofQuantity("x", 0, -4, 4, 200);
    ProfileLikelihood profile =
        FormulaProfiles.plane(axis, axis, (x, y) -> square(x) + square(y) + x * y);

    ConfidenceRegion region = ConfidenceRegion.of(profile, 0, UP_TO_2);

    assertThat(onlyPolygon(region).outer())
        .allSatisfy(
            corner ->
                assertThat(square(corner.x()) + square(corner.y()) + corner.x() * corner.y())
                    .isCloseTo(2, offset(1e-3)));
    assertThat(region.contains(0.9, -0.9)).isTrue();
    assertThat(region.contains(0.9, 0.9)).isFalse();
  }

  @Test
  void ringGivesPolygonWithHole() {
    ProfileAxis axis = ProfileAxis.ofQuantity("x", 0, -3, 3, 120);
    ProfileLikelihood profile =
        FormulaProfiles.plane(axis, axis, (x, y) -> square((Math.hypot(x, y) - 2) / 0.5) * 2);

    ConfidenceRegion region = ConfidenceRegion.of(profile, 0, UP_TO_2);

    Polygon ring = onlyPolygon(region);
    assertThat(ring.holes()).hasSize(1);
    assertThat(ring.area()).isCloseTo(Math.PI * (square(2.5) - square(1.5)), withinPercentage(1));
    assertThat(region.contains(0, 0)).isFalse();
    assertThat(region.contains(2, 0)).isTrue();
    assertThat(region.contains(2.9, 0)).isFalse();
  }

  @Test
  void islandInHoleKeepsHoleWithTheRingAroundIt() {
    ProfileAxis axis = ProfileAxis.ofQuantity("x", 0, -6, 6, 240);
    // Inside at radii 0 to 0.5, 1.5 to 2.5, 3.5 to 4.5.
    ProfileLikelihood profile =
        FormulaProfiles.plane(
            axis,
            axis,
            (x, y) -> {
              double radius = Math.hypot(x, y);
              double nearest = Math.min(4, 2 * Math.rint(radius / 2));
              return 8 * square(radius - nearest);
            });

    List<Polygon> polygons = ConfidenceRegion.of(profile, 0, UP_TO_2).polygons();

    assertThat(polygons).hasSize(3);
    assertThat(polygons).extracting(polygon -> polygon.holes().size()).containsExactly(1, 1, 0);
    assertThat(polygons.get(0).area())
        .isCloseTo(Math.PI * (square(4.5) - square(3.5)), withinPercentage(1));
    assertThat(polygons.get(1).area())
        .isCloseTo(Math.PI * (square(2.5) - square(1.5)), withinPercentage(1));
  }

  @Test
  void regionThatFillsTheFrameIsClosedAtOuterEdges() {
    ProfileAxis x = ProfileAxis.ofQuantity("x", 0, 700, 1500, 4);
    ProfileAxis y = ProfileAxis.ofQuantity("y", 1, -0.5, 1.5, 10);

    ConfidenceRegion region =
        ConfidenceRegion.of(FormulaProfiles.plane(x, y, (u, v) -> 3), 3, UP_TO_2);

    assertThat(onlyPolygon(region).area()).isCloseTo(800 * 2, withinPercentage(1e-10));
    assertThat(region.contains(700, -0.5)).isTrue();
    assertThat(region.contains(1500, 1.5)).isTrue();
    assertThat(region.contains(1500.001, 1.5)).isFalse();
  }

  @Test
  void regionTouchingOneEdgeEndsThere() {
    ConfidenceRegion region =
        ConfidenceRegion.of(
            FormulaProfiles.table(new double[][] {{0, 0, 4}, {4, 4, 4}, {4, 4, 4}}), 0, UP_TO_2);

    // Half of the distance to the next centre: from 0 to 1 along x and from 0 to 2 along y, with
    // one corner cut.
    assertThat(onlyPolygon(region).outer())
        .contains(new Vertex(0, 0))
        .allSatisfy(point -> assertThat(point.x()).isBetween(0.0, 1 + 1e-12))
        .allSatisfy(point -> assertThat(point.y()).isBetween(0.0, 2 + 1e-12));
    assertThat(onlyPolygon(region).area()).isCloseTo(2 - 0.125, offset(1e-9));
  }

  @Test
  void scannedParameterEndsAtItsOutermostNodes() {
    ProfileAxis mass = ProfileAxis.ofGridAxis("mass-wprime-gev", 0, new double[] {700, 900, 2000});
    ProfileAxis zeta = ProfileAxis.ofGridAxis("zeta", 1, new double[] {-0.1, 0, 0.4});

    ConfidenceRegion region =
        ConfidenceRegion.of(FormulaProfiles.plane(mass, zeta, (x, y) -> 0), 0, UP_TO_2);

    assertThat(onlyPolygon(region).area()).isCloseTo(1300 * 0.5, withinPercentage(1e-10));
  }

  @Test
  void crossingsFollowUnequalSpacing() {
    ProfileAxis x = ProfileAxis.ofGridAxis("x", 0, new double[] {0, 1, 10});
    ProfileAxis y = ProfileAxis.ofGridAxis("y", 1, new double[] {0, 100});
    // Δχ² = 2 at a quarter of the way from 1 to 10.
    double[] chiSquare = {0, 1, 5};

    ConfidenceRegion region =
        ConfidenceRegion.of(
            FormulaProfiles.plane(x, y, (u, v) -> chiSquare[u < 5 ? (int) u : 2]), 0, UP_TO_2);

    assertThat(onlyPolygon(region).area()).isCloseTo(3.25 * 100, withinPercentage(1e-6));
  }

  @Test
  void valuesGivenInAnyOrderDescribeTheSameRegion() {
    double[] increasing = {0, 1, 2, 4, 5};
    double[] mixed = {4, 0, 5, 2, 1};
    ProfileAxis y = FormulaProfiles.unitBins(5);

    ConfidenceRegion expected = valley(ProfileAxis.ofGridAxis("x", 0, increasing), y);

    assertThat(valley(ProfileAxis.ofGridAxis("x", 0, mixed), y)).isEqualTo(expected);
    assertThat(expected.polygons()).isNotEmpty();
  }

  private static ConfidenceRegion valley(ProfileAxis x, ProfileAxis y) {
    return ConfidenceRegion.of(
        FormulaProfiles.plane(x, y, (u, v) -> square(u - 2) + square(v - 2.5)), 0, UP_TO_2);
  }

  @Test
  void isolatedBinReachesHalfWayToItsNeighbours() {
    ConfidenceRegion region =
        ConfidenceRegion.of(
            FormulaProfiles.table(
                new double[][] {{EMPTY, EMPTY, EMPTY}, {EMPTY, 1, EMPTY}, {EMPTY, EMPTY, EMPTY}}),
            1,
            UP_TO_2);

    assertThat(onlyPolygon(region).outer())
        .containsExactly(
            new Vertex(1, 1.5),
            new Vertex(1.5, 1),
            new Vertex(2, 1.5),
            new Vertex(1.5, 2),
            new Vertex(1, 1.5));
  }

  @Test
  void planeOfOneBinIsThatBin() {
    ConfidenceRegion region =
        ConfidenceRegion.of(FormulaProfiles.table(new double[][] {{7}}), 7, UP_TO_2);

    assertThat(onlyPolygon(region).area()).isEqualTo(1);
  }

  @Test
  void islandsAreSeparatePolygonsWithTheLargestFirst() {
    ConfidenceRegion region =
        ConfidenceRegion.of(
            FormulaProfiles.table(new double[][] {{0, 9, 9, 9}, {9, 9, 0, 0}, {9, 9, 0, 0}}),
            0,
            UP_TO_2);

    assertThat(region.polygons()).hasSize(2);
    assertThat(region.polygons().get(0).contains(2, 3)).isTrue();
    assertThat(region.polygons().get(1).contains(0.5, 0.5)).isTrue();
    assertThat(region.contains(1, 1.5)).isFalse();
  }

  @Test
  void saddleWithLowMeanIsConnected() {
    double[][] low = {{0, 3}, {3, 0}};

    assertThat(ConfidenceRegion.of(FormulaProfiles.table(low), 0, UP_TO_2).polygons()).hasSize(1);
  }

  @Test
  void saddleWithHighMeanIsSeparated() {
    double[][] high = {{0, 9}, {9, 0}};
    double[][] otherDiagonal = {{9, 0}, {0, 9}};

    assertThat(ConfidenceRegion.of(FormulaProfiles.table(high), 0, UP_TO_2).polygons()).hasSize(2);
    assertThat(ConfidenceRegion.of(FormulaProfiles.table(otherDiagonal), 0, UP_TO_2).polygons())
        .hasSize(2);
  }

  @Test
  void saddleNextToUnreachedBinIsSeparated() {
    double[][] unreached = {{0, EMPTY}, {0.1, 0}};
    double[][] opposite = {{0, EMPTY}, {EMPTY, 0}};

    assertThat(ConfidenceRegion.of(FormulaProfiles.table(unreached), 0, UP_TO_2).polygons())
        .hasSize(1);
    assertThat(ConfidenceRegion.of(FormulaProfiles.table(opposite), 0, UP_TO_2).polygons())
        .hasSize(2);
  }

  @Test
  void regionIsEmptyIfNothingIsNearTheBestFit() {
    ProfileLikelihood far = FormulaProfiles.table(new double[][] {{9, 9}, {9, EMPTY}});
    ProfileLikelihood nothing = FormulaProfiles.table(new double[][] {{EMPTY, EMPTY}});

    assertThat(ConfidenceRegion.of(far, 0, UP_TO_2).isEmpty()).isTrue();
    assertThat(ConfidenceRegion.of(nothing, EMPTY, UP_TO_2).isEmpty()).isTrue();
    assertThat(ConfidenceRegion.of(nothing, EMPTY, UP_TO_2).contains(0.5, 0.5)).isFalse();
  }

  /** Values equal to the threshold make corners coincide. */
  @RepeatedTest(200)
  void anyPatternGivesValidPolygonsThatHoldTheirBins(RepetitionInfo repetition) {
    // The number of the repetition is the seed.
    Random random = new Random(repetition.getCurrentRepetition());
    double threshold = UP_TO_2.deltaChiSquare(2);
    double[] choices = {0, 1, threshold, 2.5, 9, EMPTY};
    double[][] rows = new double[6][7];
    for (double[] row : rows) {
      for (int j = 0; j < row.length; j++) {
        row[j] = choices[random.nextInt(choices.length)];
      }
    }

    ConfidenceRegion region = ConfidenceRegion.of(FormulaProfiles.table(rows), 0, UP_TO_2);

    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < rows[i].length; j++) {
        // A bin on the threshold lies on the boundary, if it has any neighbour inside.
        if (rows[i][j] != threshold) {
          assertThat(region.contains(i + 0.5, j + 0.5)).isEqualTo(rows[i][j] < threshold);
        }
      }
    }
    region.polygons().forEach(ConfidenceRegionTest::assertRingsDoNotRepeat);
  }

  private static void assertRingsDoNotRepeat(Polygon polygon) {
    assertThat(polygon.area()).isPositive();
    assertThat(polygon.outer().get(0)).isEqualTo(polygon.outer().get(polygon.outer().size() - 1));
    for (int i = 1; i < polygon.outer().size(); i++) {
      assertThat(polygon.outer().get(i)).isNotEqualTo(polygon.outer().get(i - 1));
    }
    assertThat(new HashSet<>(polygon.holes())).hasSameSizeAs(polygon.holes());
  }

  @Test
  void regionOfEnclosedBinsIsWhatMayBeInsideAndWhatIsProvedToBe() {
    ProfileAxis axis = ProfileAxis.ofQuantity("x", 0, 0, 4, 4);
    double[] values = new double[16];
    Arrays.setAll(values, bin -> bin == 5 ? 0 : 3);
    ContourCells cells =
        new ContourCells(
            UP_TO_2.deltaChiSquare(2),
            axis.parts(8),
            axis.parts(8),
            BitSet.valueOf(new long[] {0b111111L << 16 | 0b111111L << 24}),
            BitSet.valueOf(new long[] {0b0110L << 16}));
    ProfileLikelihood profile =
        ProfileLikelihood.enclosed(
                new ProfileDefinition(List.of(axis, axis)), values, new long[16], values, 12)
            .withContours(List.of(cells));

    ConfidenceRegion region = ConfidenceRegion.of(profile, 0, UP_TO_2);
    assertThat(onlyPolygon(region).area()).isEqualTo(1 * 3);
    assertThat(region.inner()).hasSize(1);
    assertThat(region.inner().get(0).area()).isEqualTo(0.5 * 1);
    assertThat(region.inner().get(0).contains(1.25, 1)).isTrue();

    // Of other levels only the bins are known.
    ConfidenceRegion smaller = ConfidenceRegion.of(profile, 0, new ConfidenceLevel(0.5));
    assertThat(onlyPolygon(smaller).area()).isEqualTo(1);
    assertThat(smaller.inner()).isEmpty();
  }

  @Test
  void profileInOneQuantityIsRejected() {
    ProfileLikelihood line = FormulaProfiles.line(FormulaProfiles.unitBins(3), x -> x);

    assertThatThrownBy(() -> ConfidenceRegion.of(line, 0, UP_TO_2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("profile x has one axis");
  }

  private static Polygon onlyPolygon(ConfidenceRegion region) {
    assertThat(region.polygons()).hasSize(1);
    return region.polygons().get(0);
  }

  private static double square(double value) {
    return value * value;
  }
}
