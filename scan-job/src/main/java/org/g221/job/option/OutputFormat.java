package org.g221.job.option;

import org.g221.engine.document.WrittenName;

/** Formats in which a result is printed. */
public enum OutputFormat {
  TABLE,
  JSON;

  /** The name as users write it. */
  @Override
  public String toString() {
    return WrittenName.of(this);
  }
}
