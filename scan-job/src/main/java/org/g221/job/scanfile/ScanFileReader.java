package org.g221.job.scanfile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.g221.engine.document.Diagnostics;
import org.g221.engine.document.FileKind;
import org.g221.engine.document.NearestName;
import org.g221.engine.document.ShownText;
import org.g221.engine.document.YamlDocument;
import org.g221.engine.document.YamlMapping;
import org.g221.engine.document.YamlValue;
import org.g221.engine.likelihood.InconsistentDataException;
import org.g221.engine.measurement.ConfFiles;
import org.g221.engine.measurement.Dataset;
import org.g221.engine.model.Model;
import org.g221.engine.model.ParameterRules;
import org.g221.engine.parameter.Parameter;
import org.g221.engine.parameter.Running;
import org.g221.engine.parameter.Texture;
import org.g221.engine.region.ConfidenceLevel;
import org.g221.job.scan.AxisSpecification;
import org.g221.job.scan.ContinuousPlan;
import org.g221.job.scan.ContinuousSearch;
import org.g221.job.scan.Keep;
import org.g221.job.scan.MeasurementSelection;
import org.g221.job.scan.Models;
import org.g221.job.scan.ProfileSpecification;
import org.g221.job.scan.QuantityNames;
import org.g221.job.scan.ScanPlan;
import org.g221.job.scan.ScanSpecification;

/** Reads scan files; all mistakes in a file are reported at once. */
public final class ScanFileReader {

  private static final List<ConfidenceLevel> DEFAULT_LEVELS =
      List.of(new ConfidenceLevel(0.6827), new ConfidenceLevel(0.9545));

  private static final List<String> KEYS =
      List.of(
          "format-version",
          "scan-id",
          "dataset",
          Running.KEY,
          "texture",
          "fixed",
          "axes",
          "keep",
          "columns",
          "profile-limit",
          "profiles",
          "confidence-levels",
          "include",
          "exclude",
          "standard-model");

  /** A region is drawn up to its edge, a little beyond which bins have to be known. */
  private static final double BEYOND = 1.1;

  private final Model model;
  private final ParameterRules rules;
  private final ConfFiles conf;
  private final Diagnostics diagnostics;

  public ScanFileReader(ConfFiles conf, Diagnostics diagnostics) {
    this(Models.DEFAULT, conf, diagnostics);
  }

  /** A reader for scans of another model. */
  public ScanFileReader(Model model, ConfFiles conf, Diagnostics diagnostics) {
    this.model = model;
    this.rules = new ParameterRules(model);
    this.conf = conf;
    this.diagnostics = diagnostics;
  }

  /** Reads a scan file; empty, with diagnostics, if it cannot be used. */
  public Optional<ScanPlan> read(Path file) {
    return YamlDocument.read(file, diagnostics).flatMap(this::read);
  }

  /** Reads the description of a scan from any document. */
  public Optional<ScanPlan> read(YamlMapping scan) {
    return read(scan, () -> DatasetLookup.data(conf, scan), Dataset::running);
  }

  /**
   * Reads the configuration in a result, with a data set in place of the one that it names. One
   * that does not state its running is of a version that had none.
   */
  public Optional<ScanPlan> readConfiguration(YamlMapping configuration, ScanData instead) {
    return read(configuration, () -> Optional.of(instead), dataset -> Running.NONE);
  }

  private Optional<ScanPlan> read(
      YamlMapping scan,
      Supplier<Optional<ScanData>> lookup,
      Function<Dataset, Running> defaultRunning) {
    if (FileKind.SCAN.refuses(scan)) {
      return Optional.empty();
    }
    int before = diagnostics.errors().size();
    OptionalRuleReader optionalRules = new OptionalRuleReader(model, scan);
    scan.allow(
        Stream.of(KEYS, ContinuousReader.KEYS, optionalRules.keys())
            .flatMap(List::stream)
            .toList());
    scan.requireFormatVersion(ScanSpecification.FORMAT_VERSION);
    String scanId = scanId(scan);
    Optional<ScanData> data = lookup.get();
    Optional<Dataset> dataset = data.map(ScanData::dataset);
    Optional<Running> stated = RunningReader.read(scan);
    Map<Parameter, Double> fixed = fixed(scan);
    Optional<ContinuousSearch> continuous = new ContinuousReader(scan).read();
    AxisReader axisReader = new AxisReader(model, scan, continuous.isEmpty());
    List<AxisSpecification> axes = axisReader.read();
    ParameterPlaces places = new ParameterPlaces(scan, fixed.keySet(), axisReader.places());
    Texture texture = texture(scan, places);
    checkParameters(texture, places);
    new PhysicalRangeCheck(model, places, fixed, axes).report(dataset.map(Dataset::inputs));
    Map<String, Double> restrictions = optionalRules.read();
    Keep keep = continuous.isPresent() ? Keep.NONE : new KeepReader(scan).read();
    List<ConfidenceLevel> levels = levels(scan);
    double profileLimit = profileLimit(scan, levels, continuous.isPresent());
    Optional<Set<String>> quantities =
        dataset.map(
            known ->
                QuantityNames.of(
                    model, texture, places.axes().keySet(), known.catalogue().names()));
    List<String> columns =
        new ColumnsReader(scan, quantities).read(continuous.isPresent() ? Keep.ALL : keep);
    List<ProfileSpecification> profiles =
        new ProfileReader(scan, quantities, places.axes().keySet(), axes).read();
    if (data.isEmpty()) {
      return Optional.empty();
    }
    MeasurementSelection selection = data.get().selection(scan);
    Map<String, String> standardModel = data.get().standardModel(scan);
    Running running = stated.orElseGet(() -> defaultRunning.apply(dataset.get()));
    RunningReader.mistakes(dataset.get().withRunning(running))
        .forEach(mistake -> scan.error(Running.KEY, mistake));
    if (diagnostics.errors().size() > before) {
      return Optional.empty();
    }
    ScanSpecification specification =
        ScanSpecification.of(scanId, data.get().place(), texture)
            .running(running)
            .fixed(fixed)
            .axes(axes)
            .continuous(continuous)
            .restrictions(restrictions)
            .keep(keep)
            .columns(columns)
            .profiles(profiles, profileLimit)
            .confidenceLevels(levels)
            .measurements(selection.include(), selection.exclude())
            .standardModel(standardModel)
            .build();
    return plan(specification, dataset.get(), scan);
  }

