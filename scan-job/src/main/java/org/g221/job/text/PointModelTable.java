package org.g221.job.text;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.apache.commons.math3.complex.Complex;
import org.g221.engine.coupling.Generation;
import org.g221.engine.exact.BosonCoupling;
import org.g221.engine.exact.ExactModel;
import org.g221.engine.exact.GaugeSector;
import org.g221.engine.exact.PointModel;
import org.g221.engine.exact.RunningCoupling;
import org.g221.engine.exact.VectorLikeFermions;
import org.g221.engine.exact.VectorLikeFermions.HeavyState;
import org.g221.engine.model.Finding;

/** Prints the model of a point for a terminal. */
public final class PointModelTable {

  private static final int DIGITS = 6;

  /** Couplings below this are zero up to rounding. */
  private static final double ROUNDING = 1e-14;

  private PointModelTable() {}

  /**
   * Prints the table.
   *
   * @param findings what holds at the point
   */
  public static void print(PointModel model, List<Finding> findings, PrintWriter out) {
    String point =
        String.format(
            Locale.ROOT,
            "Point g2-over-g1 = %s, mass-wprime-gev = %s, zeta = %s",
            number(model.point().ratio()),
            number(model.point().massGev()),
            number(model.point().zeta()));
    out.println("\n" + Lines.paragraph(point) + "\n");
    FindingsTable.print(findings, out);
    out.println("\nAll numbers below are exact at tree level, without running below the mass.");
    printTextures(model, out);
    model.exact().ifPresent(exact -> printSpectrum(exact, out));
    model.exact().ifPresent(exact -> printCouplings(exact, out));
    model.quarks().ifPresent(quarks -> printFermions("quarks", "d s b", quarks, out));
    model.leptons().ifPresent(leptons -> printFermions("leptons", "e mu tau", leptons, out));
    printRunning(model, out);
  }

  private static String number(double value) {
    return Math.abs(value) < ROUNDING ? "0" : Numbers.significant(value, DIGITS);
  }

  private static void printTextures(PointModel model, PrintWriter out) {
    out.println("\nFlavour matrices\n");
    TextTable table = new TextTable("entry", "Delta q", "Delta l");
    for (int i = 1; i <= Generation.COUNT; i++) {
      for (int j = i; j <= Generation.COUNT; j++) {
        table.add(
            "" + i + j,
            complex(model.point().deltaQ().at(i, j)),
            complex(model.point().deltaL().at(i, j)));
      }
    }
    table.print(out);
  }

  private static void printSpectrum(ExactModel exact, PrintWriter out) {
    GaugeSector gauge = exact.gauge();
    out.println("\nExact spectrum, with alpha, G_F of muon decay, M_Z and M_W' as given\n");
    TextTable table = new TextTable("quantity", "value", "");
    table.add("g1", number(gauge.couplings().first()), "coupling of SU(2)1");
    table.add("g2", number(gauge.couplings().second()), "coupling of SU(2)2");
    table.add("g'", number(gauge.couplings().hypercharge()), "coupling of U(1)Y");
    table.add("ghat", number(gauge.couplings().heavy()), "coupling of the heavy vectors");
    table.add("u", number(gauge.vacuum().uGev()), "GeV, vacuum value of the bidoublet");
    table.add("v", number(gauge.vacuum().vGev()), "GeV, vacuum value of the doublets");
    table.add("M_W", number(gauge.w().massGev()), "GeV");
    table.add("M_Z", number(gauge.z().massGev()), "GeV");
    table.add("M_W'", number(gauge.wPrime().massGev()), "GeV");
    table.add("M_Z'", number(gauge.zPrime().massGev()), "GeV");
    table.add("xi_W", number(gauge.chargedMixingAngle()), "rad, angle between W and W'");
    table.add("xi_Z", number(gauge.neutralMixingAngle()), "rad, angle between Z and Z'");
    table.print(out);
  }

