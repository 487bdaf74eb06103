package org.g221.job.export;

import org.g221.engine.matching.WarsawCoefficient;
import org.g221.engine.matching.WarsawCoefficients;
import org.g221.engine.matching.WarsawMatching;
import org.g221.engine.parameter.ParameterPoint;
import org.g221.job.result.CodeVersion;
import org.g221.job.written.Document;
import org.g221.job.written.EvaluationDocument;

/**
 * A point as WCxf, the exchange format for Wilson coefficients (arXiv:1712.05298): effective theory
 * SMEFT, basis Warsaw, which WCxf defines with diagonal down-quark and charged-lepton masses.
 *
 * <p>Values are in GeV⁻²: numbers for hermitian operators, {@code Re} and {@code Im} for others;
 * unlisted coefficients are zero.
 */
public final class WcxfDocument {

  private static final String DESCRIPTION =
      "Tree-level matching of the heavy vectors of arXiv:1604.03088 at leading order in v^2/M^2."
          + " The coefficients are those at the scale of their mass, from where they have to be run"
          + " down; that is so whichever running g221 predicts with. Doublets are in the basis of down-quark and charged-lepton masses. Terms"
          + " that are universal and concern only Higgs bosons are left out.";

  private WcxfDocument() {}

  /**
   * The document of a point.
   *
   * @param point a point within the physical ranges
   * @param matching its coefficients
   */
  public static Document of(ParameterPoint point, WarsawMatching matching) {
    WarsawCoefficients coefficients = WarsawCoefficients.of(matching);
    Document values = new Document();
    coefficients.values().forEach(known -> values.with(known.name(), value(known)));
    return new Document()
        .with("eft", "SMEFT")
        .with("basis", "Warsaw")
        .with("scale", coefficients.scaleGev())
        .with("metadata", metadata(point))
        .with("values", values);
  }

  private static Document metadata(ParameterPoint point) {
    return new Document()
        .with("generator", "g221 " + CodeVersion.current())
        .with("description", DESCRIPTION)
        .with("parameters", EvaluationDocument.parameters(point));
  }

  private static Object value(WarsawCoefficient coefficient) {
    if (coefficient.hermitian()) {
      return coefficient.re();
    }
    return new Document().with("Re", coefficient.re()).with("Im", coefficient.im());
  }
}
