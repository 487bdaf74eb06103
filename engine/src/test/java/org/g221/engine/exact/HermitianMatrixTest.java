package org.g221.engine.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.complex.Complex;
import org.g221.engine.exact.HermitianMatrix.Eigenpair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HermitianMatrixTest {

  private static Complex[][] entries(int size, long seed) {
    Random random = new Random(seed);
    Complex[][] entries = new Complex[size][size];
    for (int i = 0; i < size; i++) {
      entries[i][i] = new Complex(random.nextGaussian(), 0);
      for (int j = 0; j < i; j++) {
        entries[i][j] = new Complex(random.nextGaussian(), random.nextGaussian());
        entries[j][i] = entries[i][j].conjugate();
      }
    }
    return entries;
  }

  private static Complex product(Complex[] first, Complex[] second) {
    Complex sum = Complex.ZERO;
    for (int i = 0; i < first.length; i++) {
      sum = sum.add(first[i].conjugate().multiply(second[i]));
    }
    return sum;
  }

  private static void assertDiagonalises(HermitianMatrix matrix, List<Eigenpair> pairs) {
    assertThat(pairs).hasSize(matrix.size());
    for (Eigenpair pair : pairs) {
      for (int i = 1; i <= matrix.size(); i++) {
        Complex image = Complex.ZERO;
        for (int j = 1; j <= matrix.size(); j++) {
          image = image.add(matrix.at(i, j).multiply(pair.vector()[j - 1]));
        }
        Complex expected = pair.vector()[i - 1].multiply(pair.value());
        assertThat(image.subtract(expected).abs()).isLessThan(1e-13);
      }
      for (Eigenpair other : pairs) {
        double expected = pair == other ? 1 : 0;
        assertThat(product(pair.vector(), other.vector()).subtract(expected).abs())
            .isLessThan(1e-13);
      }
    }
  }

  @Property(tries = 200, seed = "1604")
  void eigenvectorsDiagonaliseAndAreOrthonormal(
      @ForAll @IntRange(min = 1, max = 5) int size, @ForAll long seed) {
    HermitianMatrix matrix = HermitianMatrix.of(entries(size, seed));
    List<Eigenpair> pairs = matrix.eigenpairs();
    assertDiagonalises(matrix, pairs);
    assertThat(pairs).isSortedAccordingTo((a, b) -> Double.compare(b.value(), a.value()));
  }

  /** 1 − v v† has the eigenvalue 1 twice: the eigenvectors have to be made orthogonal. */
  @Property(tries = 100, seed = "1604")
  void coincidingEigenvaluesHaveOrthonormalEigenvectors(@ForAll long seed) {
    Random random = new Random(seed);
    Complex[] vector = new Complex[3];
    for (int i = 0; i < 3; i++) {
      vector[i] = new Complex(random.nextGaussian(), random.nextGaussian()).multiply(0.3);
    }
    HermitianMatrix matrix =
        HermitianMatrix.sumOfSquares(3, List.<Complex[]>of(vector)).oneMinusTimes(1);
    List<Eigenpair> pairs = matrix.eigenpairs();
    assertDiagonalises(matrix, pairs);
    assertThat(pairs.get(0).value()).isCloseTo(1, within(1e-14));
    assertThat(pairs.get(1).value()).isCloseTo(1, within(1e-14));
  }

  /** ((2, i), (−i, 2)) has the eigenvalues 3 and 1. */
  @Test
  void eigenvaluesOfComplexMatrixAreReal() {
    Complex[][] entries = {{new Complex(2, 0), Complex.I}, {Complex.I.negate(), new Complex(2, 0)}};
    assertThat(HermitianMatrix.of(entries).eigenvalues())
        .containsExactly(new double[] {3, 1}, within(1e-14));
  }

  @Test
  void entryThatIsNotTheConjugateIsRejectedWithBoth() {
    Complex[][] entries = entries(3, 1);
    entries[2][1] = new Complex(0.5, 0.25);
    entries[1][2] = new Complex(0.5, 0.25);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HermitianMatrix.of(entries))
        .withMessageContaining("entry (2, 3) is (0.5, 0.25)")
        .withMessageContaining("conjugate of entry (3, 2)");
  }

  @Test
  void imaginaryDiagonalIsRejected() {
    Complex[][] entries = entries(2, 1);
    entries[1][1] = new Complex(1, 0.1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HermitianMatrix.of(entries))
        .withMessageContaining("entry (2, 2)");
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
  void entryThatIsNotFiniteIsRejected(double value) {
    Complex[][] entries = entries(3, 1);
    entries[0][2] = new Complex(0, value);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HermitianMatrix.of(entries))
        .withMessageContaining("entry (1, 3)")
        .withMessageContaining("must be finite");
  }

  @Test
  void matrixThatIsNotSquareIsRejected() {
    Complex[][] entries = {{Complex.ONE, Complex.ZERO}};
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HermitianMatrix.of(entries))
        .withMessage("row 1 has 2 entries but the matrix has 1 rows");
  }
}
