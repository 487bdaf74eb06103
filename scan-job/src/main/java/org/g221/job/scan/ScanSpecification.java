package org.g221.job.scan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.g221.engine.parameter.Parameter;
import org.g221.engine.parameter.Texture;
import org.g221.engine.region.ConfidenceLevel;

/**
 * What a scan file asks for, with defaults filled in.
 *
 * @param scanId stable name of the scan
 * @param dataset name or path of the data set
 * @param texture how the flavour matrices follow from parameters
 * @param fixed parameters that are not varied
 * @param axes parameters that are, the last varying fastest
 * @param keep which nodes become rows
 * @param profileLimit how far above the best fit profiles are resolved; infinite for everywhere
 * @param profiles lines and planes in which χ² is profiled
 * @param confidenceLevels of the regions
 * @param include measurements counted in addition to the default ones
 * @param exclude measurements left out of χ²
 * @param standardModel alternative Standard Model values in use, by observable
 */
public record ScanSpecification(
    String scanId,
    String dataset,
    Texture texture,
    Map<Parameter, Double> fixed,
    List<AxisSpecification> axes,
    Keep keep,
    double profileLimit,
    List<ProfileSpecification> profiles,
    List<ConfidenceLevel> confidenceLevels,
    List<String> include,
    List<String> exclude,
    Map<String, String> standardModel) {

  /** The newest format of scan files. */
  public static final int FORMAT_VERSION = 1;

  /** Beyond this Δχ² profiles are left open unless a scan says otherwise. */
  public static final double DEFAULT_PROFILE_LIMIT = 25;

  public ScanSpecification {
    fixed = Collections.unmodifiableMap(new LinkedHashMap<>(fixed));
    axes = List.copyOf(axes);
    profiles = List.copyOf(profiles);
    confidenceLevels = List.copyOf(confidenceLevels);
    include = List.copyOf(include);
    exclude = List.copyOf(exclude);
    standardModel = Collections.unmodifiableMap(new LinkedHashMap<>(standardModel));
  }
}
