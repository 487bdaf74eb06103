package org.g221.job.scanfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.g221.job.scanfile.ValidScan.broken;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One broken scan file for each rule of what is looked up in its data set. */
class DatasetLookupTest {

  @ParameterizedTest(name = "{1}")
  @MethodSource
  void unknownNameHasOneMessageWithTheNearest(String text, String message) {
    assertThat(BrokenScan.mistakes(text)).containsExactly(message);
  }

  static Stream<Arguments> unknownNameHasOneMessageWithTheNearest() {
    return Stream.of(
        broken(
            "include: []",
            "include: [\"R_K[1,6]@LHCb:2015\"]",
            "include[0] is 'R_K[1,6]@LHCb:2015', which is not a measurement of data set 2016;"
                + " nearest is 'R_K[1,6]@LHCb:2014'"),
        broken(
            "exclude: []",
            "exclude: [\"GammaZ@LEP\"]",
            "exclude[0] is 'GammaZ@LEP', which is not a measurement of data set 2016;"
                + " nearest is 'GammaZ@LEP:2005'"),
        broken(
            "include: []",
            "standard-model: { DeltaM_s: FNAL-MILC }",
            "standard-model.DeltaM_s is 'FNAL-MILC', which is not an alternative Standard Model value;"
                + " nearest is 'FNAL-MILC:2016'"),
        broken(
            "include: []",
            "standard-model: { DeltaM_d: x }",
            "standard-model.DeltaM_d is for an unknown observable; nearest is 'DeltaM_s'"),
        broken(
            "include: []",
            "standard-model: { DeltaM_s: [x] }",
            "standard-model.DeltaM_s is a list but must be text"));
  }
}
