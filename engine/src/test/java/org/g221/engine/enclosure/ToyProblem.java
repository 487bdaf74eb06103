package org.g221.engine.enclosure;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.g221.engine.relaxation.AttainedPoint;
import org.g221.engine.relaxation.LeastSquaresProblem;
import org.g221.engine.relaxation.Linearization;
import org.g221.engine.relaxation.PointProbe;
import org.g221.engine.relaxation.RowKind;

/** A problem written by hand as affine forms; at a point they are exact but for rounding. */
record ToyProblem(
    double[] lower,
    double[] upper,
    List<RowKind> rows,
    int quantities,
    Function<Form[], List<Form>> formulas)
    implements LeastSquaresProblem {

  @Override
  public double constant() {
    return 0;
  }

  private List<Form> forms(double[] from, double[] to) {
    Form[] coordinates = new Form[from.length];
    for (int i = 0; i < from.length; i++) {
      coordinates[i] =
          Form.coordinate(i, from.length, middle(from[i], to[i]), half(from[i], to[i]));
    }
    return formulas.apply(coordinates);
  }

  private static double middle(double from, double to) {
    return 0.5 * (from + to);
  }

  private static double half(double from, double to) {
    return from == to ? 0 : Math.nextUp(0.5 * (to - from)) + Math.ulp(middle(from, to));
  }

  @Override
  public Linearization newLinearization() {
    return new Forms();
  }

  private final class Forms implements Linearization {

    private static final int CAPACITY = 128;

    private final double[][] from = new double[CAPACITY][];
    private final double[][] to = new double[CAPACITY][];
    private final List<?>[] forms = new List<?>[CAPACITY];

    @Override
    public void setBox(int box, double[] lower, double[] upper) {
      from[box] = lower.clone();
      to[box] = upper.clone();
    }

    @Override
    public void compute(int boxes) {
      for (int box = 0; box < boxes; box++) {
        forms[box] = ToyProblem.this.forms(from[box], to[box]);
      }
    }

    private Form form(int row, int box) {
      return (Form) forms[box].get(row);
    }

    @Override
    public boolean isEmpty(int box) {
      return false;
    }

    @Override
    public double middle(int coordinate, int box) {
      return ToyProblem.middle(from[box][coordinate], to[box][coordinate]);
    }

    @Override
    public double halfWidth(int coordinate, int box) {
      return ToyProblem.half(from[box][coordinate], to[box][coordinate]);
    }

    @Override
    public double center(int row, int box) {
      return form(row, box).center();
    }

    @Override
    public double slope(int row, int coordinate, int box) {
      return form(row, box).slopes()[coordinate];
    }

    @Override
    public double error(int row, int box) {
      return form(row, box).error();
    }

    @Override
    public double cause(int row, int coordinate, int box) {
      return form(row, box).causes()[coordinate];
    }
  }

  @Override
  public PointProbe newProbe() {
    return new Probe();
  }

  private final class Probe implements PointProbe {

    @Override
    public void rows(double[] coordinates, double[] values) {
      List<Form> forms = forms(coordinates, coordinates);
      for (int row = 0; row < values.length; row++) {
        values[row] = forms.get(row).center();
      }
    }

    @Override
    public void chiSquare(double[][] points, int count, double[] chiSquare) {
      for (int point = 0; point < count; point++) {
        chiSquare[point] =
            attain(points[point]).map(AttainedPoint::chiSquare).orElse(Double.POSITIVE_INFINITY);
      }
    }

    @Override
    public Optional<AttainedPoint> attain(double[] coordinates) {
      double[] values = new double[rows.size() + quantities];
      rows(coordinates, values);
      double sum = 0;
      for (int row = 0; row < rows.size(); row++) {
        switch (rows.get(row)) {
          case RESIDUAL -> sum += values[row] * values[row];
          case EXCESS -> sum += Math.pow(Math.max(0, values[row]), 2);
          case RULE -> {
            if (values[row] < 0) {
              return Optional.empty();
            }
          }
        }
      }
      double[] attained = new double[quantities];
      System.arraycopy(values, rows.size(), attained, 0, quantities);
      return Optional.of(new AttainedPoint(coordinates, sum, attained));
    }
  }
}
