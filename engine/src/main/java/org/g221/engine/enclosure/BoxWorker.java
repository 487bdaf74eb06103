package org.g221.engine.enclosure;

import java.util.List;
import org.g221.engine.relaxation.BoxRelaxation;
import org.g221.engine.relaxation.BoxRelaxation.Outcome;
import org.g221.engine.relaxation.LeastSquaresProblem;
import org.g221.engine.relaxation.Linearization;
import org.g221.engine.relaxation.QuantityBin;
import org.g221.engine.relaxation.RowWeights;
import org.g221.engine.relaxation.SearchBox;

/** Bounds a part of a batch of boxes. Used by one thread at a time. */
final class BoxWorker {

  private final Linearization forms;
  private final BoxRelaxation relaxation;

  BoxWorker(LeastSquaresProblem problem, RowWeights weights, List<QuantityBin> bins) {
    this(problem.newLinearization(), new BoxRelaxation(problem, weights, bins));
  }

  /**
   * @param forms may be used by others between calls
   */
  BoxWorker(Linearization forms, BoxRelaxation relaxation) {
    this.forms = forms;
    this.relaxation = relaxation;
  }

  /**
   * Bounds boxes.
   *
   * @param outcomes receives what becomes of each, from {@code first} on
   */
  void bound(List<SearchBox> boxes, double limit, double byCause, Outcome[] outcomes, int first) {
    for (int i = 0; i < boxes.size(); i++) {
      forms.setBox(i, boxes.get(i).lower(), boxes.get(i).upper());
    }
    forms.compute(boxes.size());
    for (int i = 0; i < boxes.size(); i++) {
      outcomes[first + i] = relaxation.bound(forms, i, boxes.get(i), limit, byCause);
    }
  }
}
