package org.g221.engine.relaxation;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.g221.engine.formula.FormulaGraph;
import org.g221.engine.formula.Logarithms;
import org.g221.engine.formula.Parts;
import org.g221.engine.formula.PowerExtraction;
import org.g221.engine.formula.Program;
import org.g221.engine.formula.ProgramRun;
import org.g221.engine.formula.Real;
import org.g221.engine.formula.TermCollection;
import org.g221.engine.likelihood.Exclusion;
import org.g221.engine.likelihood.Likelihood;
import org.g221.engine.likelihood.ModelFormulas;
import org.g221.engine.likelihood.Residuals;
import org.g221.engine.measurement.Dataset;
import org.g221.engine.model.ContinuousRanges;
import org.g221.engine.model.Model;
import org.g221.engine.model.RangeRule;
import org.g221.engine.model.SearchCoordinates;
import org.g221.engine.parameter.Parameter;
import org.g221.engine.parameter.ParameterPoint;
import org.g221.engine.parameter.Running;
import org.g221.engine.parameter.TheoryInputs;

/**
 * χ² of a model over ranges of its parameters.
 *
 * <p>Bounds are of the formulas in the coordinates that the model offers; points count as {@code
 * evaluate} finds them, with their parameters as they are written.
 */
public final class ModelProblem implements LeastSquaresProblem, Serializable {

  private static final long serialVersionUID = 1L;

  private static final int POINTS = 128;

  /**
   * Averaging rotates numbers c of at most some thousand standard deviations: relative to them it
   * is off by some 10⁻¹⁴, which is 10⁻¹¹ in a residual, and less than this in χ².
   */
  private static final double AVERAGING = 1e-9;

  private final Compiled compiled;
  private final SearchCoordinates coordinates;
  private final List<Parameter> inputs;

  private ModelProblem(Compiled compiled, SearchCoordinates coordinates) {
    this.compiled = compiled;
    this.coordinates = coordinates;
    this.inputs =
        compiled.ranges().varied().stream().map(ContinuousRanges.Varied::parameter).toList();
  }

  /** What is sent to executors, where the coordinates follow from it again. */
  private record Compiled(
      Model model,
      TheoryInputs theory,
      Running running,
      ContinuousRanges ranges,
      FormulaProblem formulas,
      Program points,
      int rules,
      int quantities)
      implements Serializable {

    private Object readResolve() {
      return new ModelProblem(this, model.coordinates(ranges, theory, running));
    }
  }

  private Object writeReplace() {
    return compiled;
  }

  /**
   * @param quantities observables, parameters or derived quantities that may be restricted to bins
   */
  public static ModelProblem of(
      Model model, Likelihood likelihood, ContinuousRanges ranges, List<String> quantities) {
    Dataset dataset = likelihood.dataset();
    SearchCoordinates coordinates = model.coordinates(ranges, dataset.inputs(), dataset.running());
    FormulaProblem formulas = formulas(model, likelihood, ranges, coordinates, quantities);
    FormulaGraph graph = new FormulaGraph();
    ModelFormulas known =
        new ModelFormulas(model, likelihood, ranges.texture(), ranges.values(graph));
    List<Real> outputs = new ArrayList<>(List.of(known.chiSquare()));
    known.rules().stream().map(RangeRule::margin).forEach(outputs::add);
    quantities.forEach(name -> outputs.add(known.quantity(name).orElseThrow()));
    Compiled compiled =
        new Compiled(
            model,
            dataset.inputs(),
            dataset.running(),
            ranges,
            formulas,
            Program.forPoints(graph, outputs),
            known.rules().size(),
            quantities.size());
    return new ModelProblem(compiled, coordinates);
  }

  private static FormulaProblem formulas(
      Model model,
      Likelihood likelihood,
      ContinuousRanges ranges,
      SearchCoordinates coordinates,
      List<String> quantities) {
    FormulaGraph graph = new FormulaGraph();
    coordinates.names().forEach(graph::input);
    ModelFormulas known =
        new ModelFormulas(model, likelihood, ranges.texture(), coordinates.values(graph));
    Stream<Real> rules =
        Stream.concat(
            coordinates.rules(graph).stream(),
            known.rangeOfRunning().map(RangeRule::margin).stream());
    List<Real> parts = rules.flatMap(rule -> Parts.ofMinimum(rule).stream()).toList();
    Optional<PowerExtraction> powers =
        coordinates.scale().map(scale -> new PowerExtraction(graph.input(scale)));
    UnaryOperator<List<Real>> simpler =
        rows ->
            TermCollection.rewrite(
                powers.map(of -> of.rewrite(rows)).orElse(rows), middle(coordinates));
    Residuals residuals = known.fewestResiduals();
    return new FormulaProblem(
        graph,
        coordinates.lower(),
        coordinates.upper(),
        simpler.apply(residuals.rows()),
        residuals.rest(),
        powers.map(of -> of.rewriteSigns(parts)).orElse(parts),
        logarithms(known, powers, coordinates.scale().map(graph::input)),
        simpler.apply(
            quantities.stream().map(name -> known.quantity(name).orElseThrow()).toList()));
  }

