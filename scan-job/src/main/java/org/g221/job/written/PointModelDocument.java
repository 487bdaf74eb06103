package org.g221.job.written;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.g221.engine.exact.BosonCoupling;
import org.g221.engine.exact.ExactModel;
import org.g221.engine.exact.GaugeCouplings;
import org.g221.engine.exact.GaugeSector;
import org.g221.engine.exact.PointModel;
import org.g221.engine.exact.RunningCoupling;
import org.g221.engine.exact.VectorBoson;
import org.g221.engine.exact.VectorLikeFermions;
import org.g221.engine.model.Finding;

/** The model of a point as written to JSON. */
final class PointModelDocument {

  private PointModelDocument() {}

  static Document of(PointModel model, List<Finding> findings) {
    Document document =
        new Document()
            .with("parameters", parameters(model.point()))
            .with("delta-q", ModelDocument.matrix(model.point().deltaQ()))
            .with("delta-l", ModelDocument.matrix(model.point().deltaL()))
            .with(FindingsDocument.KEY, FindingsDocument.of(findings))
            .with("gauge-couplings", couplings(model.couplings()));
    model.exact().ifPresent(exact -> addExact(document, exact));
    return document
        .withAny("vector-like-quarks", model.quarks().map(PointModelDocument::fermions))
        .withAny("vector-like-leptons", model.leptons().map(PointModelDocument::fermions))
        .with("running", model.running().stream().map(PointModelDocument::running).toList());
  }

  private static Document parameters(ExactModel.Point point) {
    return new Document()
        .with("g2-over-g1", point.ratio())
        .with("mass-wprime-gev", point.massGev())
        .with("zeta", point.zeta());
  }

  private static Document couplings(GaugeCouplings couplings) {
    return new Document()
        .with("g1", couplings.first())
        .with("g2", couplings.second())
        .with("g-prime", couplings.hypercharge())
        .with("g", couplings.weak())
        .with("ghat", couplings.heavy());
  }

  private static void addExact(Document document, ExactModel exact) {
    GaugeSector gauge = exact.gauge();
    Document masses = new Document();
    for (VectorBoson boson : List.of(gauge.w(), gauge.wPrime(), gauge.z(), gauge.zPrime())) {
      masses.with(boson.name(), boson.massGev());
    }
    document
        .with("u-gev", gauge.vacuum().uGev())
        .with("v-gev", gauge.vacuum().vGev())
        .with("masses-gev", masses)
        .with("mixing-angle-w", gauge.chargedMixingAngle())
        .with("mixing-angle-z", gauge.neutralMixingAngle())
        .with(
            "couplings",
            BosonCoupling.all(exact.couplings()).stream()
                .map(PointModelDocument::coupling)
                .toList());
  }

  private static Document coupling(BosonCoupling coupling) {
    return new Document()
        .with("boson", coupling.boson())
        .with("fermions", coupling.fermions())
        .with("handedness", coupling.handedness())
        .with("coupling", ModelDocument.complex(coupling.value()));
  }

  private static Document fermions(VectorLikeFermions fermions) {
    Document document =
        new Document()
            .with(
                "masses-gev",
                fermions.heavyStates().stream()
                    .map(VectorLikeFermions.HeavyState::massGev)
                    .toList())
            .with(
                "chiral-shares",
                fermions.heavyStates().stream()
                    .map(VectorLikeFermions.HeavyState::chiralShare)
                    .toList())
            .with("dirac-masses-gev", Arrays.stream(fermions.diracMassesGev()).boxed().toList());
    List<Object> rows = new ArrayList<>();
    for (int i = 1; i <= VectorLikeFermions.CHIRAL_FAMILIES; i++) {
      List<Object> row = new ArrayList<>();
      for (int a = 1; a <= fermions.families(); a++) {
        row.add(ModelDocument.complex(fermions.yukawa(i, a)));
      }
      rows.add(row);
    }
    return document.with("yukawas", rows);
  }

  private static Document running(RunningCoupling coupling) {
    return new Document()
        .with("group", coupling.group().title())
        .with("coupling-at-wprime-mass", coupling.start())
        .with("one-loop-coefficient", coupling.beta().toString().replace(" ", ""))
        .with(
            "landau-pole-log10-gev",
            coupling.landauPoleLog10Gev().isPresent()
                ? coupling.landauPoleLog10Gev().getAsDouble()
                : null);
  }
}
