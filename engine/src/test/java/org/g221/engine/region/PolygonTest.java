package org.g221.engine.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolygonTest {

  private final Polygon frame = new Polygon(box(0, 4), List.of(reversed(box(1, 3))));

  @Test
  void holeIsNotPartOfPolygonButItsBoundaryIs() {
    assertThat(frame.contains(2, 2)).isFalse();
    assertThat(frame.contains(1, 2)).isTrue();
    assertThat(frame.contains(0.5, 2)).isTrue();
    assertThat(frame.contains(4, 4)).isTrue();
    assertThat(frame.contains(4.001, 2)).isFalse();
    assertThat(frame.contains(-1, 4)).isFalse();
  }

  @Test
  void areaLeavesOutHole() {
    assertThat(frame.area()).isEqualTo(12);
  }

  @Test
  void ringsOfWrongSenseAreRejected() {
    assertThatThrownBy(() -> new Polygon(reversed(box(0, 4)), List.of()))
        .hasMessageContaining("counter-clockwise");
    assertThatThrownBy(() -> new Polygon(box(0, 4), List.of(box(1, 3))))
        .hasMessageContaining("clockwise");
  }

  @Test
  void openRingIsRejected() {
    assertThatThrownBy(() -> new Polygon(box(0, 4).subList(0, 4), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("the first again");
  }

  @Test
  void laterChangesOfTheListsDoNotReachThePolygon() {
    List<Vertex> outer = new ArrayList<>(box(0, 4));
    Polygon polygon = new Polygon(outer, List.of());
    outer.clear();

    assertThat(polygon.area()).isEqualTo(16);
  }

  private static List<Vertex> box(double lower, double upper) {
    return List.of(
        new Vertex(lower, lower),
        new Vertex(upper, lower),
        new Vertex(upper, upper),
        new Vertex(lower, upper),
        new Vertex(lower, lower));
  }

  private static List<Vertex> reversed(List<Vertex> ring) {
    List<Vertex> points = new ArrayList<>(ring);
    Collections.reverse(points);
    return points;
  }
}
