package org.g221.job.scanfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.g221.engine.document.Diagnostic;
import org.g221.engine.document.Diagnostics;
import org.g221.job.SampleScan;

/** The sample scan with a part of its text replaced, and what is said of it. */
final class BrokenScan {

  private BrokenScan() {}

  /** Key and message of each mistake. */
  static List<String> mistakes(String part, String replacement) {
    return mistakes(SampleScan.with(part, replacement));
  }

  static List<String> mistakes(String text) {
    Diagnostics diagnostics = new Diagnostics();
    boolean usable = SampleScan.read(text, diagnostics).isPresent();
    assertThat(usable).isEqualTo(!diagnostics.hasErrors());
    return diagnostics.errors().stream()
        .map(Diagnostic::toString)
        .map(message -> message.replaceFirst("scan.yaml: ", ""))
        .toList();
  }
}
