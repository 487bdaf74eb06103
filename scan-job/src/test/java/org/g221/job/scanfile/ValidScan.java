package org.g221.job.scanfile;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import org.g221.job.SampleScan;
import org.junit.jupiter.params.provider.Arguments;

/** A scan file with something of every kind, of which tests break one part each. */
final class ValidScan {

  static final String TEXT =
      """
      format-version: 1
      scan-id: sample
      dataset: "2016"
      texture: entries
      fixed: { g2-over-g1: 3.0, zeta: 0.0, delta-q-33: 0.9 }
      axes:
        - { parameter: mass-wprime-gev, min: 700, max: 3000, nodes: 4, spacing: log }
        - { parameter: delta-q-23, min: -0.02, max: 0.02, nodes: 5 }
        - { parameter: delta-l-33, values: [0.0, 0.5, 1.0] }
      keep: { delta-chi-square: 9, at-most: 1000 }
      profiles:
        - { x: delta-q-23 }
        - { x: "R(D*)", y: "R_K[1,6]", x-range: [0.24, 0.32], y-range: [0.5, 1.1], bins: [20, 15] }
      confidence-levels: [0.6827, 0.9545]
      include: []
      exclude: []
      """;

  static final String MASS_AXIS =
      "{ parameter: mass-wprime-gev, min: 700, max: 3000, nodes: 4, spacing: log }";
  static final String VALUES_AXIS = "{ parameter: delta-l-33, values: [0.0, 0.5, 1.0] }";
  static final String FIXED = "{ g2-over-g1: 3.0, zeta: 0.0, delta-q-33: 0.9 }";
  static final String KEEP = "keep: { delta-chi-square: 9, at-most: 1000 }";
  static final String LINE = "- { x: delta-q-23 }";

  private ValidScan() {}

  /** The text with a part of it replaced, and the only message about it. */
  static Arguments broken(String part, String replacement, String message) {
    return arguments(SampleScan.with(TEXT, part, replacement), message);
  }
}
