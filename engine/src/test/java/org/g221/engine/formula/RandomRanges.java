package org.g221.engine.formula;

import java.util.SplittableRandom;

/** Random ranges of inputs, mostly narrow and sometimes of a single value, and points in them. */
final class RandomRanges {

  private RandomRanges() {}

  static double[] range(SplittableRandom random, double lower, double upper) {
    double width = (upper - lower) * Math.pow(random.nextDouble(), 4);
    double start = lower + random.nextDouble() * (upper - lower - width);
    return random.nextInt(8) == 0
        ? new double[] {start, start}
        : new double[] {start, start + width};
  }

  static double point(SplittableRandom random, double[] range) {
    return switch (random.nextInt(4)) {
      case 0 -> range[0];
      case 1 -> range[1];
      default -> range[0] + random.nextDouble() * (range[1] - range[0]);
    };
  }
}
