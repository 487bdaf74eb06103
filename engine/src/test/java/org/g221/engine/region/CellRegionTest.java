package org.g221.engine.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CellRegionTest {

  private static final double[] X = {0, 1, 3, 4, 6};
  private static final double[] Y = {-1, 0, 2, 3};

  /** Cells of rows of the first axis. */
  private static BitSet cells(String... rows) {
    BitSet cells = new BitSet();
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < rows[i].length(); j++) {
        cells.set(i * (Y.length - 1) + j, rows[i].charAt(j) == '#');
      }
    }
    return cells;
  }

  @Test
  void boundaryRunsAroundCells() {
    List<Polygon> pieces = CellRegion.polygons(X, Y, cells("...", ".##", "...", "..."));
    assertThat(pieces).hasSize(1);
    assertThat(pieces.get(0).area()).isEqualTo(2 * 3);
    assertThat(pieces.get(0).outer())
        .containsExactlyInAnyOrder(
            new Vertex(1, 0),
            new Vertex(3, 0),
            new Vertex(3, 3),
            new Vertex(1, 3),
            pieces.get(0).outer().get(0));
  }

  @Test
  void emptyCellsInsideAreHoles() {
    List<Polygon> pieces = CellRegion.polygons(X, Y, cells("###", "#.#", "###", "..."));
    assertThat(pieces).hasSize(1);
    assertThat(pieces.get(0).holes()).hasSize(1);
    assertThat(pieces.get(0).area()).isEqualTo(4 * 4 - 2 * 2);
    assertThat(pieces.get(0).contains(2, 1)).isFalse();
  }

  @Test
  void cellsThatShareACornerAreTwoPieces() {
    List<Polygon> pieces = CellRegion.polygons(X, Y, cells("#..", ".#.", "...", "..."));
    assertThat(pieces).hasSize(2);
    assertThat(pieces).extracting(Polygon::area).containsExactly(4.0, 1.0);
  }

  @Test
  void intervalsAreRunsOfCells() {
    BitSet cells = new BitSet();
    cells.set(0);
    cells.set(2, 4);
    assertThat(CellRegion.intervals(X, cells))
        .containsExactly(new ConfidenceInterval(0, 1), new ConfidenceInterval(3, 6));
    assertThat(CellRegion.intervals(X, new BitSet())).isEmpty();
  }

  /** Whatever the cells: the pieces have their area, and hold their middles and no others. */
  @Test
  void piecesCoverExactlyTheirCells() {
    Random random = new Random(7);
    double[] edges = {0, 1, 2, 3, 4, 5, 6, 7};
    for (int k = 0; k < 300; k++) {
      BitSet cells = new BitSet();
      for (int cell = 0; cell < 49; cell++) {
        cells.set(cell, random.nextInt(5) < 3);
      }
      List<Polygon> pieces = CellRegion.polygons(edges, edges, cells);
      assertThat(pieces.stream().mapToDouble(Polygon::area).sum()).isEqualTo(cells.cardinality());
      for (int cell = 0; cell < 49; cell++) {
        double x = cell / 7 + 0.5;
        double y = cell % 7 + 0.5;
        assertThat(pieces.stream().filter(piece -> piece.contains(x, y)).count())
            .as("pieces at %s, %s", x, y)
            .isEqualTo(cells.get(cell) ? 1 : 0);
      }
    }
  }
}
