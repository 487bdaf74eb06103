package org.g221.engine.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class GuessTest {

  @Test
  void meanOfAFewStandsForAll() {
    Guess sum = Guess.ofSum(new double[] {10, 30, 10, 30}, 400);
    assertThat(sum.value()).isEqualTo(400 * 20);
    // Differences of 20 are those of items with a deviation of 20 / sqrt 2, four of which were
    // seen.
    assertThat(sum.error()).isCloseTo(400 * 2 * 20 / Math.sqrt(8) * Math.sqrt(0.99), within(1e-9));
  }

  @Test
  void itemsThatChangeSlowlyAreKnownBetterThanTheySpread() {
    double[] ramp = new double[40];
    Arrays.setAll(ramp, i -> i);
    double[] mixed = ramp.clone();
    for (int i = 0; i < mixed.length; i++) {
      mixed[i] = ramp[17 * i % ramp.length];
    }
    assertThat(Guess.ofSum(ramp, 1000).error()).isCloseTo(1950, within(1e-6));
    assertThat(Guess.ofSum(mixed, 1000).error()).isGreaterThan(1.5 * 1950);
  }

  @Test
  void rangeIsByAFactor() {
    Guess guess = new Guess(100, 300);
    assertThat(guess.lower()).isEqualTo(25);
    assertThat(guess.upper()).isEqualTo(400);
    assertThat(Guess.exactly(0).lower()).isZero();
  }

  @Test
  void sumsAndProductsAddTheirErrorsAsIndependentOnes() {
    Guess sum = new Guess(100, 3).plus(new Guess(10, 4));
    assertThat(sum).isEqualTo(new Guess(110, 5));
    Guess product = new Guess(100, 30).times(new Guess(10, 4));
    assertThat(product).isEqualTo(new Guess(1000, 500));
  }

  @Test
  void aSingleOneMayBeOffByMuch() {
    assertThat(Guess.ofSum(new double[] {5}, 1e9).error()).isCloseTo(2 * 5e9, within(100.0));
    assertThat(Guess.ofSum(new double[0], 0)).isEqualTo(Guess.exactly(0));
  }
}
