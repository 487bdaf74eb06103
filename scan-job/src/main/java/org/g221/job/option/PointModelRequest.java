package org.g221.job.option;

import java.util.Optional;
import org.g221.engine.document.Diagnostics;
import org.g221.engine.document.InvalidInputException;
import org.g221.engine.exact.ExactModel;
import org.g221.engine.exact.HermitianMatrix;
import org.g221.engine.exact.PointModel;
import org.g221.engine.exact.PointModelBuilder;
import org.g221.engine.exact.SelfConsistentPoint;
import org.g221.engine.exact.TextureInversion;
import org.g221.engine.parameter.ParameterPoint;
import org.g221.engine.parameter.TheoryInputs;
import org.g221.job.scan.Models;

/**
 * A request to the command {@code model} for a point.
 *
 * @param inputs measured quantities
 * @param file the flavour structure, instead of a texture
 * @param fileName name of that file
 * @param families number of vector-like families
 * @param heavyMassGev mass of the vector-like fermions
 */
public record PointModelRequest(
    TheoryInputs inputs,
    Optional<VectorLikeFile> file,
    String fileName,
    Optional<Integer> families,
    Optional<Double> heavyMassGev) {

  /**
   * The model of a point with positive r and M.
   *
   * @throws InvalidInputException if the request cannot be met
   */
  public PointModel model(ParameterPoint given) {
    ExactModel.Point texture = Models.DEFAULT.exact().orElseThrow().exactPoint(given, inputs);
    file.ifPresent(known -> requireTextures(known, texture.ratio()));
    ExactModel.Point point = file.map(known -> withFermions(texture, known)).orElse(texture);
    PointModelBuilder builder = new PointModelBuilder(point, inputs);
    families.ifPresent(number -> requireFamilies(point, number));
    families.ifPresent(builder::families);
    heavyMassGev.ifPresent(builder::heavyMassGev);
    file.flatMap(known -> known.quarks().given()).ifPresent(builder::quarks);
    file.flatMap(known -> known.leptons().given()).ifPresent(builder::leptons);
    return builder.build();
  }

  /** Matrices that no vector-like fermions can produce are mistakes in the file. */
  private void requireTextures(VectorLikeFile fermions, double ratio) {
    Diagnostics diagnostics = new Diagnostics();
    requireTexture("quarks", fermions.quarks(), ratio, diagnostics);
    requireTexture("leptons", fermions.leptons(), ratio, diagnostics);
    diagnostics.throwIfErrors();
  }

  private void requireTexture(
      String key, VectorLikeFile.Species species, double ratio, Diagnostics diagnostics) {
    if (species instanceof VectorLikeFile.Texture texture) {
      try {
        TextureInversion.familiesNeeded(texture.matrix(), ratio);
      } catch (IllegalArgumentException e) {
        diagnostics.error(fileName, key + ".delta", "cannot be: " + e.getMessage());
      }
    }
  }

  private ExactModel.Point withFermions(ExactModel.Point point, VectorLikeFile fermions) {
    try {
      return SelfConsistentPoint.of(
              point.ratio(),
              point.massGev(),
              point.zeta(),
              u -> fermions.quarks().delta(point.ratio(), u),
              u -> fermions.leptons().delta(point.ratio(), u),
              inputs)
          .orElseThrow(
              () ->
                  unusable(
                      "no vacuum has its W' mass together with the measured alpha, G_F and M_Z"));
    } catch (IllegalArgumentException e) {
      throw unusable(e.getMessage());
    }
  }

  private InvalidInputException unusable(String why) {
    return new InvalidInputException(fileName, "", "cannot be used with this point: " + why);
  }

  /** If a texture needs more families than requested, there is nothing to show. */
  private static void requireFamilies(ExactModel.Point point, int number) {
    Diagnostics diagnostics = new Diagnostics();
    requireFamilies("quark", point.deltaQ(), point.ratio(), number, diagnostics);
    requireFamilies("lepton", point.deltaL(), point.ratio(), number, diagnostics);
    diagnostics.throwIfErrors();
  }

  private static void requireFamilies(
      String species, HermitianMatrix delta, double ratio, int number, Diagnostics diagnostics) {
    try {
      int needed = TextureInversion.familiesNeeded(delta, ratio);
      if (number < needed) {
        diagnostics.error(
            Diagnostics.COMMAND_LINE,
            "--families",
            "is %d but the %s texture needs %d: so large is the rank of 1 - Delta"
                .formatted(number, species, needed));
      }
    } catch (IllegalArgumentException e) {
      diagnostics.error(
          Diagnostics.COMMAND_LINE,
          "--families",
          "cannot be met by the " + species + " texture: " + e.getMessage());
    }
  }
}
