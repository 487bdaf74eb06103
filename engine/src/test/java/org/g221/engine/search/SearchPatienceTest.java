package org.g221.engine.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchPatienceTest {

  private static final long NODES = 10_000_000;

  /** A search may take half the time of evaluating all nodes, and what others have saved. */
  @Test
  void whatOneSearchHasSavedMakesTheNextMorePatient() {
    SearchPatience patience = new SearchPatience(10, 0.1, new SearchBudget());
    long first = patience.mostBoxes(NODES);
    patience.settle(NODES, 400_000, true);
    assertThat(patience.mostBoxes(NODES) - first).isEqualTo(NODES / 10 - 400_000);
  }

  @Test
  void searchThatGaveUpHasSavedNothing() {
    SearchPatience patience = new SearchPatience(10, 0.1, new SearchBudget());
    long first = patience.mostBoxes(NODES);
    patience.settle(NODES, 20_000, false);
    assertThat(patience.mostBoxes(NODES)).isEqualTo(first - 20_000);
  }

  @Test
  void oneBatchOfBoxesIsAlwaysTried() {
    assertThat(new SearchPatience(10, 0.1, new SearchBudget()).mostBoxes(3))
        .isEqualTo(BoxBounds.CAPACITY);
  }

  @Test
  void endlessPatienceHasNoLimit() {
    SearchPatience patience = SearchPatience.endless();
    patience.settle(NODES, NODES, false);
    assertThat(patience.mostBoxes(1)).isEqualTo(Long.MAX_VALUE);
  }
}
