package org.g221.job.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.g221.engine.document.Diagnostics;
import org.g221.engine.exact.Classification;
import org.g221.engine.exact.ModelClass;
import org.g221.engine.exact.ParticleContent;
import org.g221.engine.exact.PointModel;
import org.g221.engine.exact.VectorLikeFermions;
import org.g221.engine.likelihood.Evaluation;
import org.g221.engine.likelihood.Findings;
import org.g221.engine.likelihood.Likelihood;
import org.g221.engine.likelihood.PointEvaluator;
import org.g221.engine.measurement.Dataset;
import org.g221.engine.model.ExactCalculation;
import org.g221.engine.model.Finding;
import org.g221.engine.model.Model;
import org.g221.engine.parameter.Parameter;
import org.g221.engine.parameter.ParameterPoint;
import org.g221.engine.parameter.TheoryInputs;
import org.g221.engine.treelevel.G221Parameter;
import org.g221.job.option.DatasetOption;
import org.g221.job.option.GivenPoint;
import org.g221.job.option.LikelihoodOptions;
import org.g221.job.option.PointModelRequest;
import org.g221.job.option.PointSource;
import org.g221.job.option.VectorLikeFile;
import org.g221.job.text.ModelTable;
import org.g221.job.text.PointModelTable;
import org.g221.job.written.Documents;
import org.g221.job.written.ModelDocument;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code g221 model}: the model, and its consequences at a point. */
@Command(
    name = "model",
    description = {
      "Show the model: particle content, gauge anomalies, classes of G(221) models.",
      "For a point also what holds and what does not, its exact spectrum and couplings,",
      "and vector-like fermions."
    },
    mixinStandardHelpOptions = true,
    footer = {"", "Example: g221 model --point conf/points/joint-explanation.yaml"})
final class ModelCommand extends PrintingCommand {

  private static final int DEFAULT_FAMILIES = 2;

  @ArgGroup(multiplicity = "0..1")
  private PointSource source;

  @Option(
      names = "--vector-like",
      paramLabel = "FILE.yaml",
      description =
          "Yukawa couplings and masses of vector-like fermions, or the matrices Delta, in place of a"
              + " texture; see docs/model.md.")
  private Path vectorLike;

  @Option(
      names = "--families",
      paramLabel = "N",
      description =
          "Number of vector-like families (default: 2; for a point the least that it needs).")
  private Integer families;

  @Option(
      names = "--vector-like-mass-gev",
      paramLabel = "MASS",
      description = "Mass of the vector-like fermions of a point (default: the vacuum value u).")
  private Double heavyMassGev;

  @Option(
      names = "--dataset",
      paramLabel = "DATASET",
      description =
          "Data set with the measured inputs (default: the one that the file of the point names, else "
              + DatasetOption.DEFAULT
              + ").")
  private String datasetName;

  @Override
  void print(Diagnostics diagnostics, PrintWriter out) {
    Optional<GivenPoint> sourced =
        source == null ? Optional.empty() : Optional.of(source.read(diagnostics));
    Optional<ParameterPoint> given = sourced.flatMap(GivenPoint::point);
    Optional<VectorLikeFile> file =
        vectorLike == null ? Optional.empty() : VectorLikeFile.read(vectorLike, diagnostics);
    checkOptions(given, diagnostics);
    file.filter(VectorLikeFile::givesFermions).ifPresent(known -> checkFermions(diagnostics));
    Optional<Dataset> dataset =
        DatasetOption.read(
            Optional.ofNullable(datasetName), sourced.flatMap(GivenPoint::dataset), diagnostics);
    settle(diagnostics);
    TheoryInputs inputs = dataset.orElseThrow().inputs();
    Optional<ExactCalculation> exact = sourced.map(GivenPoint::model).flatMap(Model::exact);
    Optional<PointModel> point =
        given.map(asked -> request(exact.orElseThrow(), file, inputs).model(asked));
    ParticleContent content =
        point
            .map(PointModel::content)
            .orElseGet(
                () ->
                    ParticleContent.withVectorLikeFamilies(
                        families == null ? DEFAULT_FAMILIES : families));
    List<Finding> findings =
        point
            .map(known -> findings(known, sourced.orElseThrow(), dataset.get(), diagnostics))
            .orElse(List.of());
    List<ModelClass> classes = Classification.of(content.families(), inputs.weakCoupling());
    if (asJson()) {
      out.print(Documents.json(ModelDocument.of(content, classes, point, findings)));
    } else {
      ModelTable.print(content, classes, out);
      point.ifPresent(model -> PointModelTable.print(model, findings, out));
    }
  }

