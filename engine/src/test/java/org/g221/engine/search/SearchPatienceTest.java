package org.g221.engine.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchPatienceTest {

  private static final long NODES = 1_000_000_000;

  /** A node takes 2, the slopes of a box 20, its curvature 100, and an outline 1. */
  private static SearchPatience patience() {
    return new SearchPatience(2, 20, 100, 1, new SearchBudget());
  }

  /** A search may take half the effort of evaluating all nodes, and what others have saved. */
  @Test
  void whatOneSearchHasSavedMakesTheNextMorePatient() {
    SearchPatience patience = patience();
    double first = patience.most(NODES);
    patience.settle(NODES, 400_000, true);
    assertThat(patience.most(NODES) - first).isEqualTo(2 * NODES - 400_000);
  }

  @Test
  void searchThatGaveUpHasSavedNothing() {
    SearchPatience patience = patience();
    double first = patience.most(NODES);
    patience.settle(NODES, 20_000, false);
    assertThat(patience.most(NODES)).isEqualTo(first - 20_000);
  }

  @Test
  void oneBatchOfBoxesIsAlwaysTried() {
    assertThat(patience().most(3)).isEqualTo(patience().ofOutlines(BoxShapes.CAPACITY));
  }

  @Test
  void endlessPatienceHasNoLimit() {
    SearchPatience patience = SearchPatience.endless();
    patience.settle(NODES, NODES, false);
    assertThat(patience.most(1)).isInfinite();
  }
}
