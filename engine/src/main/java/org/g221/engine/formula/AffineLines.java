package org.g221.engine.formula;

/**
 * Lines close to a function of one variable, on an interval for each box: f(x) = slope·x + middle ±
 * half.
 *
 * <p>Where f is convex or concave the slope is that of its chord, and f(x) − slope·x lies between
 * its values at the ends and the one where f' is the slope. This holds for any slope, so that the
 * rounding of the slope itself does no harm; that of the values is added to half. Sine, cosine and
 * arc tangent have the tangent in the middle, and half the largest second derivative times the
 * square of the distance from there.
 *
 * <p>Half is not a number where there is no line.
 */
final class AffineLines {

  private static final double UNIT = AffineLoops.UNIT;

  /** Half units in the last place by which a sum of two products may be off, with a margin. */
  private static final double ARITHMETIC = 8 * UNIT;

  /** The same with elementary functions, each within four of these units. */
  private static final double FUNCTIONS = 16 * UNIT;

  /** An upper bound of |2x/(1 + x²)²|. */
  private static final double LARGEST_CURVATURE_OF_ARC_TANGENT = 0.65;

  private final double[] slope;
  private final double[] middle;
  private final double[] half;
  private final PolynomialBounds polynomials = new PolynomialBounds();

  AffineLines(int capacity) {
    this.slope = new double[capacity];
    this.middle = new double[capacity];
    this.half = new double[capacity];
  }

  double[] slope() {
    return slope;
  }

  double[] middle() {
    return middle;
  }

  double[] half() {
    return half;
  }

  /** x² between lower (l) and upper (u) ends. */
  void square(double[] l, double[] u, int n) {
    for (int i = 0; i < n; i++) {
      double chord = l[i] + u[i];
      double width = u[i] - l[i];
      double largest = Math.max(Math.abs(l[i]), Math.abs(u[i]));
      slope[i] = chord;
      middle[i] = -0.5 * (l[i] * u[i] + 0.25 * chord * chord);
      half[i] = 0.125 * width * width + ARITHMETIC * largest * largest;
    }
  }

  void polynomial(double[] l, double[] u, double[] coefficients, int n) {
    for (int i = 0; i < n; i++) {
      polynomials.expand(coefficients, l[i], u[i]);
      slope[i] = polynomials.slope();
      middle[i] = polynomials.offset();
      half[i] = polynomials.half();
    }
  }

  /** numerator/x; the interval must not contain 0. */
  void reciprocal(double[] l, double[] u, double numerator, int n) {
    double size = Math.abs(numerator);
    for (int i = 0; i < n; i++) {
      double chord = -1 / (l[i] * u[i]);
      double sign = l[i] / Math.abs(l[i]);
      double atEnd = Math.max(Math.abs(1 / l[i] - chord * l[i]), Math.abs(1 / u[i] - chord * u[i]));
      double inside = 2 * Math.sqrt(-chord);
      slope[i] = numerator * chord;
      middle[i] = numerator * sign * 0.5 * (atEnd + inside);
      half[i] = size * (0.5 * (atEnd - inside) + ARITHMETIC * atEnd);
    }
  }

  /** √x, for what is not negative. */
  void squareRoot(double[] l, double[] u, int n) {
    for (int i = 0; i < n; i++) {
      double first = Math.sqrt(Math.max(0.0, l[i]));
      double last = Math.sqrt(u[i]);
      double chord = 1 / (first + last);
      double atEnd = Math.min(first - chord * Math.max(0.0, l[i]), last - chord * u[i]);
      double inside = 0.25 / chord;
      slope[i] = chord;
      middle[i] = 0.5 * (atEnd + inside);
      half[i] = 0.5 * (inside - atEnd) + ARITHMETIC * last;
    }
  }

  void logarithm(double[] l, double[] u, int n) {
    for (int i = 0; i < n; i++) {
      double first = ExponentialFunctions.logarithm(l[i]);
      double last = ExponentialFunctions.logarithm(u[i]);
      double chord = chord(first, last, l[i], u[i], 1 / l[i]);
      double ofChord = ExponentialFunctions.logarithm(chord);
      double atEnd = Math.min(first - chord * l[i], last - chord * u[i]);
      double inside = -1 - ofChord;
      double size = Math.abs(first) + Math.abs(last) + Math.abs(ofChord) + chord * u[i] + 1;
      put(i, chord, atEnd, inside, FUNCTIONS * size);
    }
  }

