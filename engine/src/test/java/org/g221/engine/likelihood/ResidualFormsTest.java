package org.g221.engine.likelihood;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.g221.engine.formula.AffineProgram;
import org.g221.engine.formula.AffineRun;
import org.g221.engine.formula.FormCheck;
import org.g221.engine.formula.FormulaGraph;
import org.g221.engine.formula.Program;
import org.g221.engine.formula.ProgramRun;
import org.g221.engine.formula.Real;
import org.g221.engine.g221.G221Model;
import org.g221.engine.measurement.BundledData;
import org.g221.engine.model.ParameterValues;
import org.g221.engine.model.RangeRule;
import org.g221.engine.parameter.Running;
import org.g221.engine.treelevel.G221Parameter;
import org.g221.engine.treelevel.G221Texture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Affine forms of whole likelihoods, in the parameters of scan files. */
class ResidualFormsTest {

  private static final int BOXES = 40;
  private static final int POINTS = 6;

  /** All residuals, χ² and margins of rules, for some data set, texture and running. */
  private record Case(String name, FormulaGraph graph, List<Real> outputs, double[][] ranges) {

    static Case of(Likelihood likelihood, G221Texture texture) {
      FormulaGraph graph = new FormulaGraph();
      ModelFormulas formulas =
          new ModelFormulas(
              G221Model.INSTANCE,
              likelihood,
              texture,
              ParameterValues.inputs(List.of(G221Parameter.ZETA), graph));
      List<Real> outputs = new ArrayList<>(formulas.residuals().rows());
      outputs.add(formulas.chiSquare());
      formulas.rules().stream().map(RangeRule::margin).forEach(outputs::add);
      double[][] ranges = graph.inputNames().stream().map(Case::range).toArray(double[][]::new);
      String name = likelihood.dataset().name() + " " + likelihood.dataset().running();
      return new Case(name + " " + texture.key(), graph, outputs, ranges);
    }

    /** Beyond what the rules allow. */
    private static double[] range(String parameter) {
      return switch (parameter) {
        case "g2-over-g1" -> new double[] {0.5, 5};
        case "mass-wprime-gev" -> new double[] {600, 20000};
        case "delta-q-23-phase" -> new double[] {-3.2, 3.2};
        default -> new double[] {-0.3, 1.1};
      };
    }

    AffineRun newRun() {
      double[] lower = new double[ranges.length];
      double[] upper = new double[ranges.length];
      for (int k = 0; k < ranges.length; k++) {
        lower[k] = ranges[k][0];
        upper[k] = ranges[k][1];
      }
      return AffineProgram.compile(graph, outputs, lower, upper).newRun();
    }

    double[][] box(double share, SplittableRandom random) {
      double[][] box = new double[ranges.length][];
      for (int k = 0; k < ranges.length; k++) {
        double width = (ranges[k][1] - ranges[k][0]) * share;
        double start = ranges[k][0] + random.nextDouble() * (ranges[k][1] - ranges[k][0] - width);
        box[k] = new double[] {start, Math.min(start + width, ranges[k][1])};
      }
      return box;
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    for (Likelihood likelihood :
        List.of(Likelihood.of(BundledData.dataset2016()), Likelihood.of(BundledData.current()))) {
      for (Running running : Running.values()) {
        for (G221Texture texture : G221Texture.values()) {
          cases.add(Case.of(likelihood.withRunning(running), texture));
        }
      }
    }
    return cases;
  }

  private static void set(AffineRun run, int box, double[][] ranges) {
    for (int k = 0; k < ranges.length; k++) {
      run.setInput(k, box, ranges[k][0], ranges[k][1]);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void residualsAndRulesLieWithinTheirForms(Case all) {
    AffineRun forms = all.newRun();
    ProgramRun values = Program.forPoints(all.graph(), all.outputs()).newRun(1);
    SplittableRandom random = new SplittableRandom(20160412);
    double[][][] boxes = new double[BOXES][][];
    for (int box = 0; box < BOXES; box++) {
      boxes[box] = all.box(Math.pow(1e-9, random.nextDouble()), random);
      set(forms, box, boxes[box]);
    }
    forms.compute(BOXES);
    int compared = 0;
    for (int box = 0; box < BOXES; box++) {
      FormCheck check = new FormCheck(forms, boxes[box], box);
      for (int i = 0; i < POINTS; i++) {
        double[] point = new double[all.ranges().length];
        for (int k = 0; k < point.length; k++) {
          point[k] = inside(boxes[box][k], random);
          values.setBlockInput(k, new double[] {point[k]}, 1);
        }
        values.computeAll(1);
        for (int output = 0; output < all.outputs().size(); output++) {
          double value = values.output(output, 0);
          if (Double.isFinite(value)) {
            compared++;
            assertThat(check.encloses(output, new BigDecimal(value), point))
                .as("output %d in box %d", output, box)
                .isTrue();
          }
        }
      }
    }
    assertThat(compared).isGreaterThan(BOXES * POINTS * all.outputs().size() * 9 / 10);
  }

  private static double inside(double[] range, SplittableRandom random) {
    return switch (random.nextInt(4)) {
      case 0 -> range[0];
      case 1 -> range[1];
      default -> Math.min(range[1], range[0] + random.nextDouble() * (range[1] - range[0]));
    };
  }

  /** In most boxes; there may be a kink inside, or rounding alone. */
  @ParameterizedTest
  @MethodSource("cases")
  void halfTheWidthLeavesAQuarterOfTheError(Case all) {
    AffineRun forms = all.newRun();
    SplittableRandom random = new SplittableRandom(20160412);
    List<List<Double>> ratios = new ArrayList<>();
    all.outputs().forEach(output -> ratios.add(new ArrayList<>()));
    for (int trial = 0; trial < 60; trial++) {
      double[][] box = all.box(2e-4, random);
      set(forms, 0, box);
      set(forms, 1, halved(box));
      forms.compute(2);
      for (int output = 0; output < ratios.size(); output++) {
        double error = forms.error(output, 0);
        if (error > 1e-11 * Math.max(1, Math.abs(forms.center(output, 0))) && error < 1e3) {
          ratios.get(output).add(error / forms.error(output, 1));
        }
      }
    }
    List<Double> medians =
        ratios.stream().filter(known -> known.size() > 20).map(ResidualFormsTest::median).toList();
    assertThat(medians)
        .hasSizeGreaterThan(ratios.size() / 2)
        .allSatisfy(median -> assertThat(median).isBetween(3.8, 4.2));
  }

  private static double median(List<Double> numbers) {
    return numbers.stream().sorted().skip(numbers.size() / 2).findFirst().orElseThrow();
  }

  private static double[][] halved(double[][] box) {
    double[][] half = new double[box.length][];
    for (int k = 0; k < box.length; k++) {
      double quarter = 0.25 * (box[k][1] - box[k][0]);
      half[k] = new double[] {box[k][0] + quarter, box[k][1] - quarter};
    }
    return half;
  }
}
