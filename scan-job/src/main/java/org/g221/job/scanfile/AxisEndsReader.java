package org.g221.job.scanfile;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.g221.engine.document.NearestName;
import org.g221.engine.document.YamlMapping;
import org.g221.engine.document.YamlValue;
import org.g221.job.scan.AxisEnds;

/** Reads {@code ends} of an axis: {@code meant}, or a mapping with {@code min} or {@code max}. */
final class AxisEndsReader {

  private static final String MEANT = "meant";

  private AxisEndsReader() {}

  static AxisEnds read(YamlMapping axis) {
    Optional<YamlValue> value = axis.get("ends");
    if (value.isEmpty()) {
      return AxisEnds.OPEN;
    }
    if (!value.get().isMapping()) {
      return isMeant(value.get(), " or a mapping with min or max") ? AxisEnds.MEANT : AxisEnds.OPEN;
    }
    YamlMapping ends = value.get().mapping();
    ends.allow("min", "max");
    return new AxisEnds(isMeant(ends, "min"), isMeant(ends, "max"));
  }

  private static boolean isMeant(YamlMapping ends, String key) {
    return ends.get(key).map(value -> isMeant(value, "")).orElse(false);
  }

  private static boolean isMeant(YamlValue value, String otherwise) {
    Optional<String> text = value.text();
    if (text.isPresent() && !text.get().equals(MEANT)) {
      value.error(
          String.format(
              Locale.ROOT,
              "is '%s' but must be meant%s%s",
              text.get(),
              otherwise,
              NearestName.nearest(List.of(MEANT), text.get())));
    }
    return text.filter(MEANT::equals).isPresent();
  }
}
