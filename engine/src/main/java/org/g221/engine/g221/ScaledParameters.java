package org.g221.engine.g221;

import static org.g221.engine.treelevel.G221Parameter.DELTA_L_22;
import static org.g221.engine.treelevel.G221Parameter.DELTA_L_23;
import static org.g221.engine.treelevel.G221Parameter.DELTA_L_33;
import static org.g221.engine.treelevel.G221Parameter.DELTA_Q_22;
import static org.g221.engine.treelevel.G221Parameter.DELTA_Q_23;
import static org.g221.engine.treelevel.G221Parameter.DELTA_Q_33;
import static org.g221.engine.treelevel.G221Parameter.D_B;
import static org.g221.engine.treelevel.G221Parameter.D_MU;
import static org.g221.engine.treelevel.G221Parameter.D_S;
import static org.g221.engine.treelevel.G221Parameter.D_TAU;
import static org.g221.engine.treelevel.G221Parameter.ZETA;

import java.util.ArrayList;
import java.util.List;
import org.g221.engine.g221.ScaledParameter.Kind;
import org.g221.engine.model.ContinuousRanges;
import org.g221.engine.model.ContinuousRanges.Varied;
import org.g221.engine.treelevel.G221Parameter;
import org.g221.engine.treelevel.G221Texture;

/** Which parameters are scaled, in the order of their coordinates. */
final class ScaledParameters {

  private final ContinuousRanges ranges;
  private final List<ScaledParameter> all = new ArrayList<>();

  private ScaledParameters(ContinuousRanges ranges) {
    this.ranges = ranges;
  }

  /**
   * The varied ones among them.
   *
   * @param isPhased whether Δq_23 is given by real and imaginary part
   */
  static List<ScaledParameter> of(ContinuousRanges ranges, boolean isPhased) {
    ScaledParameters scaled = new ScaledParameters(ranges);
    if (ranges.texture() == G221Texture.ENTRIES) {
      scaled.addEntries(isPhased);
    } else {
      scaled.addComponents();
    }
    scaled.add(ZETA, Kind.DIAGONAL, false);
    return scaled.all;
  }

  private void addEntries(boolean isPhased) {
    add(DELTA_Q_22, Kind.DIAGONAL, false);
    add(DELTA_Q_33, Kind.DIAGONAL, false);
    if (!isPhased) {
      add(DELTA_Q_23, Kind.MIXING, false);
    }
    add(DELTA_L_22, Kind.DIAGONAL, false);
    add(DELTA_L_33, Kind.DIAGONAL, false);
    // Its sign is a phase, which fields of leptons absorb.
    add(DELTA_L_23, Kind.MIXING, isEven(DELTA_L_23));
  }

  /** Only d_s d_b and the squares occur, and the sign of d_μ d_τ is a phase. */
  private void addComponents() {
    add(D_S, Kind.COMPONENT, isEven(D_S) && isEven(D_B));
    add(D_B, Kind.COMPONENT, false);
    add(D_MU, Kind.COMPONENT, isEven(D_MU));
    add(D_TAU, Kind.COMPONENT, isEven(D_TAU));
  }

  private boolean isEven(G221Parameter parameter) {
    Varied range = ranges.range(parameter);
    return range.min() == -range.max();
  }

  private void add(G221Parameter parameter, Kind kind, boolean folded) {
    if (ranges.varies(parameter)) {
      Varied range = ranges.range(parameter);
      Varied part = folded ? new Varied(parameter, 0, range.max()) : range;
      all.add(new ScaledParameter(parameter, part, kind));
    }
  }
}
