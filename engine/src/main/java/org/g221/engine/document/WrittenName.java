package org.g221.engine.document;

import java.util.Locale;

/** Names of constants as written by users and in files. */
public final class WrittenName {

  private WrittenName() {}

  /** {@code MIXED_CASE} becomes {@code mixed-case}. */
  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
