package org.g221.job.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.g221.engine.document.Diagnostics;
import org.g221.engine.document.InvalidInputException;
import org.g221.engine.measurement.ConfFiles;
import org.g221.engine.measurement.DatasetLocation;
import org.g221.job.result.DataNeed;
import org.g221.job.result.FinishedScan;

/** The scans of a figure, by their folders, each read once. */
final class FigureScans {

  private final Map<String, ShownScan> scans = new LinkedHashMap<>();
  private final List<String> folders = new ArrayList<>();

  private FigureScans(List<FigureItem> items) {
    items.stream().flatMap(item -> item.scan().stream()).distinct().forEach(folders::add);
  }

  /**
   * Reads the scans of some items; mistakes go to {@code diagnostics}.
   *
   * @param dataset the data set of the scans, if not the one that each names
   */
  static FigureScans read(
      List<FigureItem> items,
      Optional<DatasetLocation> dataset,
      ConfFiles conf,
      Configuration configuration,
      Diagnostics diagnostics) {
    FigureScans all = new FigureScans(items);
    for (String folder : all.folders) {
      Diagnostics own = new Diagnostics();
      DataNeed need = new DataNeed(all.needsData(folder, items), dataset);
      try {
        FinishedScan scan =
            FinishedScan.read(folder, FinishedScan.Part.PROFILES, need, conf, configuration, own);
        all.scans.put(folder, new ShownScan(folder, scan));
      } catch (InvalidInputException e) {
        e.diagnostics()
            .forEach(found -> diagnostics.error(found.file(), found.path(), found.message()));
      }
      own.warnings()
          .forEach(found -> diagnostics.warning(found.file(), found.path(), found.message()));
    }
    return all;
  }

  private boolean needsData(String folder, List<FigureItem> items) {
    return items.stream()
        .filter(FigureItem::needsData)
        .anyMatch(item -> folder(item).filter(folder::equals).isPresent());
  }

  private Optional<String> folder(FigureItem item) {
    return item.scan().or(() -> folders.stream().findFirst());
  }

  /** The scan that an item is about; empty if it could not be read, which was reported. */
  Optional<ShownScan> of(FigureItem item) {
    return folder(item).map(scans::get);
  }

  List<ShownScan> all() {
    return List.copyOf(scans.values());
  }

  /** Whether all were compared with the same data. */
  boolean haveOneDataset() {
    return scans.values().stream()
        .allMatch(scan -> scan.hasDataOf(scans.values().iterator().next()));
  }
}
