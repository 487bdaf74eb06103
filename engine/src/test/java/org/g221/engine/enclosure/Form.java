package org.g221.engine.enclosure;

/** An affine form of a toy problem, with errors widened against rounding. */
record Form(double center, double[] slopes, double error, double[] causes) {

  private static final double ROUNDING = 1e-15;

  /** A coordinate of a box. */
  static Form coordinate(int index, int width, double middle, double half) {
    double[] slopes = new double[width];
    slopes[index] = half;
    return new Form(middle, slopes, 0, new double[width]);
  }

  Form plus(Form other) {
    double[] slopes = new double[this.slopes.length];
    double[] causes = new double[slopes.length];
    for (int i = 0; i < slopes.length; i++) {
      slopes[i] = this.slopes[i] + other.slopes[i];
      causes[i] = this.causes[i] + other.causes[i];
    }
    return new Form(center + other.center, slopes, error + other.error, causes)
        .widened(size() + other.size());
  }

  Form plus(double number) {
    return new Form(center + number, slopes, error, causes).widened(size() + Math.abs(number));
  }

  Form times(double factor) {
    double[] slopes = new double[this.slopes.length];
    double[] causes = new double[slopes.length];
    for (int i = 0; i < slopes.length; i++) {
      slopes[i] = this.slopes[i] * factor;
      causes[i] = this.causes[i] * Math.abs(factor);
    }
    double size = Math.abs(factor);
    return new Form(center * factor, slopes, error * size, causes).widened(size() * size);
  }

  Form minus(Form other) {
    return plus(other.times(-1));
  }

  Form times(Form other) {
    int width = slopes.length;
    double[] slopes = new double[width];
    double[] causes = new double[width];
    double here = reach();
    double there = other.reach();
    for (int i = 0; i < width; i++) {
      slopes[i] = center * other.slopes[i] + other.center * this.slopes[i];
      causes[i] =
          0.5 * (there * Math.abs(this.slopes[i]) + here * Math.abs(other.slopes[i]))
              + (Math.abs(center) + here) * other.causes[i]
              + (Math.abs(other.center) + there) * this.causes[i];
    }
    double rest =
        here * there
            + (Math.abs(center) + here) * other.error
            + (Math.abs(other.center) + there) * error
            + error * other.error;
    return new Form(center * other.center, slopes, rest, causes).widened(size() * other.size());
  }

  private double reach() {
    double sum = 0;
    for (double slope : slopes) {
      sum += Math.abs(slope);
    }
    return sum;
  }

  private double size() {
    return Math.abs(center) + reach() + error;
  }

  private Form widened(double size) {
    return new Form(center, slopes, error + ROUNDING * size, causes);
  }
}