  private void checkOptions(Optional<ParameterPoint> given, Diagnostics diagnostics) {
    if (families != null && families < 0) {
      diagnostics.error(
          Diagnostics.COMMAND_LINE, "--families", "is " + families + " but must be at least 0");
    }
    if (heavyMassGev != null && !(heavyMassGev > 0 && heavyMassGev <= VectorLikeFermions.LARGEST)) {
      diagnostics.error(
          Diagnostics.COMMAND_LINE,
          "--vector-like-mass-gev",
          "is " + heavyMassGev + " but must be positive and at most 10^100");
    }
    if (source == null && (vectorLike != null || heavyMassGev != null)) {
      diagnostics.error(
          Diagnostics.COMMAND_LINE,
          vectorLike != null ? "--vector-like" : "--vector-like-mass-gev",
          "is given without a point; add --point or --set");
    }
    given.ifPresent(point -> checkPoint(point, diagnostics));
  }

  /** A file with vector-like fermions already gives their number and masses. */
  private void checkFermions(Diagnostics diagnostics) {
    if (families != null) {
      diagnostics.error(
          Diagnostics.COMMAND_LINE,
          "--families",
          "is given together with the fermions of " + vectorLike);
    }
    if (heavyMassGev != null) {
      diagnostics.error(
          Diagnostics.COMMAND_LINE,
          "--vector-like-mass-gev",
          "is given together with the fermions of " + vectorLike);
    }
  }

  private void checkPoint(ParameterPoint point, Diagnostics diagnostics) {
    for (Parameter parameter :
        List.<Parameter>of(G221Parameter.G2_OVER_G1, G221Parameter.MASS_WPRIME_GEV)) {
      if (!(point.value(parameter) > 0)) {
        source.report(
            parameter, "is " + point.value(parameter) + " but must be positive", diagnostics);
      }
    }
    for (Parameter parameter : point.values().keySet()) {
      if (vectorLike != null && point.texture().parameters().contains(parameter)) {
        source.report(
            parameter,
            "is given together with --vector-like; only one of them can say what Delta is",
            diagnostics);
      }
    }
  }

  /**
   * With measurements, unless a file gives Δ, which the observables of the point then do not know.
   */
  private List<Finding> findings(
      PointModel known, GivenPoint given, Dataset dataset, Diagnostics diagnostics) {
    Model model = given.model();
    ExactCalculation exact = model.exact().orElseThrow();
    if (vectorLike != null) {
      return exact.findings(known, Map.of());
    }
    ParameterPoint point = given.point().orElseThrow();
    Optional<Likelihood> read = LikelihoodOptions.byDefault(dataset, given, diagnostics);
    settle(diagnostics);
    Likelihood likelihood = read.orElseThrow();
    Evaluation evaluation = PointEvaluator.suitedTo(model, point, likelihood).evaluate(point);
    return Findings.of(likelihood, evaluation, exact.findings(known, evaluation.derived()));
  }

  private PointModelRequest request(
      ExactCalculation exact, Optional<VectorLikeFile> file, TheoryInputs inputs) {
    return new PointModelRequest(
        exact,
        inputs,
        file,
        String.valueOf(vectorLike),
        Optional.ofNullable(families),
        Optional.ofNullable(heavyMassGev));
  }
}
