package org.g221.engine.coupling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.g221.engine.treelevel.ConstantPoint.number;

import org.g221.engine.formula.Complex;
import org.g221.engine.formula.FormulaGraph;
import org.g221.engine.parameter.CkmMatrix;
import org.junit.jupiter.api.Test;

class FlavourMatrixTest {

  private final FormulaGraph graph = new FormulaGraph();
  private final FlavourMatrix delta =
      FlavourMatrix.hermitian(
          graph.constant(0.25), graph.constant(-0.5), Complex.constant(graph, 0.125, 2));

  @Test
  void hermitianMatrixEqualsItsAdjoint() {
    FlavourMatrix adjoint = delta.adjoint();
    for (int i = 1; i <= 3; i++) {
      for (int j = 1; j <= 3; j++) {
        assertThat(number(adjoint.at(i, j))).isEqualTo(number(delta.at(i, j)));
      }
    }
    assertThat(number(delta.at(2, 3)).getImaginary()).isEqualTo(2);
    assertThat(number(delta.at(3, 2)).getImaginary()).isEqualTo(-2);
    assertThat(delta.diagonal(3).constantValue()).isEqualTo(-0.5);
  }

  @Test
  void firstFamilyTakesNoPart() {
    for (int i = 1; i <= 3; i++) {
      assertThat(delta.at(1, i).isZero()).isTrue();
      assertThat(delta.at(i, 1).isZero()).isTrue();
    }
  }

  /** VΔV† with the matrix product written out. */
  @Test
  void productIsThatOfMatrices() {
    FlavourMatrix v =
        FlavourMatrix.of(CkmMatrix.ofWolfenstein(0.22543, 0.80679, 0.12528, 0.40385), graph);
    FlavourMatrix product = v.times(delta).times(v.adjoint());
    for (int i = 1; i <= 3; i++) {
      for (int j = 1; j <= 3; j++) {
        var sum = org.apache.commons.math3.complex.Complex.ZERO;
        for (int k = 1; k <= 3; k++) {
          for (int l = 1; l <= 3; l++) {
            sum =
                sum.add(
                    number(v.at(i, k))
                        .multiply(number(delta.at(k, l)))
                        .multiply(number(v.at(j, l)).conjugate()));
          }
        }
        assertThat(number(product.at(i, j)).subtract(sum).abs()).isLessThan(1e-15);
      }
    }
  }
}
