package org.g221.engine.forecast;

import java.util.stream.DoubleStream;

/**
 * A number of boxes that is guessed from a part of them.
 *
 * @param value the guess
 * @param error by how much the number probably differs at most
 */
public record Guess(double value, double error) {

  /** Of a normal distribution, 95 % lie within so many standard deviations. */
  private static final double DEVIATIONS = 2;

  /** No guess is better than this, as what is tried differs a little from what will be done. */
  private static final double BEST = 0.1;

  /** A number that is known. */
  public static Guess exactly(double number) {
    return new Guess(number, 0);
  }

  /**
   * The mean number of boxes of some items.
   *
   * <p>Neighbours are alike where items are in some order, so that the sample is better than one
   * drawn at random: what counts is how much it differs from one to the next.
   *
   * @param sample the numbers of boxes of a part of the items, spread evenly over all and in their
   *     order; not empty
   * @param count number of all items
   */
  static Guess ofMean(double[] sample, double count) {
    double mean = DoubleStream.of(sample).average().orElseThrow();
    int n = sample.length;
    double squares = 0;
    for (int i = 1; i < n; i++) {
      squares += (sample[i] - sample[i - 1]) * (sample[i] - sample[i - 1]) / 2;
    }
    // A single one says nothing of how much they differ.
    double deviation = n == 1 ? mean : Math.sqrt(squares / (n - 1) / n);
    double untried = Math.max(0, 1 - n / count);
    return new Guess(mean, Math.max(DEVIATIONS * deviation * Math.sqrt(untried), BEST * mean));
  }

  /** The number of boxes of all items, likewise; none where there are no items. */
  static Guess ofSum(double[] sample, double count) {
    return sample.length == 0 ? exactly(0) : exactly(count).times(ofMean(sample, count));
  }

  /** The sum of two, which are guessed independently. */
  public Guess plus(Guess other) {
    return new Guess(value + other.value, Math.hypot(error, other.error));
  }

  /** The product of a number of items and a number for each. */
  Guess times(Guess other) {
    return new Guess(value * other.value, Math.hypot(error * other.value, value * other.error));
  }

  /** The lower end of where the number probably lies: it is as likely to be off by a factor. */
  public double lower() {
    return value == 0 ? 0 : value / (1 + error / value);
  }

  /** The upper end of where the number probably lies. */
  public double upper() {
    return value + error;
  }
}
