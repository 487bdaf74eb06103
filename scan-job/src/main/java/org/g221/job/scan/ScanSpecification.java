package org.g221.job.scan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.g221.engine.parameter.Parameter;
import org.g221.engine.parameter.Running;
import org.g221.engine.parameter.Texture;
import org.g221.engine.region.ConfidenceLevel;

/**
 * The request made by a scan file, with defaults filled in.
 *
 * @param scanId permanent name of the scan
 * @param dataset name or path of the data set
 * @param running how couplings are run down from the heavy mass
 * @param texture how the flavour matrices follow from the parameters
 * @param fixed parameters that are not varied
 * @param axes parameters that are varied; in a grid the last fastest, and all with nodes
 * @param continuous when a scan without a grid is precise enough; empty for a grid
 * @param restrictions numbers of the optional rules of the model that nodes have to meet, by key
 * @param keep which nodes become rows
 * @param columns quantities that rows have, whether or not a profile names them
 * @param profileLimit how far above the best fit profiles are resolved; infinite for no limit
 * @param profiles lines and planes in which χ² is profiled
 * @param confidenceLevels of the regions
 * @param include measurements counted in addition to the default ones
 * @param exclude measurements left out of χ²
 * @param standardModel alternative Standard Model values in use, by observable
 */
public record ScanSpecification(
    String scanId,
    String dataset,
    Running running,
    Texture texture,
    Map<Parameter, Double> fixed,
    List<AxisSpecification> axes,
    Optional<ContinuousSearch> continuous,
    Map<String, Double> restrictions,
    Keep keep,
    List<String> columns,
    double profileLimit,
    List<ProfileSpecification> profiles,
    List<ConfidenceLevel> confidenceLevels,
    List<String> include,
    List<String> exclude,
    Map<String, String> standardModel) {

  /** The newest format of scan files. */
  public static final int FORMAT_VERSION = 1;

  /** Default Δχ² beyond which the profiles of a grid are not resolved. */
  public static final double DEFAULT_PROFILE_LIMIT = 25;

  /** The same without a grid, where each bin has its price. */
  public static final double DEFAULT_CONTINUOUS_LIMIT = 12;

  public ScanSpecification {
    fixed = Collections.unmodifiableMap(new LinkedHashMap<>(fixed));
    axes = List.copyOf(axes);
    restrictions = Collections.unmodifiableMap(new LinkedHashMap<>(restrictions));
    columns = List.copyOf(columns);
    profiles = List.copyOf(profiles);
    confidenceLevels = List.copyOf(confidenceLevels);
    include = List.copyOf(include);
    exclude = List.copyOf(exclude);
    standardModel = Collections.unmodifiableMap(new LinkedHashMap<>(standardModel));
  }

  /** The axes of a grid. */
  public List<AxisSpecification.OfNodes> nodeAxes() {
    return axes.stream().map(AxisSpecification.OfNodes.class::cast).toList();
  }

  /** Starts building a description. */
  public static Builder of(String scanId, String dataset, Texture texture) {
    return new Builder(scanId, dataset, texture);
  }

  /** A description under construction; anything not given is empty. */
  public static final class Builder {

    private final String scanId;
    private final String dataset;
    private final Texture texture;
    private Running running = Running.NONE;
    private Map<Parameter, Double> fixed = Map.of();
    private List<AxisSpecification> axes = List.of();
    private Optional<ContinuousSearch> continuous = Optional.empty();
    private Map<String, Double> restrictions = Map.of();
    private Keep keep = Keep.DEFAULT;
    private List<String> columns = List.of();
    private double profileLimit = DEFAULT_PROFILE_LIMIT;
    private List<ProfileSpecification> profiles = List.of();
    private List<ConfidenceLevel> confidenceLevels = List.of();
    private List<String> include = List.of();
    private List<String> exclude = List.of();
    private Map<String, String> standardModel = Map.of();

    private Builder(String scanId, String dataset, Texture texture) {
      this.scanId = scanId;
      this.dataset = dataset;
      this.texture = texture;
    }

    public Builder running(Running kind) {
      running = kind;
      return this;
    }

    public Builder fixed(Map<Parameter, Double> values) {
      fixed = values;
      return this;
    }

    public Builder axes(List<AxisSpecification> varied) {
      axes = varied;
      return this;
    }

    public Builder continuous(Optional<ContinuousSearch> search) {
      continuous = search;
      return this;
    }

    public Builder restrictions(Map<String, Double> numbers) {
      restrictions = numbers;
      return this;
    }

    public Builder keep(Keep rows) {
      keep = rows;
      return this;
    }

    public Builder columns(List<String> quantities) {
      columns = quantities;
      return this;
    }

    /** Lines and planes, and how far above the best fit they are resolved. */
    public Builder profiles(List<ProfileSpecification> wanted, double limit) {
      profiles = wanted;
      profileLimit = limit;
      return this;
    }

    public Builder confidenceLevels(List<ConfidenceLevel> levels) {
      confidenceLevels = levels;
      return this;
    }

    public Builder measurements(List<String> included, List<String> excluded) {
      include = included;
      exclude = excluded;
      return this;
    }

    public Builder standardModel(Map<String, String> alternatives) {
      standardModel = alternatives;
      return this;
    }

    public ScanSpecification build() {
      return new ScanSpecification(
          scanId,
          dataset,
          running,
          texture,
          fixed,
          axes,
          continuous,
          restrictions,
          keep,
          columns,
          profileLimit,
          profiles,
          confidenceLevels,
          include,
          exclude,
          standardModel);
    }
  }
}
