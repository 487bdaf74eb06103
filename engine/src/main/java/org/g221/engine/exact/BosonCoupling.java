package org.g221.engine.exact;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.complex.Complex;
import org.g221.engine.coupling.Fermion;
import org.g221.engine.coupling.Generation;

/**
 * A coupling of a gauge boson to light fermions, as printed.
 *
 * @param boson such as {@code W'}
 * @param fermions such as {@code c b} or {@code mu tau}
 * @param handedness {@code left} or {@code right}
 * @param value the coupling
 */
public record BosonCoupling(String boson, String fermions, String handedness, Complex value) {

  /** The couplings of W, W', Z and Z', in this order. */
  public static List<BosonCoupling> all(FermionCouplings couplings) {
    List<BosonCoupling> all = new ArrayList<>();
    GaugeSector gauge = couplings.gauge();
    for (VectorBoson boson : List.of(gauge.w(), gauge.wPrime())) {
      addCharged(all, couplings, boson);
    }
    for (VectorBoson boson : List.of(gauge.z(), gauge.zPrime())) {
      for (Fermion fermion : Fermion.values()) {
        addNeutral(all, couplings, boson, fermion);
      }
    }
    return all;
  }

  private static void addCharged(
      List<BosonCoupling> all, FermionCouplings couplings, VectorBoson boson) {
    for (int i = 1; i <= Generation.COUNT; i++) {
      for (int j = 1; j <= Generation.COUNT; j++) {
        String names = Fermion.UP_QUARK.nameOf(i) + " " + Fermion.DOWN_QUARK.nameOf(j);
        all.add(new BosonCoupling(boson.name(), names, "left", couplings.quarks(boson, i, j)));
      }
    }
    for (int a = 1; a <= Generation.COUNT; a++) {
      for (int b = 1; b <= Generation.COUNT; b++) {
        String names = Fermion.NEUTRINO.nameOf(a) + " " + Fermion.CHARGED_LEPTON.nameOf(b);
        all.add(new BosonCoupling(boson.name(), names, "left", couplings.leptons(boson, a, b)));
      }
    }
  }

  private static void addNeutral(
      List<BosonCoupling> all, FermionCouplings couplings, VectorBoson boson, Fermion fermion) {
    for (int i = 1; i <= Generation.COUNT; i++) {
      for (int j = i; j <= Generation.COUNT; j++) {
        String names = fermion.nameOf(i) + " " + fermion.nameOf(j);
        all.add(
            new BosonCoupling(boson.name(), names, "left", couplings.left(boson, fermion, i, j)));
      }
    }
    double right = couplings.right(boson, fermion);
    for (int i = 1; i <= Generation.COUNT && fermion.charge() != 0; i++) {
      String names = fermion.nameOf(i) + " " + fermion.nameOf(i);
      all.add(new BosonCoupling(boson.name(), names, "right", new Complex(right, 0)));
    }
  }
}
