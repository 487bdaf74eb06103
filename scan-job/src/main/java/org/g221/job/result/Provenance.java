package org.g221.job.result;

import java.util.LinkedHashMap;
import java.util.Map;
import org.g221.job.scan.ScanPlan;

/** What every file of a result says of the scan it belongs to. */
public final class Provenance {

  private static final String PARQUET_PREFIX = "g221.";

  private Provenance() {}

  /** Scan, data set and code version, by the names that files use. */
  static Map<String, String> of(ScanPlan plan) {
    Map<String, String> provenance = new LinkedHashMap<>();
    provenance.put("scan-id", plan.specification().scanId());
    provenance.put("dataset", plan.dataset().name());
    provenance.put("dataset-sha256", plan.dataset().digest());
    provenance.put("code-version", CodeVersion.current());
    return provenance;
  }

  /** The same as metadata of Parquet files. */
  public static Map<String, String> parquetMetadata(ScanPlan plan) {
    Map<String, String> metadata = new LinkedHashMap<>();
    of(plan).forEach((name, value) -> metadata.put(PARQUET_PREFIX + name, value));
    return metadata;
  }
}
