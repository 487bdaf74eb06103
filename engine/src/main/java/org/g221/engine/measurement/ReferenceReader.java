package org.g221.engine.measurement;

import java.util.Map;
import org.g221.engine.document.YamlMapping;
import org.g221.engine.document.YamlValue;

/** Reads publications, from references.yaml or a data file. */
final class ReferenceReader {

  private static final String ARXIV_NUMBER = "\\d{4}\\.\\d{4,5}|[a-z-]+/\\d{7}";

  private final Map<String, Reference> references;

  /** Adds references to {@code references}. */
  ReferenceReader(Map<String, Reference> references) {
    this.references = references;
  }

  void read(YamlMapping file) {
    file.mapping("references").forEach(this::read);
  }

  private void read(String key, YamlValue value) {
    YamlMapping entry = value.mapping().allow("citation", "arxiv", "note");
    String citation = entry.requireText("citation").orElse("");
    String arxiv = entry.text("arxiv").orElse("");
    if (!arxiv.isEmpty() && !arxiv.matches(ARXIV_NUMBER)) {
      entry.error(
          "arxiv", "is '" + arxiv + "' but must be a number such as 1604.03088 or hep-ex/0509008");
    }
    if (references.putIfAbsent(key, new Reference(key, citation, arxiv)) != null) {
      value.error("is already a reference; use it, or choose another key");
    }
  }
}
