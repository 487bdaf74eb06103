package org.g221.job.option;

import java.util.Locale;

/** How data sets are printed. */
public enum DatasetFormat {
  TABLE,
  JSON,
  MARKDOWN;

  /** As users write it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
