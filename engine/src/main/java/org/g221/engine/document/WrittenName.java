package org.g221.engine.document;

import java.util.Locale;

/** Constants as users write them, and as files have them. */
public final class WrittenName {

  private WrittenName() {}

  /** {@code MIXED_CASE} becomes {@code mixed-case}. */
  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
