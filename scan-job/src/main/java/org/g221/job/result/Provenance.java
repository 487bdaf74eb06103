package org.g221.job.result;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.g221.engine.document.Diagnostics;
import org.g221.engine.document.YamlDocument;
import org.g221.engine.document.YamlMapping;
import org.g221.engine.document.YamlValue;
import org.g221.engine.parameter.Running;
import org.g221.job.folder.CodeDigest;
import org.g221.job.folder.ScanIdentity;
import org.g221.job.scan.GridPlan;
import org.g221.job.scan.ScanPlan;
import org.g221.job.written.Document;
import org.g221.job.written.Documents;
import org.g221.job.written.SpecificationDocument;

/** The information about its scan that every file of a result carries. */
public final class Provenance {

  private static final String PARQUET_PREFIX = "g221.";

  private Provenance() {}

  /** Scan, data set and code version, under the names used in files. */
  static Map<String, String> of(ScanPlan plan) {
    Map<String, String> provenance = new LinkedHashMap<>();
    provenance.put("scan-id", plan.specification().scanId());
    provenance.put("dataset", plan.dataset().name());
    provenance.put("dataset-sha256", plan.dataset().digest());
    provenance.put(Running.KEY, plan.dataset().running().toString());
    provenance.put("code-version", CodeVersion.current());
    return provenance;
  }

  /** Everything that determines the result of a scan. */
  public static ScanIdentity identity(ScanPlan plan) {
    Map<String, String> facts = new LinkedHashMap<>(of(plan));
    facts.put("code-sha256", CodeDigest.current());
    if (plan instanceof GridPlan grid) {
      // These decide which nodes go into which file, but not the content of all files together.
      facts.put("axis-order", grid.execution().order().toString());
      facts.put("tiles", Integer.toString(grid.tiles().tileCount()));
    }
    Map<String, Object> configuration =
        new LinkedHashMap<>(SpecificationDocument.of(plan.specification()).entries());
    // A path can be written in many ways; name and digest identify the data set.
    configuration.remove("dataset");
    flatten("", configuration, facts);
    return ScanIdentity.of(facts);
  }

  /** The same as far as the {@code run.yaml} of a result tells; empty if it is that of no scan. */
  static Optional<ScanIdentity> identity(RunFile run) {
    return YamlDocument.parseWritten(RunFile.NAME, run.facts(), new Diagnostics())
        .filter(document -> document.has("scan-id") && document.has("configuration"))
        .map(Provenance::identity);
  }

  private static ScanIdentity identity(YamlMapping run) {
    Map<String, String> facts = new LinkedHashMap<>();
    for (String name : List.of("scan-id", "code-version", "code-sha256")) {
      run.text(name).ifPresent(value -> facts.put(name, value));
    }
    Map<String, YamlValue> dataset = run.mapping("dataset");
    flatten("dataset", dataset.get("name"), facts);
    flatten("dataset-sha256", dataset.get("sha256"), facts);
    Map<String, YamlValue> configuration = new LinkedHashMap<>(run.mapping("configuration"));
    configuration.remove("dataset");
    configuration.forEach((name, value) -> flatten(name, value, facts));
    return ScanIdentity.of(facts);
  }

  private static void flatten(String name, Object value, Map<String, String> facts) {
    if (value instanceof Document document) {
      flatten(name, document.entries(), facts);
    } else if (value instanceof YamlValue read) {
      flatten(name, content(read), facts);
    } else if (value instanceof Map<?, ?> entries) {
      entries.forEach((key, inner) -> flatten(name + separator(name) + key, inner, facts));
    } else if (value instanceof List<?> items) {
      for (int i = 0; i < items.size(); i++) {
        flatten(name + "[" + i + "]", items.get(i), facts);
      }
    } else if (value != null) {
      // As it is written and read.
      facts.put(name, value instanceof Double number ? Documents.number(number) : value.toString());
    }
  }

  private static Object content(YamlValue value) {
    if (value.isMapping()) {
      return value.mapping().entries();
    }
    return value.isList() ? value.list() : value.text().orElse(null);
  }

  private static String separator(String name) {
    return name.isEmpty() ? "" : ".";
  }

  /** The same as metadata of Parquet files. */
  public static Map<String, String> parquetMetadata(ScanPlan plan) {
    Map<String, String> metadata = new LinkedHashMap<>();
    of(plan).forEach((name, value) -> metadata.put(PARQUET_PREFIX + name, value));
    return metadata;
  }
}
