package org.g221.job.scanfile;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.g221.engine.document.YamlMapping;
import org.g221.engine.document.YamlValue;
import org.g221.job.scan.Keep;
import org.g221.job.scan.QuantityNames;

/** Reads which quantities the rows of a scan have besides those that they have anyway. */
final class ColumnsReader {

  private static final String KEY = "columns";

  private final YamlMapping scan;
  private final Optional<Set<String>> valid;

  /**
   * @param valid names of quantities; empty without a data set that provides them
   */
  ColumnsReader(YamlMapping scan, Optional<Set<String>> valid) {
    this.scan = scan;
    this.valid = valid;
  }

  /** The names in the file; mistakes are reported. */
  List<String> read(Keep keep) {
    Set<String> names = new LinkedHashSet<>();
    for (YamlValue value : scan.list(KEY)) {
      Optional<String> name = value.text();
      if (name.isPresent() && valid.isPresent() && !valid.get().contains(name.get())) {
        value.error("is " + QuantityNames.mistaken(name.get(), valid.get()));
      } else if (name.isPresent() && !names.add(name.get())) {
        value.error("is '" + name.get() + "', which is already given");
      }
    }
    if (!names.isEmpty() && !keep.keepsRows()) {
      scan.error(KEY, "is given but keep is none, so that there are no rows to have them");
    }
    return List.copyOf(names);
  }
}
