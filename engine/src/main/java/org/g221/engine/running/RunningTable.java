package org.g221.engine.running;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.g221.engine.document.Diagnostics;
import org.g221.engine.document.YamlDocument;
import org.g221.engine.document.YamlMapping;
import org.g221.engine.document.YamlValue;

/**
 * The factors of flavour structures in coefficients at low energy, as polynomials in x = ln(M/M_Z).
 *
 * <p>{@code scripts/reference/running/make_table.py} computes them with wilson and writes them with
 * their source, licence, inputs and errors.
 *
 * @param zMassGev M_Z
 * @param smallestMassGev smallest mass M for which they hold
 * @param largestMassGev largest mass M
 * @param coefficients polynomials by coefficient and structure, the constant first
 */
record RunningTable(
    double zMassGev,
    double smallestMassGev,
    double largestMassGev,
    Map<String, Map<String, double[]>> coefficients) {

  private static final String FILE = "electroweak.json";

  /** The only table, which is part of the program. */
  static final RunningTable SHIPPED = read();

  RunningTable {
    coefficients = Collections.unmodifiableMap(new LinkedHashMap<>(coefficients));
  }

  private static RunningTable read() {
    Diagnostics diagnostics = new Diagnostics();
    YamlMapping file = YamlDocument.parse(FILE, text(), diagnostics).orElseThrow();
    Map<String, Map<String, double[]>> coefficients = new LinkedHashMap<>();
    file.mapping("coefficients").forEach((name, value) -> coefficients.put(name, factors(value)));
    double[] range = file.require("range-gev").orElseThrow().numbers();
    YamlMapping inputs = file.require("inputs").orElseThrow().mapping();
    double zMassGev = inputs.requireNumber("z-mass-gev").orElseThrow();
    diagnostics.throwIfErrors();
    return new RunningTable(zMassGev, range[0], range[1], coefficients);
  }

  private static Map<String, double[]> factors(YamlValue coefficient) {
    Map<String, double[]> factors = new LinkedHashMap<>();
    coefficient
        .mapping()
        .entries()
        .forEach((structure, polynomial) -> factors.put(structure, polynomial.numbers()));
    return factors;
  }

  private static String text() {
    try (InputStream in = RunningTable.class.getResourceAsStream(FILE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
  }

  /** Polynomials of a coefficient, by structure. */
  Map<String, double[]> coefficient(String name) {
    return coefficients.get(name);
  }
}
