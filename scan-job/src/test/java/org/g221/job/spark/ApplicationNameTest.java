package org.g221.job.spark;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.spark.SparkConf;
import org.g221.job.Main;
import org.junit.jupiter.api.Test;

class ApplicationNameTest {

  private static final String NAME = "spark.app.name";

  private static SparkConf empty() {
    return new SparkConf(false);
  }

  @Test
  void applicationIsCalledAfterItsScan() {
    assertThat(SparkStart.applicationName(empty(), "figure-2")).isEqualTo("g221 figure-2");
  }

  /** {@code spark-submit} names the main class where it is told nothing. */
  @Test
  void mainClassIsNoName() {
    SparkConf conf = empty().set(NAME, Main.class.getName());
    assertThat(SparkStart.applicationName(conf, "figure-2")).isEqualTo("g221 figure-2");
  }

  @Test
  void givenNameIsKept() {
    SparkConf conf = empty().set(NAME, "night shift");
    assertThat(SparkStart.applicationName(conf, "figure-2")).isEqualTo("night shift");
  }
}
