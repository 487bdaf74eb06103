package org.g221.job.export;

import java.util.LinkedHashMap;
import java.util.Map;
import org.g221.engine.matching.WarsawCoefficient;
import org.g221.engine.matching.WarsawCoefficients;
import org.g221.engine.matching.WarsawMatching;
import org.g221.engine.parameter.ParameterPoint;
import org.g221.job.result.CodeVersion;

/**
 * A point as WCxf, the exchange format for Wilson coefficients (arXiv:1712.05298): effective theory
 * SMEFT, basis Warsaw, which WCxf defines with down-quark and charged-lepton masses diagonal.
 *
 * <p>Values are in GeV⁻², those of hermitian operators as numbers, others as {@code Re} and {@code
 * Im}; what is not listed is zero.
 */
public final class WcxfDocument {

  private static final String DESCRIPTION =
      "Tree-level matching of the heavy vectors of arXiv:1604.03088 at their mass, at leading order"
          + " in v^2/M^2. Doublets are in the basis of down-quark and charged-lepton masses. Terms"
          + " that are universal and concern only Higgs bosons are left out.";

  private WcxfDocument() {}

  /**
   * The document of a point.
   *
   * @param point a point inside its ranges
   * @param matching its coefficients
   */
  public static Map<String, Object> of(ParameterPoint point, WarsawMatching matching) {
    WarsawCoefficients coefficients = WarsawCoefficients.of(matching);
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("eft", "SMEFT");
    document.put("basis", "Warsaw");
    document.put("scale", coefficients.scaleGev());
    document.put("metadata", metadata(point));
    Map<String, Object> values = new LinkedHashMap<>();
    coefficients.values().forEach(known -> values.put(known.name(), value(known)));
    document.put("values", values);
    return document;
  }

  private static Map<String, Object> metadata(ParameterPoint point) {
    Map<String, Object> metadata = new LinkedHashMap<>();
    metadata.put("generator", "g221 " + CodeVersion.current());
    metadata.put("description", DESCRIPTION);
    Map<String, Object> parameters = new LinkedHashMap<>();
    point.values().forEach((parameter, value) -> parameters.put(parameter.key(), value));
    metadata.put("parameters", parameters);
    return metadata;
  }

  private static Object value(WarsawCoefficient coefficient) {
    if (coefficient.hermitian()) {
      return coefficient.re();
    }
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("Re", coefficient.re());
    parts.put("Im", coefficient.im());
    return parts;
  }
}
