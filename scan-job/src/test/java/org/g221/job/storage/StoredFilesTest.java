package org.g221.job.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoredFilesTest {

  @ParameterizedTest
  @CsvSource({
    "s3a://bucket/scan, hadoop-aws, '--jars \"$(scripts/library s3a)/*.jar\"'",
    "abfss://container@account/scan, hadoop-azure, '--packages, and scripts/g221 in the folder G221_JARS'",
    "gs://bucket/scan, hadoop-gcp, '--packages, and scripts/g221 in the folder G221_JARS'"
  })
  void libraryOfAFileSystemIsNamedWhereItIsMissing(String place, String library, String how) {
    assertThatIOException()
        .isThrownBy(() -> StoredFiles.system(new Path(place), new Configuration()))
        .withMessage(
            "scheme "
                + place.substring(0, place.indexOf(':'))
                + " needs the library org.apache.hadoop:"
                + library
                + ":3.5.0, which scripts/submit takes with "
                + how);
  }

  @Test
  void schemeThatNobodyKnowsIsNamed() {
    assertThatIOException()
        .isThrownBy(() -> StoredFiles.system(new Path("foo://bucket/scan"), new Configuration()))
        .withMessage("No FileSystem for scheme \"foo\"");
  }

  @Test
  void colonIsExplained() throws IOException {
    assertThatIOException()
        .isThrownBy(() -> StoredFiles.path("a:b"))
        .withMessageStartingWith("what stands before a colon is taken for the scheme");
    assertThat(StoredFiles.path("/a:b")).hasToString("/a:b");
  }
}