  /** Charged and neutral bosons, side by side with their heavy partners. */
  private static void printCouplings(ExactModel exact, PrintWriter out) {
    out.println("\nExact couplings to light fermions, L = g V fbar gamma f (charged: / sqrt 2)\n");
    List<BosonCoupling> all = BosonCoupling.all(exact.couplings());
    TextTable charged = new TextTable("fermions", "W", "W'");
    rows(all, "W", "W'").forEach((name, pair) -> charged.add(name, pair.get(0), pair.get(1)));
    charged.print(out);
    out.println();
    TextTable neutral = new TextTable("fermions", "Z", "Z'");
    rows(all, "Z", "Z'").forEach((name, pair) -> neutral.add(name, pair.get(0), pair.get(1)));
    neutral.print(out);
  }

  private static Map<String, List<String>> rows(
      List<BosonCoupling> all, String light, String heavy) {
    Map<String, List<String>> rows = new LinkedHashMap<>();
    Map<String, Double> sizes = new LinkedHashMap<>();
    for (BosonCoupling coupling : all) {
      if (coupling.boson().equals(light) || coupling.boson().equals(heavy)) {
        String hand = coupling.handedness().equals("right") ? " R" : "";
        String name = coupling.fermions() + hand;
        rows.computeIfAbsent(name, key -> new ArrayList<>()).add(complex(coupling.value()));
        sizes.merge(name, coupling.value().abs(), Math::max);
      }
    }
    rows.keySet().removeIf(name -> sizes.get(name) < ROUNDING);
    return rows;
  }

  private static String complex(Complex value) {
    String real = number(value.getReal());
    if (Math.abs(value.getImaginary()) < ROUNDING * (1 + value.abs())) {
      return real;
    }
    String sign = value.getImaginary() < 0 ? " - " : " + ";
    return real + sign + number(Math.abs(value.getImaginary())) + "i";
  }

  private static void printFermions(
      String species, String names, VectorLikeFermions fermions, PrintWriter out) {
    if (fermions.families() == 0) {
      return;
    }
    String[] light = names.split(" ");
    out.printf(
        Locale.ROOT, "%nVector-like %s with this Delta, a column for each family%n%n", species);
    String[] header = new String[fermions.families() + 1];
    header[0] = "";
    for (int a = 1; a < header.length; a++) {
      header[a] = "family " + a;
    }
    TextTable table = new TextTable(header);
    double[] masses = fermions.diracMassesGev();
    addRow(table, "M [GeV]", fermions.families(), a -> number(masses[a - 1]));
    for (int i = 1; i <= VectorLikeFermions.CHIRAL_FAMILIES; i++) {
      int family = i;
      addRow(
          table,
          "lambda " + light[i - 1],
          fermions.families(),
          a -> complex(fermions.yukawa(family, a)));
    }
    table.print(out);
    out.println();
    TextTable states =
        new TextTable("heavy state", "mass [GeV]", "sin^2 of mixing with light doublets");
    List<HeavyState> heavy = fermions.heavyStates();
    for (int a = 0; a < heavy.size(); a++) {
      states.add(
          Integer.toString(a + 1),
          number(heavy.get(a).massGev()),
          number(heavy.get(a).chiralShare()));
    }
    states.print(out);
  }

  private interface Cell {
    String of(int family);
  }

  private static void addRow(TextTable table, String label, int families, Cell cell) {
    String[] cells = new String[families + 1];
    cells[0] = label;
    for (int a = 1; a <= families; a++) {
      cells[a] = cell.of(a);
    }
    table.add(cells);
  }

  private static void printRunning(PointModel model, PrintWriter out) {
    out.println("\nOne-loop running from M_W' upwards, all fields active\n");
    TextTable table = new TextTable("group", "g(M_W')", "b", "Landau pole");
    for (RunningCoupling coupling : model.running()) {
      OptionalDouble pole = coupling.landauPoleLog10Gev();
      table.add(
          coupling.group().title(),
          number(coupling.start()),
          coupling.beta().toString().replace(" ", ""),
          pole.isPresent()
              ? String.format(Locale.ROOT, "10^%s GeV", Numbers.significant(pole.getAsDouble(), 4))
              : "none");
    }
    table.print(out);
  }
}
