package org.g221.engine.relaxation;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.g221.engine.formula.AffineProgram;
import org.g221.engine.formula.AffineRun;
import org.g221.engine.formula.FormulaGraph;
import org.g221.engine.formula.Parts;
import org.g221.engine.formula.Program;
import org.g221.engine.formula.ProgramRun;
import org.g221.engine.formula.Real;

/** A problem whose rows are expressions of coordinates, the inputs of their graph. */
public final class FormulaProblem implements LeastSquaresProblem, Serializable {

  private static final long serialVersionUID = 1L;

  private final double[] lower;
  private final double[] upper;
  private final List<RowKind> kinds = new ArrayList<>();
  private final int quantities;
  private final double constant;
  private final AffineProgram forms;
  private final Program program;

  /** A problem without logarithms. */
  public FormulaProblem(
      FormulaGraph graph,
      double[] lower,
      double[] upper,
      List<Real> residuals,
      double constant,
      List<Real> rules,
      List<Real> quantities) {
    this(graph, lower, upper, residuals, constant, rules, List.of(), quantities);
  }

  /**
   * @param graph has the coordinates as inputs
   * @param lower smallest values of the coordinates
   * @param upper largest values
   * @param residuals their squares count; max(0, …) counts as an excess
   * @param constant the rest of χ²
   * @param rules none of them may be negative; a minimum is taken apart
   * @param logarithms of residuals that are nowhere negative, as their products bound them poorly
   * @param quantities may be restricted to bins
   */
  public FormulaProblem(
      FormulaGraph graph,
      double[] lower,
      double[] upper,
      List<Real> residuals,
      double constant,
      List<Real> rules,
      List<Real> logarithms,
      List<Real> quantities) {
    this.lower = lower.clone();
    this.upper = upper.clone();
    this.quantities = quantities.size();
    this.constant = constant;
    List<Real> outputs = new ArrayList<>();
    for (Real residual : residuals) {
      Optional<Real> excess = Parts.ofPositivePart(residual);
      kinds.add(excess.isPresent() ? RowKind.EXCESS : RowKind.RESIDUAL);
      outputs.add(excess.orElse(residual));
    }
    for (Real rule : rules) {
      for (Real part : Parts.ofMinimum(rule)) {
        kinds.add(RowKind.RULE);
        outputs.add(part);
      }
    }
    for (Real logarithm : logarithms) {
      kinds.add(RowKind.LOGARITHM);
      outputs.add(logarithm);
    }
    outputs.addAll(quantities);
    this.program = Program.forPoints(graph, List.copyOf(outputs));
    graph.inputNames().forEach(name -> outputs.add(graph.input(name)));
    this.forms = AffineProgram.compile(graph, outputs, this.lower, this.upper);
  }

  @Override
  public double[] lower() {
    return lower.clone();
  }

  @Override
  public double[] upper() {
    return upper.clone();
  }

  @Override
  public List<RowKind> rows() {
    return List.copyOf(kinds);
  }

  @Override
  public int quantities() {
    return quantities;
  }

  @Override
  public double constant() {
    return constant;
  }

  @Override
  public Linearization newLinearization() {
    return new Forms();
  }

  @Override
  public PointProbe newProbe() {
    return new Probe();
  }

  private final class Forms implements Linearization {

    private final AffineRun run = forms.newRun();

    @Override
    public void setBox(int box, double[] from, double[] to) {
      for (int i = 0; i < from.length; i++) {
        run.setInput(i, box, from[i], to[i]);
      }
    }

    @Override
    public void compute(int boxes) {
      run.compute(boxes);
    }

    @Override
    public boolean isEmpty(int box) {
      return run.empty(box);
    }

    /** Coordinates are the last outputs. */
    private int output(int coordinate) {
      return kinds.size() + quantities + coordinate;
    }

    @Override
    public double middle(int coordinate, int box) {
      return run.center(output(coordinate), box);
    }

    @Override
    public double halfWidth(int coordinate, int box) {
      return run.slope(output(coordinate), coordinate, box);
    }

    @Override
    public double center(int row, int box) {
      return run.center(row, box);
    }

    @Override
    public double slope(int row, int coordinate, int box) {
      return run.slope(row, coordinate, box);
    }

    @Override
    public double error(int row, int box) {
      return run.error(row, box);
    }

    @Override
    public double cause(int row, int coordinate, int box) {
      return run.cause(row, coordinate, box);
    }
  }

  private final class Probe implements PointProbe {

    private final ProgramRun run = program.newRun(1);

    @Override
    public void rows(double[] coordinates, double[] values) {
      for (int i = 0; i < coordinates.length; i++) {
        run.setBlockInput(i, new double[] {coordinates[i]}, 1);
      }
      run.computeAll(1);
      Arrays.setAll(values, row -> run.output(row, 0));
    }

    @Override
    public void chiSquare(double[][] points, int count, double[] chiSquare) {
      for (int i = 0; i < count; i++) {
        chiSquare[i] =
            attain(points[i]).map(AttainedPoint::chiSquare).orElse(Double.POSITIVE_INFINITY);
      }
    }

    @Override
    public Optional<AttainedPoint> attain(double[] coordinates) {
      double[] values = new double[kinds.size() + quantities];
      rows(coordinates, values);
      double sum = constant;
      for (int row = 0; row < kinds.size(); row++) {
        double value = values[row];
        switch (kinds.get(row)) {
          case RESIDUAL -> sum += value * value;
          case EXCESS -> sum += Math.max(0, value) * Math.max(0, value);
          case RULE -> {
            if (!(value >= 0)) {
              return Optional.empty();
            }
          }
          case LOGARITHM -> {}
        }
      }
      double[] attained = DoubleStream.of(values).skip(kinds.size()).toArray();
      return Double.isFinite(sum)
          ? Optional.of(new AttainedPoint(coordinates, sum, attained))
          : Optional.empty();
    }
  }
}
