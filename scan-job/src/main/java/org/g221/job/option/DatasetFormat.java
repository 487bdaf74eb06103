package org.g221.job.option;

import org.g221.engine.document.WrittenName;

/** Formats in which data sets are printed. */
public enum DatasetFormat {
  TABLE,
  JSON,
  MARKDOWN;

  /** The name as users write it. */
  @Override
  public String toString() {
    return WrittenName.of(this);
  }
}
