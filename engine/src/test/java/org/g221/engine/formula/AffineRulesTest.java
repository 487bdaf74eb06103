package org.g221.engine.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Single operations on affine forms, against their values in many digits. */
class AffineRulesTest {

  private static final int BOXES = 300;
  private static final int POINTS = 20;
  private static final MathContext DIGITS = new MathContext(60);

  /** Rules whose errors are not the smallest possible. */
  private static final Set<String> WITH_MARGIN =
      Set.of(
          "sine", "cosine", "angle", "quotient", "product with common coordinates", "polynomial");

  /** An operation, what it is in many digits, and where it is tried. */
  private record Rule(
      String name,
      Function<List<Real>, Real> operation,
      Function<BigDecimal[], BigDecimal> exact,
      double[][] ranges) {

    AffineRun newRun() {
      FormulaGraph graph = new FormulaGraph();
      List<Real> inputs = new ArrayList<>();
      for (int k = 0; k < ranges.length; k++) {
        inputs.add(graph.input("x" + k));
      }
      double[] lower = Arrays.stream(ranges).mapToDouble(range -> range[0]).toArray();
      double[] upper = Arrays.stream(ranges).mapToDouble(range -> range[1]).toArray();
      return AffineProgram.compile(graph, List.of(operation.apply(inputs)), lower, upper).newRun();
    }

    double[][] box(double share, SplittableRandom random) {
      return Arrays.stream(ranges)
          .map(range -> part(range, (range[1] - range[0]) * share, random))
          .toArray(double[][]::new);
    }

    private static double[] part(double[] range, double width, SplittableRandom random) {
      double start = range[0] + random.nextDouble() * (range[1] - range[0] - width);
      return new double[] {start, Math.min(range[1], start + width)};
    }

    BigDecimal value(double[] point) {
      return exact.apply(Arrays.stream(point).mapToObj(BigDecimal::new).toArray(BigDecimal[]::new));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private static Rule ofOne(
      String name,
      Function<Real, Real> operation,
      DoubleFunction<BigDecimal> exact,
      double lower,
      double upper) {
    return new Rule(
        name,
        inputs -> operation.apply(inputs.get(0)),
        values -> exact.apply(values[0].doubleValue()),
        new double[][] {{lower, upper}});
  }

  private static Rule ofThree(
      String name, Function<List<Real>, Real> operation, Function<BigDecimal[], BigDecimal> exact) {
    return new Rule(name, operation, exact, new double[][] {{-2, 3}, {0.5, 4}, {-1, 1}});
  }

  static List<Rule> rules() {
    return List.of(
        ofThree(
            "sum of products",
            x -> x.get(0).times(x.get(1)).plus(x.get(2).times(3)).minus(x.get(1)),
            v -> v[0].multiply(v[1]).add(v[2].multiply(BigDecimal.valueOf(3))).subtract(v[1])),
        ofThree(
            "product with common coordinates",
            x -> x.get(0).plus(x.get(1)).times(x.get(1).minus(x.get(2))),
            v -> v[0].add(v[1]).multiply(v[1].subtract(v[2]))),
        ofThree(
            "quotient",
            x -> x.get(0).plus(x.get(2)).over(x.get(1)),
            v -> v[0].add(v[2]).divide(v[1], DIGITS)),
        ofThree("minimum", x -> x.get(0).min(x.get(1)), v -> v[0].min(v[1])),
        ofThree("maximum", x -> x.get(0).max(x.get(2)), v -> v[0].max(v[2])),
        ofOne(
            "one-sided", x -> x.max(x.graph().zero()), v -> new BigDecimal(Math.max(0, v)), -2, 3),
        ofOne("square", Real::squared, v -> new BigDecimal(v).pow(2), -2, 3),
        ofOne(
            "reciprocal",
            Real::reciprocal,
            v -> BigDecimal.ONE.divide(new BigDecimal(v), DIGITS),
            0.1,
            8),
        ofOne(
            "reciprocal of what is negative",
            x -> x.graph().constant(-3).over(x),
            v -> BigDecimal.valueOf(-3).divide(new BigDecimal(v), DIGITS),
            -8,
            -0.1),
        ofOne(
            "quadratic polynomial",
            x -> x.polynomial(3, -1, 2),
            v -> exactPolynomial(v, 3, -1, 2),
            -2,
            3),
        ofOne(
            "polynomial",
            x -> x.polynomial(1, -2, 0.5, 0.25, -0.125),
            v -> exactPolynomial(v, 1, -2, 0.5, 0.25, -0.125),
            -2,
            3),
        ofOne("square root", Real::squareRoot, v -> new BigDecimal(v).sqrt(DIGITS), 0, 9),
        ofOne("logarithm", Real::logarithm, ExactFunctions::logarithm, 0.01, 50),
        ofOne("exponential", AffineRulesTest::exponential, ExactFunctions::exponential, -5, 5),
        ofOne(
            "power",
            x -> x.power(0.25),
            v -> new BigDecimal(v).sqrt(DIGITS).sqrt(DIGITS),
            0.01,
            50),
        ofOne(
            "high power", x -> x.power(1.5), v -> new BigDecimal(v).pow(3).sqrt(DIGITS), 0.01, 50),
        ofOne(
            "negative power",
            x -> x.power(-0.5),
            v -> BigDecimal.ONE.divide(new BigDecimal(v).sqrt(DIGITS), DIGITS),
            0.01,
            50),
        ofOne("sine", Real::sine, ExactFunctions::sine, -4, 4),
        ofOne("cosine", Real::cosine, ExactFunctions::cosine, -4, 4),
        ofOne(
            "angle",
            x -> x.arcTangent(x.graph().one()),
            v -> new BigDecimal(StrictMath.atan(v)),
            -3,
            3));
  }

  private static BigDecimal exactPolynomial(double x, double... coefficients) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int k = coefficients.length - 1; k >= 0; k--) {
      sum = sum.multiply(new BigDecimal(x)).add(new BigDecimal(coefficients[k]));
    }
    return sum;
  }