  private Optional<ScanPlan> plan(
      ScanSpecification specification, Dataset dataset, YamlMapping scan) {
    try {
      ScanPlan plan = ScanPlan.of(model, specification, dataset);
      if (plan instanceof ContinuousPlan continuous && !continuous.isWithinBudget()) {
        scan.error(
            "budget.boxes",
            String.format(
                Locale.ROOT,
                "is %d but must be at least %d, as each part of the profiles needs some",
                continuous.search().boxes(),
                continuous.leastBoxes()));
        return Optional.empty();
      }
      return Optional.of(plan);
    } catch (InconsistentDataException e) {
      scan.error("dataset", "cannot be used: " + e.getMessage());
      return Optional.empty();
    }
  }

  private static String scanId(YamlMapping scan) {
    Optional<String> id = scan.requireText("scan-id");
    if (id.isPresent() && !id.get().matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
      scan.error(
          "scan-id",
          "is '"
              + ShownText.value(id.get())
              + "' but must be letters, digits, '.', '_' and '-', as it names a folder");
    }
    return id.orElse("");
  }

  /** The fixed values; one that cannot be read is reported and becomes NaN. */
  private Map<Parameter, Double> fixed(YamlMapping scan) {
    Map<Parameter, Double> fixed = new LinkedHashMap<>();
    scan.mapping("fixed")
        .forEach(
            (key, value) -> {
              Optional<Parameter> parameter = model.parameter(key);
              if (parameter.isEmpty()) {
                value.error("is not a parameter" + NearestName.hint(model.parameterKeys(), key));
              } else {
                fixed.put(parameter.get(), value.number().orElse(Double.NaN));
              }
            });
    return fixed;
  }

  private Texture texture(YamlMapping scan, ParameterPlaces places) {
    Optional<String> key = scan.text("texture");
    Optional<Texture> known = key.flatMap(model::texture);
    if (key.isPresent() && known.isEmpty()) {
      scan.error("texture", "is " + NearestName.unknown(key.get(), model.textureKeys()));
    }
    return known.orElseGet(() -> rules.textureOf(places.named()));
  }

  private void checkParameters(Texture texture, ParameterPlaces places) {
    YamlMapping scan = places.scan();
    rules.check(texture, places.named(), places::error);
    if (scan.get("fixed").map(YamlValue::isMapping).orElse(true)) {
      for (Parameter missing : rules.missing(places.named())) {
        scan.error(
            "fixed." + missing.key(), "is missing; give it a value there or an axis of its own");
      }
    }
    for (Parameter parameter : places.axes().keySet()) {
      if (places.fixed().contains(parameter)) {
        scan.error("fixed." + parameter.key(), "is fixed and has an axis as well");
      }
    }
  }

  /** Regions need profiles that are resolved up to their edge. */
  private static double profileLimit(
      YamlMapping scan, List<ConfidenceLevel> levels, boolean isContinuous) {
    double needed = levels.stream().mapToDouble(level -> level.deltaChiSquare(2)).max().orElse(0);
    double standard =
        isContinuous
            ? Math.max(ScanSpecification.DEFAULT_CONTINUOUS_LIMIT, BEYOND * needed)
            : Math.max(ScanSpecification.DEFAULT_PROFILE_LIMIT, 2 * needed);
    if (!scan.has("profile-limit")) {
      return standard;
    }
    YamlValue value = scan.get("profile-limit").orElseThrow();
    if (value.text().filter("none"::equals).isPresent()) {
      if (isContinuous) {
        value.error("is none, but a continuous scan needs a number: each bin has its price");
      }
      return Double.POSITIVE_INFINITY;
    }
    double limit = value.number().orElse(standard);
    if (limit < needed) {
      value.error(
          String.format(
              Locale.ROOT,
              "is %s but must be at least %s, which the highest confidence level needs",
              limit,
              BigDecimal.valueOf(needed).setScale(2, RoundingMode.UP).toPlainString()));
    }
    return limit;
  }

  private static List<ConfidenceLevel> levels(YamlMapping scan) {
    if (!scan.has("confidence-levels")) {
      return DEFAULT_LEVELS;
    }
    YamlValue list = scan.get("confidence-levels").orElseThrow();
    LevelList levels = new LevelList();
    for (YamlValue value : list.list()) {
      value.number().ifPresent(level -> levels.add(level, value::error));
    }
    if (list.isList() && list.list().isEmpty()) {
      list.error("is empty but must hold a level; without the key they are 0.6827 and 0.9545");
    }
    return levels.levels();
  }
}
