package org.g221.job.option;

import org.g221.engine.document.WrittenName;

/** How data sets are printed. */
public enum DatasetFormat {
  TABLE,
  JSON,
  MARKDOWN;

  /** As users write it. */
  @Override
  public String toString() {
    return WrittenName.of(this);
  }
}
