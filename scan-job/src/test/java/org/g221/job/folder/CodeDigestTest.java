package org.g221.job.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CodeDigestTest {

  @Test
  void digestIsTheSameEachTime() {
    assertThat(CodeDigest.current()).matches("[0-9a-f]{16}").isEqualTo(CodeDigest.current());
  }

  @Test
  void tasksOfAnotherBuildAreRefused() {
    assertThatCode(() -> ForeignCodeException.refuse(CodeDigest.current()))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> ForeignCodeException.refuse("0123456789abcdef"))
        .isInstanceOf(ForeignCodeException.class)
        .hasMessage(
            "an executor has another build of g221 (%s) than the driver (0123456789abcdef); look"
                    .formatted(CodeDigest.current())
                + " for a jar of g221 on the class path of executors");
  }
}