  private static List<Real> logarithms(
      ModelFormulas known, Optional<PowerExtraction> powers, Optional<Real> scale) {
    Logarithms logarithms = new Logarithms(scale.map(Set::of).orElse(Set.of()));
    List<Real> residuals = known.residualsOfSearches();
    return powers.map(of -> of.rewrite(residuals)).orElse(residuals).stream()
        .filter(residual -> !residual.isConstant())
        .map(logarithms::of)
        .toList();
  }

  private static double[] middle(SearchCoordinates coordinates) {
    double[] middle = coordinates.lower();
    double[] upper = coordinates.upper();
    Arrays.setAll(middle, i -> 0.5 * (middle[i] + upper[i]));
    return middle;
  }

  /** The parameters of a point. */
  public ParameterPoint point(AttainedPoint attained) {
    return point(attained.coordinates());
  }

  /** The parameters of the point with some coordinates. */
  public ParameterPoint point(double[] at) {
    return coordinates.point(at);
  }

  /** The ranges of the parameters. */
  public ContinuousRanges ranges() {
    return compiled.ranges();
  }

  @Override
  public double[] lower() {
    return compiled.formulas().lower();
  }

  @Override
  public double[] upper() {
    return compiled.formulas().upper();
  }

  @Override
  public List<RowKind> rows() {
    return compiled.formulas().rows();
  }

  @Override
  public int quantities() {
    return compiled.formulas().quantities();
  }

  /** Lowered by more than residuals can differ from those of single constraints. */
  @Override
  public double constant() {
    return compiled.formulas().constant() - AVERAGING;
  }

  @Override
  public double largestConstant() {
    return compiled.formulas().constant() + AVERAGING;
  }

  @Override
  public Linearization newLinearization() {
    return compiled.formulas().newLinearization();
  }

  @Override
  public PointProbe newProbe() {
    return new Probe();
  }

  private final class Probe implements PointProbe {

    private final PointProbe inCoordinates = compiled.formulas().newProbe();
    private final ProgramRun run = compiled.points().newRun(POINTS);
    private final double[][] values = new double[inputs.size()][POINTS];

    @Override
    public void rows(double[] at, double[] rows) {
      inCoordinates.rows(at, rows);
    }

    @Override
    public void chiSquare(double[][] several, int count, double[] chiSquare) {
      for (int first = 0; first < count; first += POINTS) {
        int some = Math.min(POINTS, count - first);
        for (int i = 0; i < some; i++) {
          set(i, coordinates.point(several[first + i]));
        }
        compute(some);
        for (int i = 0; i < some; i++) {
          chiSquare[first + i] = chiSquare(i);
        }
      }
    }

    /** Sets a point; one that is out of range becomes not a number. */
    private void set(int place, ParameterPoint point) {
      for (int i = 0; i < values.length; i++) {
        double value = point.value(inputs.get(i));
        values[i][place] = compiled.ranges().varied().get(i).contains(value) ? value : Double.NaN;
      }
    }

    private void compute(int count) {
      for (int i = 0; i < values.length; i++) {
        run.setBlockInput(i, values[i], count);
      }
      run.computeAll(count);
    }

    private double chiSquare(int place) {
      for (int rule = 0; rule < compiled.rules(); rule++) {
        if (Exclusion.isBroken(run.output(1 + rule, place))) {
          return Double.POSITIVE_INFINITY;
        }
      }
      double value = run.output(0, place);
      return Double.isFinite(value) ? value : Double.POSITIVE_INFINITY;
    }

    @Override
    public Optional<AttainedPoint> attain(double[] at) {
      set(0, coordinates.point(at));
      compute(1);
      double value = chiSquare(0);
      if (value == Double.POSITIVE_INFINITY) {
        return Optional.empty();
      }
      double[] found = new double[compiled.quantities()];
      for (int quantity = 0; quantity < compiled.quantities(); quantity++) {
        found[quantity] = run.output(1 + compiled.rules() + quantity, 0);
      }
      return Optional.of(new AttainedPoint(at, value, found));
    }
  }
}
