package org.g221.engine.formula;

/**
 * One short loop per {@link VectorInstruction}; the just-in-time compiler turns each into vector
 * code, which it does less well for one long loop over everything.
 *
 * <p>All arrays of a loop are read and written at the same index: with offsets the compiler could
 * not rule out that they overlap, and would not use vector instructions.
 */
final class VectorLoops {

  private VectorLoops() {}

  static void addVV(double[] t, double[] a, double[] b, int n) {
    for (int i = 0; i < n; i++) {
      t[i] = a[i] + b[i];
    }
  }

  static void addVS(double[] t, double[] a, double b, int n) {
    for (int i = 0; i < n; i++) {
      t[i] = a[i] + b;
    }
  }

  static void subtractVV(double[] t, double[] a, double[] b, int n) {
    for (int i = 0; i < n; i++) {
      t[i] = a[i] - b[i];
    }
  }

  static void subtractVS(double[] t, double[] a, double b, int n) {
    for (int i = 0; i < n; i++) {
      t[i] = a[i] - b;
    }
  }

  static void subtractSV(double[] t, double a, double[] b, int n) {
    for (int i = 0; i < n; i++) {
      t[i] = a - b[i];
    }
  }

  static void multiplyVV(double[] t, double[] a, double[] b, int n) {
    for (int i = 0; i < n; i++) {
      t[i] = a[i] * b[i];
    }
  }

  static void multiplyVS(double[] t, double[] a, double b, int n) {
    for (int i = 0; i < n; i++) {
      t[i] = a[i] * b;
    }
  }

  static void divideVV(double[] t, double[] a, double[] b, int n) {
    for (int i = 0; i < n; i++) {
      t[i] = a[i] / b[i];
    }
  }

  static void divideVS(double[] t, double[] a, double b, int n) {
    for (int i = 0; i < n; i++) {
      t[i] = a[i] / b;
    }
  }

  static void divideSV(double[] t, double a, double[] b, int n) {
    for (int i = 0; i < n; i++) {
      t[i] = a / b[i];
    }
  }

  static void minimumVV(double[] t, double[] a, double[] b, int n) {
    for (int i = 0; i < n; i++) {
      t[i] = Math.min(a[i], b[i]);
    }
  }

  static void minimumVS(double[] t, double[] a, double b, int n) {
    for (int i = 0; i < n; i++) {
      t[i] = Math.min(a[i], b);
    }
  }

  static void maximumVV(double[] t, double[] a, double[] b, int n) {
    for (int i = 0; i < n; i++) {
      t[i] = Math.max(a[i], b[i]);
    }
  }

  static void maximumVS(double[] t, double[] a, double b, int n) {
    for (int i = 0; i < n; i++) {
      t[i] = Math.max(a[i], b);
    }
  }

  static void productPlusVVV(double[] t, double[] a, double[] b, double[] c, int n) {
    for (int i = 0; i < n; i++) {
      t[i] = a[i] * b[i] + c[i];
    }
  }

  static void productPlusVVS(double[] t, double[] a, double[] b, double c, int n) {
    for (int i = 0; i < n; i++) {
      t[i] = a[i] * b[i] + c;
    }
  }

  static void productPlusVSV(double[] t, double[] a, double b, double[] c, int n) {
    for (int i = 0; i < n; i++) {
      t[i] = a[i] * b + c[i];
    }
  }

  static void productPlusVSS(double[] t, double[] a, double b, double c, int n) {
    for (int i = 0; i < n; i++) {
      t[i] = a[i] * b + c;
    }
  }

  static void productMinusVVV(double[] t, double[] a, double[] b, double[] c, int n) {
    for (int i = 0; i < n; i++) {
      t[i] = a[i] * b[i] - c[i];
    }
  }

  static void productMinusVVS(double[] t, double[] a, double[] b, double c, int n) {
    for (int i = 0; i < n; i++) {
      t[i] = a[i] * b[i] - c;
    }
  }

  static void productMinusVSV(double[] t, double[] a, double b, double[] c, int n) {
    for (int i = 0; i < n; i++) {
      t[i] = a[i] * b - c[i];
    }
  }

  static void productMinusVSS(double[] t, double[] a, double b, double c, int n) {
    for (int i = 0; i < n; i++) {
      t[i] = a[i] * b - c;
    }
  }

  static void minusProductVVV(double[] t, double[] a, double[] b, double[] c, int n) {
    for (int i = 0; i < n; i++) {
      t[i] = c[i] - a[i] * b[i];
    }
  }

  static void minusProductVVS(double[] t, double[] a, double[] b, double c, int n) {
    for (int i = 0; i < n; i++) {
      t[i] = c - a[i] * b[i];
    }
  }

  static void minusProductVSV(double[] t, double[] a, double b, double[] c, int n) {
    for (int i = 0; i < n; i++) {
      t[i] = c[i] - a[i] * b;
    }
  }

  static void minusProductVSS(double[] t, double[] a, double b, double c, int n) {
    for (int i = 0; i < n; i++) {
      t[i] = c - a[i] * b;
    }
  }

  static void squareRoot(double[] t, double[] a, int n) {
    for (int i = 0; i < n; i++) {
      t[i] = Math.sqrt(a[i]);
    }
  }

  // Functions are not expanded into kernels; kernels call these loops.

  static void step(double[] t, double[] a, int n) {
    for (int i = 0; i < n; i++) {
      t[i] = Operation.step(a[i]);
    }
  }

  static void exponential(double[] t, double[] a, int n) {
    ExponentialFunctions.exponentials(t, a, n);
  }

  static void logarithm(double[] t, double[] a, int n) {
    ExponentialFunctions.logarithms(t, a, n);
  }

  static void sine(double[] t, double[] a, int n) {
    CircularFunctions.sines(t, a, n);
  }

  static void cosine(double[] t, double[] a, int n) {
    CircularFunctions.cosines(t, a, n);
  }

  static void arcTangent2VV(double[] t, double[] a, double[] b, int n) {
    for (int i = 0; i < n; i++) {
      t[i] = Operation.angle(a[i], b[i]);
    }
  }

  static void arcTangent2VS(double[] t, double[] a, double b, int n) {
    for (int i = 0; i < n; i++) {
      t[i] = Operation.angle(a[i], b);
    }
  }

  static void arcTangent2SV(double[] t, double a, double[] b, int n) {
    for (int i = 0; i < n; i++) {
      t[i] = Operation.angle(a, b[i]);
    }
  }
}
