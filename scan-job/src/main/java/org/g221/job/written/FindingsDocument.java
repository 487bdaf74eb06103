package org.g221.job.written;

import java.util.List;
import org.g221.engine.document.WrittenName;
import org.g221.engine.model.Finding;

/** What holds at a point and what does not, as written to YAML and JSON. */
final class FindingsDocument {

  static final String KEY = "findings";

  private FindingsDocument() {}

  static List<Document> of(List<Finding> findings) {
    return findings.stream().map(FindingsDocument::of).toList();
  }

  private static Document of(Finding finding) {
    return new Document()
        .with("condition", finding.condition())
        .with("outcome", WrittenName.of(finding.outcome()))
        .with("because", finding.because());
  }
}
