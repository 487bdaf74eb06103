package org.g221.engine.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is no correlation matrix. */
class BrokenCorrelationsTest extends TinyDatasetTest {

  @Test
  void unknownMeasurementIsReportedWithTheNearest() {
    tiny.replace(FILE, "[\"R(D)@A:2001\"", "[\"R(D)@A:2002\"");
    assertThat(tiny.errors())
        .containsExactly(
            "measurements.yaml: correlations[0].measurements names 'R(D)@A:2002', which is"
                + " unknown; nearest is 'R(D)@A:2001'");
  }

  @Test
  void matrixNeedsARowForEachMeasurement() {
    tiny.replace(FILE, "      - [-0.25, 1]\n", "");
    assertThat(tiny.errors())
        .containsExactly(
            "measurements.yaml: correlations[0].matrix has 1 row but must have 2, one"
                + " for each measurement");
  }

  @Test
  void matrixNeedsAColumnForEachMeasurement() {
    tiny.replace(FILE, "[-0.25, 1]", "[-0.25, 1, 0]");
    assertThat(tiny.errors())
        .containsExactly(
            "measurements.yaml: correlations[0].matrix[1] has 3 columns but must have 2;"
                + " write the whole matrix, not a triangle of it");
  }

  @Test
  void matrixHasToBeSymmetric() {
    tiny.replace(FILE, "[-0.25, 1]", "[0.25, 1]");
    assertThat(tiny.errors())
        .containsExactly(
            "measurements.yaml: correlations[0].matrix[1][0] is 0.25 but must equal matrix[0][1],"
                + " -0.25");
  }

  @Test
  void matrixNeedsOnesOnItsDiagonal() {
    tiny.replace(FILE, "[-0.25, 1]", "[-0.25, 0.9]");
    assertThat(tiny.errors())
        .containsExactly("measurements.yaml: correlations[0].matrix[1][1] is 0.9 but must be 1");
  }

  @Test
  void matrixThatIsNotPositiveDefiniteNamesTheMeasurementsOfItsSmallestEigenvalue() {
    tiny.replace(FILE, "[1, -0.25]", "[1, -1.25]").replace(FILE, "[-0.25, 1]", "[-1.25, 1]");
    assertThat(tiny.errors())
        .containsExactly(
            "measurements.yaml: correlations[0].matrix is not positive definite: the smallest"
                + " eigenvalue, -0.250, is that of 'R(D)@A:2001', 'R(D*)@A:2001'");
  }

  // Three measurements, the middle one uncorrelated: the eigenvalue 1 - 1 is that of the others.
  @Test
  void onlyMeasurementsThatBelongToTheEigenvalueAreNamed() {
    tiny.replace(
            FILE,
            "[\"R(D)@A:2001\", \"R(D*)@A:2001\"]",
            "[\"R(D)@A:2001\", \"m_W@B:2002\", \"R(D*)@A:2001\"]")
        .replace(FILE, "[1, -0.25]", "[1, 0, 1]")
        .replace(FILE, "      - [-0.25, 1]\n", "      - [0, 1, 0]\n      - [1, 0, 1]\n");
    assertThat(tiny.errors())
        .containsExactly(
            "measurements.yaml: correlations[0].matrix is not positive definite: the smallest"
                + " eigenvalue, 0, is that of 'R(D)@A:2001', 'R(D*)@A:2001'");
  }

  @Test
  void entryThatIsNoNumberIsReportedWithItsPlace() {
    tiny.replace(FILE, "[1, -0.25]", "[1, none]");
    assertThat(tiny.errors())
        .contains(
            "measurements.yaml: correlations[0].matrix[0][1] is none but must be a finite number");
  }

  @Test
  void matrixThatNamesAMeasurementTwiceIsReported() {
    tiny.replace(FILE, "[\"R(D)@A:2001\", \"R(D*)@A:2001\"]", "[\"R(D)@A:2001\", \"R(D)@A:2001\"]");
    assertThat(tiny.errors())
        .containsExactly(
            "measurements.yaml: correlations[0].measurements names 'R(D)@A:2001' twice");
  }

  @Test
  void correlationGivenTwiceIsReportedWithBothMatrices() {
    tiny.replace(
        FILE,
        "    source: A\n    reliability: verified\n",
        """
            source: A
            reliability: verified
          - name: another
            measurements: ["m_W@B:2002", "R(D*)@A:2001", "R(D)@A:2001"]
            matrix: [[1, 0, 0], [0, 1, -0.25], [0, -0.25, 1]]
            source: B
            reliability: verified
        """);
    assertThat(tiny.errors())
        .containsExactly(
            "measurements.yaml: correlations[1].measurements gives the correlation of"
                + " 'R(D*)@A:2001' and 'R(D)@A:2001', which 'R(D) and R(D*)' gives already");
  }

  @Test
  void twoMatricesOfOneNameAreReported() {
    tiny.replace(
        FILE,
        "    source: A\n    reliability: verified\n",
        """
            source: A
            reliability: verified
          - name: R(D) and R(D*)
            measurements: ["m_W@B:2002", "R(D*)@A:2001"]
            matrix: [[1, 0.1], [0.1, 1]]
            source: B
            reliability: verified
        """);
    assertThat(tiny.errors())
        .containsExactly(
            "measurements.yaml: correlations[1] is called 'R(D) and R(D*)', as another one is"
                + " already");
  }

  @Test
  void reliabilityIsNeeded() {
    tiny.replace(FILE, "    source: A\n    reliability: verified\n", "    source: A\n");
    assertThat(tiny.errors())
        .containsExactly("measurements.yaml: correlations[0].reliability is missing");
  }
}
