package org.g221.job.scanfile;

import java.util.List;
import java.util.Map;
import org.g221.engine.document.YamlMapping;
import org.g221.engine.measurement.Dataset;
import org.g221.job.scan.MeasurementSelection;

/**
 * The data set with which the description of a scan is read.
 *
 * @param place its name, or its absolute path
 * @param dataset the data set
 * @param isStandIn whether it only stands in for one that cannot be read; what the scan says of
 *     measurements and Standard Model values is then left out
 */
public record ScanData(String place, Dataset dataset, boolean isStandIn) {

  public MeasurementSelection selection(YamlMapping scan) {
    return isStandIn
        ? new MeasurementSelection(dataset, List.of(), List.of())
        : DatasetLookup.selection(scan, dataset);
  }

  public Map<String, String> standardModel(YamlMapping scan) {
    return isStandIn ? Map.of() : DatasetLookup.standardModel(scan, dataset);
  }
}
