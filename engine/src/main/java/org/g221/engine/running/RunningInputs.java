package org.g221.engine.running;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.g221.engine.parameter.TheoryInputs;

/** Measured inputs that the table of electroweak running was computed with. */
public final class RunningInputs {

  private record Range(String key, double value, double min, double max) {

    boolean isLeft() {
      return !(value >= min && value <= max);
    }

    String mistake(String dataset) {
      return String.format(
          Locale.ROOT,
          "needs the input %s of data set %s between %s and %s, but it is %s; running: none needs none of that",
          key,
          dataset,
          min,
          max,
          value);
    }
  }

  private RunningInputs() {}

  /**
   * What keeps electroweak running from being used with inputs: those far from what it was computed
   * with, where it would err by more than a few per cent.
   *
   * @param dataset what messages call the data set that has these inputs
   */
  public static List<String> mistakes(String dataset, TheoryInputs inputs) {
    List<String> mistakes = new ArrayList<>();
    List<Range> ranges =
        List.of(
            new Range("z-mass-gev", inputs.zMassGev(), 90.7, 91.7),
            new Range("w-mass-gev", inputs.wMassGev(), 79.9, 80.9),
            new Range("sin2-theta-eff", inputs.sin2ThetaEff(), 0.228, 0.235),
            new Range("alpha-s-mz", inputs.alphaS(), 0.113, 0.124),
            new Range("top-mass-gev", inputs.topMassGev(), 160, 168));
    for (Range range : ranges) {
      if (range.isLeft()) {
        mistakes.add(range.mistake(dataset));
      }
    }
    return mistakes;
  }
}