  void exponential(double[] l, double[] u, int n) {
    for (int i = 0; i < n; i++) {
      double first = ExponentialFunctions.exponential(l[i]);
      double last = ExponentialFunctions.exponential(u[i]);
      double chord = chord(first, last, l[i], u[i], first);
      double ofChord = ExponentialFunctions.logarithm(chord);
      double atEnd = Math.max(first - chord * l[i], last - chord * u[i]);
      double inside = chord - chord * ofChord;
      double largest = Math.max(Math.abs(l[i]), Math.abs(u[i]));
      double size = last + chord * (largest + 1 + Math.abs(ofChord));
      put(i, chord, inside, atEnd, FUNCTIONS * size);
    }
  }

  /**
   * x^p for positive x. At slope c it is below or above its line most at x = (c/p)^(1/(p − 1)), by
   * c(1/p − 1)x.
   */
  void power(double[] l, double[] u, double exponent, int n) {
    double conjugate = 1 / (exponent - 1);
    for (int i = 0; i < n; i++) {
      double first = power(l[i], exponent);
      double last = power(u[i], exponent);
      double chord = (last - first) / (u[i] - l[i]);
      double steepness = chord / exponent > 0 ? chord / exponent : first / l[i];
      double slopeThere = exponent * steepness;
      double inside = slopeThere * (1 / exponent - 1) * power(steepness, conjugate);
      double atFirst = first - slopeThere * l[i];
      double atLast = last - slopeThere * u[i];
      boolean concave = exponent > 0 && exponent < 1;
      double atEnd = concave ? Math.min(atFirst, atLast) : Math.max(atFirst, atLast);
      double size = Math.max(first, last) + Math.abs(slopeThere) * u[i] + Math.abs(inside);
      double logarithms =
          Math.abs(exponent) * largestLogarithm(l[i], u[i])
              + Math.abs(conjugate * ExponentialFunctions.logarithm(steepness));
      double rounding = FUNCTIONS * size * (1 + logarithms);
      put(i, slopeThere, Math.min(atEnd, inside), Math.max(atEnd, inside), rounding);
    }
  }

  private static double power(double x, double exponent) {
    return ExponentialFunctions.exponential(exponent * ExponentialFunctions.logarithm(x));
  }

  private static double largestLogarithm(double l, double u) {
    return Math.max(
        Math.abs(ExponentialFunctions.logarithm(l)), Math.abs(ExponentialFunctions.logarithm(u)));
  }

  /** The slope of a chord, or that of the function where the ends are too close. */
  private static double chord(double first, double last, double l, double u, double tangent) {
    double chord = (last - first) / (u - l);
    return chord > 0 ? chord : tangent;
  }

  /** Sine and cosine lie between {@code tl} and {@code tu}, and so do their second derivatives. */
  void sine(double[] l, double[] u, double[] tl, double[] tu, int n) {
    for (int i = 0; i < n; i++) {
      double x = 0.5 * (l[i] + u[i]);
      double curvature = Math.max(Math.abs(tl[i]), Math.abs(tu[i]));
      putTangent(
          i, x, l[i], u[i], CircularFunctions.sine(x), CircularFunctions.cosine(x), curvature);
    }
  }

  void cosine(double[] l, double[] u, double[] tl, double[] tu, int n) {
    for (int i = 0; i < n; i++) {
      double x = 0.5 * (l[i] + u[i]);
      double curvature = Math.max(Math.abs(tl[i]), Math.abs(tu[i]));
      putTangent(
          i, x, l[i], u[i], CircularFunctions.cosine(x), -CircularFunctions.sine(x), curvature);
    }
  }

  /** arctan x; {@code allowed} is positive where this is the angle that is asked for. */
  void arcTangent(double[] l, double[] u, double[] allowed, int n) {
    for (int i = 0; i < n; i++) {
      double x = 0.5 * (l[i] + u[i]);
      double largest = Math.max(Math.abs(l[i]), Math.abs(u[i]));
      double curvature = Math.min(LARGEST_CURVATURE_OF_ARC_TANGENT, 2.001 * largest);
      putTangent(i, x, l[i], u[i], StrictMath.atan(x), 1 / (1 + x * x), curvature);
      if (!(allowed[i] > 0)) {
        half[i] = Double.NaN;
      }
    }
  }

  private void put(int i, double chord, double smallest, double largest, double rounding) {
    slope[i] = chord;
    middle[i] = 0.5 * (smallest + largest);
    half[i] = 0.5 * (largest - smallest) + rounding;
  }

  private void putTangent(
      int i, double x, double l, double u, double value, double tangent, double curvature) {
    double distance = Math.max(u - x, x - l);
    double size = Math.abs(value) + Math.abs(tangent) * (Math.abs(x) + distance);
    slope[i] = tangent;
    middle[i] = value - tangent * x;
    half[i] = 0.5 * curvature * distance * distance + FUNCTIONS * size;
  }
}
