package org.g221.job.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MasterCheckTest {

  @ParameterizedTest
  @ValueSource(strings = {"local", "local[1]", "local[*]", "local[4, 2]", "local[*,3]"})
  void coresOfThisMachineAreThere(String master) {
    assertThat(MasterCheck.flaw(master, false)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "local[]", "local[0]", "local[-1]", "lokal", "spark:/host:7077", "mesos://x"})
  void whatIsNoMasterIsRefused(String master) {
    assertThat(MasterCheck.flaw(master, true))
        .contains("is not a Spark master; write local[4], local[*], spark://HOST:PORT or yarn");
  }

  @Test
  void clustersThatNeedAnInstallationAreLeftToIt() {
    assertThat(MasterCheck.flaw("yarn", true)).isEmpty();
    assertThat(MasterCheck.flaw("yarn", false))
        .contains("needs an installation of Spark; use scripts/submit");
    assertThat(MasterCheck.flaw("k8s://https://host:6443", false)).isPresent();
  }

  @Test
  void masterThatAnswersIsAccepted() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String address = "127.0.0.1:" + server.getLocalPort();
      assertThat(MasterCheck.flaw("spark://" + address, false)).isEmpty();
      assertThat(MasterCheck.flaw("spark://127.0.0.1:1," + address, false)).isEmpty();
    }
  }

  @Test
  void mastersThatDoNotAnswerAreAllNamed() {
    assertThat(MasterCheck.flaw("spark://127.0.0.1:1,127.0.0.1:2", false).orElseThrow())
        .startsWith("does not answer (127.0.0.1:1: Connection refused")
        .contains("127.0.0.1:2: Connection refused");
    assertThat(MasterCheck.flaw("spark://no-such-host.invalid:7077", false))
        .contains("does not answer (no-such-host.invalid:7077: unknown host)");
  }

  @Test
  void addressWithoutAPortIsRefused() {
    assertThat(MasterCheck.flaw("spark://host", false))
        .contains("has address 'host' but it must read HOST:PORT");
    assertThat(MasterCheck.flaw("spark://host:99999", false)).isPresent();
  }
}
