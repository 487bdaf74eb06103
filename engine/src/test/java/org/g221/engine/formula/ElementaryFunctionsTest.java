package org.g221.engine.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The functions against their series, and loops over them against single calls. */
class ElementaryFunctionsTest {

  private static final int POINTS = 3000;
  private static final double INFINITY = Double.POSITIVE_INFINITY;

  private interface Loop {
    void run(double[] results, double[] arguments, int count);
  }

  private enum Function {
    SINE(
        CircularFunctions::sine,
        CircularFunctions::sines,
        ExactFunctions::sine,
        StrictMath::sin,
        CircularFunctions.UNITS,
        1001,
        -1e9,
        1e300,
        INFINITY,
        -INFINITY,
        Double.NaN),
    COSINE(
        CircularFunctions::cosine,
        CircularFunctions::cosines,
        ExactFunctions::cosine,
        StrictMath::cos,
        CircularFunctions.UNITS,
        1001,
        -1e9,
        1e300,
        INFINITY,
        -INFINITY,
        Double.NaN),
    EXPONENTIAL(
        ExponentialFunctions::exponential,
        ExponentialFunctions::exponentials,
        ExactFunctions::exponential,
        StrictMath::exp,
        ExponentialFunctions.UNITS,
        701,
        -701,
        1e9,
        -1e9,
        INFINITY,
        -INFINITY,
        Double.NaN),
    LOGARITHM(
        ExponentialFunctions::logarithm,
        ExponentialFunctions::logarithms,
        ExactFunctions::logarithm,
        StrictMath::log,
        ExponentialFunctions.UNITS,
        1e-320,
        0,
        -1,
        INFINITY,
        -INFINITY,
        Double.NaN);

    final DoubleUnaryOperator single;
    final Loop loop;
    final DoubleFunction<BigDecimal> exact;
    final DoubleUnaryOperator library;
    final int units;
    final double[] outOfRange;

    Function(
        DoubleUnaryOperator single,
        Loop loop,
        DoubleFunction<BigDecimal> exact,
        DoubleUnaryOperator library,
        int units,
        double... outOfRange) {
      this.single = single;
      this.loop = loop;
      this.exact = exact;
      this.library = library;
      this.units = units;
      this.outOfRange = outOfRange;
    }
  }

  private static Arguments arguments(
      Function function, String range, Supplier<DoubleStream> arguments) {
    return Arguments.of(function, range, arguments);
  }

  private static Supplier<DoubleStream> random(double from, double end) {
    return () -> new SplittableRandom(1).doubles(POINTS, from, end);
  }

  /** Powers of e between two limits, with either sign if asked for. */
  private static Supplier<DoubleStream> scales(double from, double end, boolean signed) {
    return () -> {
      SplittableRandom random = new SplittableRandom(1);
      return random
          .doubles(POINTS, StrictMath.log(from), StrictMath.log(end))
          .map(StrictMath::exp)
          .map(x -> signed && random.nextBoolean() ? -x : x);
    };
  }

  /** The doubles at the whole quarters of a turn: a result is close to zero or to one. */
  private static DoubleStream quarters() {
    return IntStream.rangeClosed(-636, 636)
        .mapToDouble(k -> k * (Math.PI / 2))
        .flatMap(x -> DoubleStream.of(Math.nextDown(x), x, Math.nextUp(x)));
  }

  private static List<Arguments> ranges() {
    double large = CircularFunctions.LARGEST;
    return List.of(
        arguments(Function.SINE, "turns", random(-7, 7)),
        arguments(Function.SINE, "large", random(-large, large)),
        arguments(Function.SINE, "small", scales(1e-12, 1, true)),
        arguments(Function.SINE, "quarters", ElementaryFunctionsTest::quarters),
        arguments(Function.COSINE, "turns", random(-7, 7)),
        arguments(Function.COSINE, "large", random(-large, large)),
        arguments(Function.COSINE, "small", scales(1e-12, 1, true)),
        arguments(Function.COSINE, "quarters", ElementaryFunctionsTest::quarters),
        arguments(Function.EXPONENTIAL, "of one", random(-1, 1)),
        arguments(Function.EXPONENTIAL, "all", random(-700, 700)),
        arguments(Function.EXPONENTIAL, "small", scales(1e-18, 1, true)),
        arguments(Function.LOGARITHM, "near one", random(0.7, 1.4)),
        arguments(Function.LOGARITHM, "close to one", () -> nearOne()),
        arguments(Function.LOGARITHM, "all", scales(1e-300, 1e300, false)));
  }

  private static DoubleStream nearOne() {
    return scales(1e-15, 0.1, true).get().map(x -> 1 + x);
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("ranges")
  void resultIsWithinTheUnitsThatAreClaimed(
      Function function, String range, Supplier<DoubleStream> arguments) {
    assertThat(arguments.get())
        .allSatisfy(
            x -> {
              double result = function.single.applyAsDouble(x);
              assertThat(ExactFunctions.units(result, function.exact.apply(x)))
                  .as("%s of %s", function, x)
                  .isLessThanOrEqualTo(function.units);
            });
  }

  @ParameterizedTest
  @EnumSource
  void seriesAgreeWithTheLibrary(Function function) {
    for (double x : new double[] {0.3, 1, 2.5, 17.25, 612.5}) {
      assertThat(ExactFunctions.units(function.library.applyAsDouble(x), function.exact.apply(x)))
          .isLessThanOrEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void loopsGiveTheBitsOfSingleCalls(Function function) {
    double[] special = {
      0, 1, 1e-320, Double.MIN_NORMAL, 699.9, 700.1, 999, 1001, 1e20, Double.MAX_VALUE, INFINITY
    };
    double[] arguments =
        DoubleStream.concat(
                DoubleStream.of(special).flatMap(x -> DoubleStream.of(x, -x)),
                DoubleStream.concat(
                    DoubleStream.of(Double.NaN), random(-900, 900).get().limit(480)))
            .toArray();
    double[] results = new double[arguments.length];
    // Often enough for the compiled loops to be those that are compared.
    for (int repetition = 0; repetition < 20_000; repetition++) {
      function.loop.run(results, arguments, arguments.length);
    }
    for (int i = 0; i < results.length; i++) {
      assertSameBits(function, arguments[i], results[i], function.single);
    }
  }

  @ParameterizedTest
  @EnumSource
  void argumentsOutOfRangeAreLeftToTheLibrary(Function function) {
    for (double x : function.outOfRange) {
      assertSameBits(function, x, function.single.applyAsDouble(x), function.library);
    }
  }

  @ParameterizedTest
  @EnumSource
  void simpleValuesAreExact(Function function) {
    double expected = function == Function.SINE || function == Function.LOGARITHM ? 0 : 1;
    double at = function == Function.LOGARITHM ? 1 : 0;
    assertThat(function.single.applyAsDouble(at)).isEqualTo(expected);
  }

  private static void assertSameBits(
      Function function, double x, double result, DoubleUnaryOperator expected) {
    assertThat(Double.doubleToLongBits(result))
        .as("%s of %s", function, x)
        .isEqualTo(Double.doubleToLongBits(expected.applyAsDouble(x)));
  }
}
