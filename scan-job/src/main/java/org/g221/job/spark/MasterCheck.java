package org.g221.job.spark;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks whether a Spark master can be used before Spark is started, which would take a minute and
 * many lines to say no.
 */
final class MasterCheck {

  private static final Pattern LOCAL =
      Pattern.compile("local(\\[([1-9][0-9]*|\\*)(, *[1-9][0-9]*)?])?");
  private static final Pattern STANDALONE = Pattern.compile("spark://([^/]+)");
  private static final Pattern ADDRESS = Pattern.compile("(\\[.+]|[^:]+):([0-9]{1,5})");
  private static final int PATIENCE_MILLIS = 5000;
  private static final int LAST_PORT = 65_535;

  private MasterCheck() {}

  /**
   * The problem with a master; empty if none is known.
   *
   * @param submitted whether {@code spark-submit} started this process
   */
  static Optional<String> flaw(String master, boolean submitted) {
    Matcher standalone = STANDALONE.matcher(master);
    if (LOCAL.matcher(master).matches()) {
      return Optional.empty();
    }
    if (standalone.matches()) {
      return unreachable(standalone.group(1));
    }
    if (master.equals("yarn") || master.startsWith("k8s://")) {
      return submitted
          ? Optional.empty()
          : Optional.of("needs an installation of Spark; use scripts/submit");
    }
    if (master.startsWith("local-cluster[")) {
      return Optional.empty();
    }
    return Optional.of(
        "is not a Spark master; write local[4], local[*], spark://HOST:PORT or yarn");
  }

  /** Standalone clusters may have several masters, of which one must answer. */
  private static Optional<String> unreachable(String addresses) {
    List<String> flaws = new ArrayList<>();
    for (String address : addresses.split(",")) {
      Matcher matcher = ADDRESS.matcher(address);
      if (!matcher.matches() || Integer.parseInt(matcher.group(2)) > LAST_PORT) {
        return Optional.of("has address '" + address + "' but it must read HOST:PORT");
      }
      Optional<String> flaw = connect(matcher.group(1), Integer.parseInt(matcher.group(2)));
      if (flaw.isEmpty()) {
        return Optional.empty();
      }
      flaws.add(address + ": " + flaw.get());
    }
    return Optional.of("does not answer (" + String.join("; ", flaws) + ")");
  }

  private static Optional<String> connect(String host, int port) {
    InetSocketAddress address = new InetSocketAddress(host, port);
    if (address.isUnresolved()) {
      return Optional.of("unknown host");
    }
    try (Socket socket = new Socket()) {
      socket.connect(address, PATIENCE_MILLIS);
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(e.getMessage());
    }
  }
}
