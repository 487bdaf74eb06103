package org.g221.job.option;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import org.apache.commons.math3.complex.Complex;
import org.g221.engine.document.Diagnostics;
import org.g221.engine.document.YamlDocument;
import org.g221.engine.document.YamlMapping;
import org.g221.engine.document.YamlValue;
import org.g221.engine.exact.HermitianMatrix;
import org.g221.engine.exact.VectorLikeFermions;

/**
 * A file with the flavour structure of a point: for quarks and leptons, either Yukawa couplings and
 * masses of vector-like fermions or the matrix Δ itself.
 *
 * @param quarks flavour structure of the quarks
 * @param leptons flavour structure of the leptons
 */
public record VectorLikeFile(Species quarks, Species leptons) {

  private static final int FORMAT_VERSION = 1;

  /** The flavour structure given for quarks or leptons. */
  sealed interface Species {

    /** Δ for a ratio r and a vacuum value u. */
    HermitianMatrix delta(double ratio, double uGev);

    /** The fermions for any vacuum value u, if they are given. */
    Optional<DoubleFunction<VectorLikeFermions>> given();
  }

  /** Vector-like fermions, for any vacuum value u. */
  record Fermions(DoubleFunction<VectorLikeFermions> fermions) implements Species {
    @Override
    public HermitianMatrix delta(double ratio, double uGev) {
      return fermions.apply(uGev).delta(ratio);
    }

    @Override
    public Optional<DoubleFunction<VectorLikeFermions>> given() {
      return Optional.of(fermions);
    }
  }

  /** The matrix itself. */
  record Texture(HermitianMatrix matrix) implements Species {
    @Override
    public HermitianMatrix delta(double ratio, double uGev) {
      return matrix;
    }

    @Override
    public Optional<DoubleFunction<VectorLikeFermions>> given() {
      return Optional.empty();
    }
  }

  /** Whether numbers and masses of vector-like fermions are given. */
  public boolean givesFermions() {
    return quarks.given().isPresent() || leptons.given().isPresent();
  }

  /** Reads a file; empty, with diagnostics, if it has mistakes. */
  public static Optional<VectorLikeFile> read(Path file, Diagnostics diagnostics) {
    int before = diagnostics.errors().size();
    Optional<YamlMapping> document = YamlDocument.read(file, diagnostics);
    if (document.isEmpty()) {
      return Optional.empty();
    }
    YamlMapping root = document.get();
    root.allow("format-version", "description", "quarks", "leptons");
    root.requireFormatVersion(FORMAT_VERSION);
    Optional<Species> quarks = root.require("quarks").flatMap(VectorLikeFile::species);
    Optional<Species> leptons = root.require("leptons").flatMap(VectorLikeFile::species);
    return diagnostics.errors().size() > before
        ? Optional.empty()
        : Optional.of(new VectorLikeFile(quarks.orElseThrow(), leptons.orElseThrow()));
  }

  private static Optional<Species> species(YamlValue value) {
    YamlMapping mapping = value.mapping();
    mapping.allow("yukawas", "masses-gev", "delta");
    if (mapping.has("delta")) {
      if (mapping.has("yukawas") || mapping.has("masses-gev")) {
        mapping.error(
            "delta", "is given together with yukawas or masses-gev; only one of them can");
      }
      return mapping.get("delta").flatMap(VectorLikeFile::texture);
    }
    Optional<YamlValue> yukawas = mapping.require("yukawas");
    Optional<YamlValue> masses = mapping.require("masses-gev");
    return yukawas.isEmpty() || masses.isEmpty()
        ? Optional.empty()
        : fermions(mapping, yukawas.get(), masses.get());
  }

  private static Optional<Species> texture(YamlValue value) {
    Optional<Complex[][]> entries = matrix(value);
    if (entries.isEmpty()) {
      return Optional.empty();
    }
    try {
      HermitianMatrix matrix = HermitianMatrix.of(entries.get());
      if (matrix.size() != VectorLikeFermions.CHIRAL_FAMILIES) {
        value.error(String.format(Locale.ROOT, "has %d rows but must have 3", matrix.size()));
        return Optional.empty();
      }
      return Optional.of(new Texture(matrix));
    } catch (IllegalArgumentException e) {
      value.error("is not hermitian: " + e.getMessage());
      return Optional.empty();
    }
  }

  private static Optional<Species> fermions(
      YamlMapping mapping, YamlValue yukawas, YamlValue masses) {
    Optional<Complex[][]> couplings = matrix(yukawas);
    int expected = masses.list().size();
    double[] values = masses.numbers();
    if (couplings.isEmpty() || values.length < expected) {
      return Optional.empty();
    }
    try {
      // Shapes and signs are the same for any u.
      new VectorLikeFermions(couplings.get(), values, 1);
    } catch (IllegalArgumentException e) {
      mapping.error(e.getMessage());
      return Optional.empty();
    }
    return Optional.of(new Fermions(uGev -> new VectorLikeFermions(couplings.get(), values, uGev)));
  }

  private static Optional<Complex[][]> matrix(YamlValue value) {
    List<Complex[]> rows = new ArrayList<>();
    boolean complete = true;
    for (YamlValue row : value.list()) {
      List<Complex> entries = new ArrayList<>();
      for (YamlValue entry : row.list()) {
        Optional<Complex> number = number(entry);
        number.ifPresent(entries::add);
        complete &= number.isPresent();
      }
      rows.add(entries.toArray(Complex[]::new));
    }
    return complete && !rows.isEmpty()
        ? Optional.of(rows.toArray(Complex[][]::new))
        : Optional.empty();
  }

  /** A number, or a list of its real and imaginary parts. */
  private static Optional<Complex> number(YamlValue entry) {
    if (!entry.isList()) {
      OptionalDouble real = entry.number();
      return real.isPresent() ? Optional.of(new Complex(real.getAsDouble(), 0)) : Optional.empty();
    }
    int size = entry.list().size();
    if (size != 2) {
      entry.error(
          String.format(
              Locale.ROOT,
              "has %d entries but must be a number or its real and imaginary part",
              size));
      return Optional.empty();
    }
    double[] parts = entry.numbers();
    return parts.length == 2 ? Optional.of(new Complex(parts[0], parts[1])) : Optional.empty();
  }
}
