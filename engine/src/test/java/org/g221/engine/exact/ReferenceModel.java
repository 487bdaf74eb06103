package org.g221.engine.exact;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.complex.Complex;
import org.g221.engine.ReferenceFile;
import org.g221.engine.parameter.CkmMatrix;

/**
 * A point of exact-model.json, computed with numpy from mass matrices inverted numerically, beside
 * the same point of ours.
 */
record ReferenceModel(JsonNode content, FermionCouplings couplings, ExchangeAmplitudes amplitudes) {

  static final double WEAK = 0.6521;
  static final double HYPERCHARGE = 0.3573;
  static final double V_GEV = 246.2196;
  static final CkmMatrix CKM = CkmMatrix.ofWolfenstein(0.22543, 0.80679, 0.12528, 0.40385);

  static List<ReferenceModel> all() {
    List<ReferenceModel> all = new ArrayList<>();
    for (JsonNode entry : ReferenceFile.read("exact-model.json").get("points")) {
      JsonNode parameters = entry.get("parameters");
      GaugeCouplings gauge =
          GaugeCouplings.of(WEAK, HYPERCHARGE, parameters.get("g2-over-g1").doubleValue());
      double u = 2 * parameters.get("mass-scale-gev").doubleValue() / gauge.n1();
      Vacuum vacuum = Vacuum.ofAngle(u, V_GEV, parameters.get("beta").doubleValue());
      FermionCouplings couplings =
          new FermionCouplings(
              new GaugeSector(gauge, vacuum), CKM, delta(parameters, "q"), delta(parameters, "l"));
      all.add(new ReferenceModel(entry, couplings, new ExchangeAmplitudes(couplings)));
    }
    return all;
  }

  private static HermitianMatrix delta(JsonNode parameters, String species) {
    String name = "delta-" + species + "-";
    double modulus = parameters.get(name + "23").doubleValue();
    double phase = parameters.get(name + "23-phase").doubleValue();
    return Deltas.of(
        parameters.get(name + "22").doubleValue(),
        parameters.get(name + "33").doubleValue(),
        new Complex(modulus * Math.cos(phase), modulus * Math.sin(phase)));
  }

  double number(String name) {
    return content.get(name).doubleValue();
  }

  Complex complex(String group, String name) {
    return complex(content.get(group).get(name));
  }

  Complex complex(String name) {
    return complex(content.get(name));
  }

  private static Complex complex(JsonNode pair) {
    return new Complex(pair.get(0).doubleValue(), pair.get(1).doubleValue());
  }

  @Override
  public String toString() {
    return content.get("parameters").toString();
  }
}
