package org.g221.job.result;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.g221.engine.exact.Check;
import org.g221.engine.exact.ExactModel;
import org.g221.engine.exact.GaugeCouplings;
import org.g221.engine.exact.GaugeSector;
import org.g221.engine.exact.PointModel;
import org.g221.engine.exact.RunningCoupling;
import org.g221.engine.exact.VectorBoson;
import org.g221.engine.exact.VectorLikeFermions;

/** The model of a point as nested maps. */
final class PointModelDocument {

  private PointModelDocument() {}

  static Map<String, Object> of(PointModel model) {
    Map<String, Object> document = new LinkedHashMap<>();
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("g2-over-g1", model.point().ratio());
    parameters.put("mass-wprime-gev", model.point().massGev());
    parameters.put("zeta", model.point().zeta());
    document.put("parameters", parameters);
    document.put("delta-q", ModelDocument.matrix(model.point().deltaQ()));
    document.put("delta-l", ModelDocument.matrix(model.point().deltaL()));
    document.put("viable", model.isViable());
    document.put("checks", model.checks().stream().map(PointModelDocument::check).toList());
    document.put("gauge-couplings", couplings(model.couplings()));
    model.exact().ifPresent(exact -> addExact(document, exact));
    model.quarks().ifPresent(quarks -> document.put("vector-like-quarks", fermions(quarks)));
    model.leptons().ifPresent(leptons -> document.put("vector-like-leptons", fermions(leptons)));
    document.put("running", model.running().stream().map(PointModelDocument::running).toList());
    return document;
  }

  private static Map<String, Object> check(Check check) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("check", check.name());
    document.put("met", check.met());
    document.put("detail", check.detail());
    return document;
  }

  private static Map<String, Object> couplings(GaugeCouplings couplings) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("g1", couplings.first());
    document.put("g2", couplings.second());
    document.put("g-prime", couplings.hypercharge());
    document.put("g", couplings.weak());
    document.put("ghat", couplings.heavy());
    return document;
  }

  private static void addExact(Map<String, Object> document, ExactModel exact) {
    GaugeSector gauge = exact.gauge();
    document.put("u-gev", gauge.vacuum().uGev());
    document.put("v-gev", gauge.vacuum().vGev());
    Map<String, Object> masses = new LinkedHashMap<>();
    for (VectorBoson boson : List.of(gauge.w(), gauge.wPrime(), gauge.z(), gauge.zPrime())) {
      masses.put(boson.name(), boson.massGev());
    }
    document.put("masses-gev", masses);
    document.put("mixing-angle-w", gauge.chargedMixingAngle());
    document.put("mixing-angle-z", gauge.neutralMixingAngle());
    List<Object> couplings = new ArrayList<>();
    for (BosonCoupling coupling : BosonCoupling.all(exact.couplings())) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("boson", coupling.boson());
      entry.put("fermions", coupling.fermions());
      entry.put("handedness", coupling.handedness());
      entry.put("coupling", ModelDocument.complex(coupling.value()));
      couplings.add(entry);
    }
    document.put("couplings", couplings);
  }

  private static Map<String, Object> fermions(VectorLikeFermions fermions) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put(
        "masses-gev",
        fermions.heavyStates().stream().map(VectorLikeFermions.HeavyState::massGev).toList());
    document.put(
        "chiral-shares",
        fermions.heavyStates().stream().map(VectorLikeFermions.HeavyState::chiralShare).toList());
    document.put("dirac-masses-gev", Arrays.stream(fermions.diracMassesGev()).boxed().toList());
    List<Object> rows = new ArrayList<>();
    for (int i = 1; i <= VectorLikeFermions.CHIRAL_FAMILIES; i++) {
      List<Object> row = new ArrayList<>();
      for (int a = 1; a <= fermions.families(); a++) {
        row.add(ModelDocument.complex(fermions.yukawa(i, a)));
      }
      rows.add(row);
    }
    document.put("yukawas", rows);
    return document;
  }

  private static Map<String, Object> running(RunningCoupling coupling) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("group", coupling.group().title());
    document.put("coupling-at-wprime-mass", coupling.start());
    document.put("one-loop-coefficient", coupling.beta().toString().replace(" ", ""));
    document.put(
        "landau-pole-log10-gev",
        coupling.landauPoleLog10Gev().isPresent()
            ? coupling.landauPoleLog10Gev().getAsDouble()
            : null);
    return document;
  }
}
