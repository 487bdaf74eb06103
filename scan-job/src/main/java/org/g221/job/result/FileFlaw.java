package org.g221.job.result;

/** Messages about files that differ from what was written, with a remedy. */
final class FileFlaw {

  static final String DIFFERS = "differs from what was written, by the digest in run.yaml";
  static final String MISSING = "is missing, though run.yaml lists it";

  private static final String RESTORE_OR_SCAN =
      "; restore it from a copy, or scan again with --overwrite";

  static final String OF_RUN_FILE =
      "is not what was written, as it does not end with the digest of its lines; restore it from a"
          + " copy, or remove the folder and scan again";

  private FileFlaw() {}

  /**
   * A flaw with its remedy.
   *
   * @param file its name in the folder
   * @param folder as the user wrote it
   */
  static String withRemedy(String flaw, String file, String folder) {
    return flaw + remedy(file, folder);
  }

  private static String remedy(String file, String folder) {
    if (file.startsWith("regions/")) {
      return "; write it again with: g221 regions " + folder;
    }
    if (file.startsWith("figures/") || file.equals("report.html")) {
      return "; write it again with: g221 report " + folder;
    }
    boolean ofScan = file.matches("(points|profiles)/.*|best-fit\\.yaml");
    return ofScan ? RESTORE_OR_SCAN : "; restore it from a copy, or export it again";
  }
}