  private static Real exponential(Real x) {
    return x.graph().node(Operation.EXPONENTIAL, x, null);
  }

  /** Boxes from the whole range down to rounding; ends, corners and points between. */
  @ParameterizedTest
  @MethodSource("rules")
  void formsEncloseTrueValues(Rule rule) {
    assertThat(largestShare(rule, 1e-16)).isBetween(0.0, 1.0);
  }

  /** A check of the check: errors that are smaller by 1 % would be found wrong. */
  @ParameterizedTest
  @MethodSource("rules")
  void errorsCannotBeSmallerByOnePercent(Rule rule) {
    Assumptions.assumeFalse(WITH_MARGIN.contains(rule.name()));
    assertThat(largestShare(rule, 1e-2)).isGreaterThan(0.99);
  }

  /** Tangents, and what takes two operations whose errors do not point in one direction. */
  @ParameterizedTest
  @MethodSource("rules")
  void errorsAreNeverMoreThanTwiceWhatIsNeeded(Rule rule) {
    assertThat(largestShare(rule, 1e-2)).isGreaterThan(0.5);
  }

  /** Of true values of a rule, the largest distance from a linear part over the error. */
  private static double largestShare(Rule rule, double narrowest) {
    AffineRun run = rule.newRun();
    SplittableRandom random = new SplittableRandom(20160412);
    double largest = 0;
    for (int trial = 0; trial < BOXES; trial++) {
      double[][] box = rule.box(Math.pow(narrowest, random.nextDouble()), random);
      for (int k = 0; k < box.length; k++) {
        run.setInput(k, 0, box[k][0], box[k][1]);
      }
      run.compute(1);
      FormCheck check = new FormCheck(run, box, 0);
      for (int i = 0; i < POINTS; i++) {
        double[] point = i == 0 ? middle(box) : point(box, random);
        largest = Math.max(largest, check.share(0, rule.value(point), point));
      }
    }
    return largest;
  }

  private static double[] middle(double[][] box) {
    return Arrays.stream(box).mapToDouble(range -> 0.5 * (range[0] + range[1])).toArray();
  }

  private static double[] point(double[][] box, SplittableRandom random) {
    return Arrays.stream(box).mapToDouble(range -> inside(range, random)).toArray();
  }

  private static double inside(double[] range, SplittableRandom random) {
    return switch (random.nextInt(4)) {
      case 0 -> range[0];
      case 1 -> range[1];
      default -> Math.min(range[1], range[0] + random.nextDouble() * (range[1] - range[0]));
    };
  }
}
