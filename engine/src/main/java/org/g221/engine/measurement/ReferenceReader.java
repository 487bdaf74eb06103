package org.g221.engine.measurement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.g221.engine.document.YamlMapping;
import org.g221.engine.document.YamlValue;

/** Reads publications, from references.yaml or a data file. */
final class ReferenceReader {

  private static final String ARXIV_NUMBER = "\\d{4}\\.\\d{4,5}|[a-z-]+/\\d{7}";

  /** Where a publication is found, one of which a bibliography needs. */
  private static final List<String> PLACES = List.of("journal", "arxiv", "url");

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;

  private final Map<String, Reference> references;

  /** Adds references to {@code references}. */
  ReferenceReader(Map<String, Reference> references) {
    this.references = references;
  }

  /** Reads the references of a data file, of which a citation is enough: they may be private. */
  void read(YamlMapping file) {
    file.mapping("references").forEach(this::read);
  }

  /** Reads references of which all is stated that a bibliography needs. */
  void readComplete(YamlMapping file) {
    file.mapping("references")
        .forEach(
            (key, value) -> {
              requireBibliography(value.mapping());
              read(key, value);
            });
  }

  private static void requireBibliography(YamlMapping entry) {
    entry.require("authors");
    entry.require("title");
    entry.require("year");
    if (PLACES.stream().noneMatch(entry::has)) {
      entry.error("arxiv", "is missing, and so are journal and url; one of them is needed");
    }
  }

  private void read(String key, YamlValue value) {
    YamlMapping entry = value.mapping();
    entry.allow("citation", "authors", "title", "journal", "year", "arxiv", "url", "note");
    String citation = entry.requireText("citation").orElse("");
    BibliographyEntry publication =
        new BibliographyEntry(
            text(entry, "authors"),
            text(entry, "title"),
            text(entry, "journal"),
            year(entry),
            text(entry, "arxiv"),
            text(entry, "url"));
    if (!publication.arxiv().isEmpty() && !publication.arxiv().matches(ARXIV_NUMBER)) {
      entry.error(
          "arxiv",
          "is '"
              + publication.arxiv()
              + "' but must be a number such as 1604.03088 or hep-ex/0509008");
    }
    if (references.putIfAbsent(key, new Reference(key, citation, publication)) != null) {
      value.error("is already a reference; use it, or choose another key");
    }
  }

  private static String text(YamlMapping entry, String key) {
    Optional<String> text = entry.text(key);
    text.filter(String::isBlank).ifPresent(blank -> entry.error(key, "is empty"));
    return text.orElse("");
  }

  private static String year(YamlMapping entry) {
    OptionalLong year = entry.integer("year");
    if (year.isEmpty()) {
      return "";
    }
    if (year.getAsLong() < FIRST_YEAR || year.getAsLong() > LAST_YEAR) {
      entry.error("year", "is " + year.getAsLong() + " but must be a year such as 2016");
    }
    return String.valueOf(year.getAsLong());
  }
}
