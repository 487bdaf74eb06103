package org.g221.engine.coupling;

import java.util.List;
import java.util.function.BiPredicate;
import org.g221.engine.formula.Complex;
import org.g221.engine.formula.FormulaGraph;
import org.g221.engine.formula.Real;
import org.g221.engine.parameter.CkmMatrix;

/** A 3×3 matrix in flavour space whose entries are expressions; rows and columns count from 1. */
public final class FlavourMatrix {

  private interface Entry {
    Complex at(int i, int j);
  }

  private final Complex[][] entries = new Complex[Generation.COUNT][Generation.COUNT];

  private FlavourMatrix(Entry entry) {
    for (int i = 1; i <= Generation.COUNT; i++) {
      for (int j = 1; j <= Generation.COUNT; j++) {
        entries[i - 1][j - 1] = entry.at(i, j);
      }
    }
  }

  /** The hermitian matrix with the given entries, and zeros in the first row and column. */
  public static FlavourMatrix hermitian(Real entry22, Real entry33, Complex entry23) {
    Real zero = entry22.graph().zero();
    Complex none = Complex.of(zero);
    return hermitian(List.of(zero, entry22, entry33), none, none, entry23);
  }

  /** The hermitian matrix with the given diagonal and upper entries. */
  public static FlavourMatrix hermitian(
      List<Real> diagonal, Complex entry12, Complex entry13, Complex entry23) {
    Complex[][] known = {
      {Complex.of(diagonal.get(0)), entry12, entry13},
      {entry12.conjugate(), Complex.of(diagonal.get(1)), entry23},
      {entry13.conjugate(), entry23.conjugate(), Complex.of(diagonal.get(2))}
    };
    return new FlavourMatrix((i, j) -> known[i - 1][j - 1]);
  }

  /** The quark mixing matrix V, as constants. */
  public static FlavourMatrix of(CkmMatrix ckm, FormulaGraph graph) {
    return new FlavourMatrix((i, j) -> Complex.constant(graph, ckm.re(i, j), ckm.im(i, j)));
  }

  /** Entry in row {@code i} and column {@code j}, both from 1 to 3. */
  public Complex at(int i, int j) {
    return entries[i - 1][j - 1];
  }

  /** Diagonal entry of a hermitian matrix, which is real. */
  public Real diagonal(int i) {
    return at(i, i).re();
  }

  public FlavourMatrix times(FlavourMatrix other) {
    return new FlavourMatrix(
        (i, j) ->
            at(i, 1)
                .times(other.at(1, j))
                .plus(at(i, 2).times(other.at(2, j)))
                .plus(at(i, 3).times(other.at(3, j))));
  }

  /** vMv† of a hermitian M: the same matrix in another basis. */
  public FlavourMatrix rotated(FlavourMatrix v) {
    FlavourMatrix product = v.times(this).times(v.adjoint());
    return new FlavourMatrix(
        (i, j) -> i == j ? Complex.of(rotatedDiagonal(v, i)) : product.at(i, j));
  }

  /** (vMv†)_ii = Σ_k |v_ik|² M_kk + 2 Re Σ_{k<l} v_ik v_il* M_kl of a hermitian M; real. */
  private Real rotatedDiagonal(FlavourMatrix v, int i) {
    Real sum = diagonal(1).graph().zero();
    for (int k = 1; k <= Generation.COUNT; k++) {
      sum = sum.plus(diagonal(k).times(v.at(i, k).squaredModulus()));
      for (int l = k + 1; l <= Generation.COUNT; l++) {
        Complex pair = v.at(i, k).times(v.at(i, l).conjugate());
        sum = sum.plus(at(k, l).times(pair.plus(pair)).re());
      }
    }
    return sum;
  }

  public FlavourMatrix plus(FlavourMatrix other) {
    return new FlavourMatrix((i, j) -> at(i, j).plus(other.at(i, j)));
  }

  public FlavourMatrix minus(FlavourMatrix other) {
    return new FlavourMatrix((i, j) -> at(i, j).minus(other.at(i, j)));
  }

  public FlavourMatrix times(Real factor) {
    return new FlavourMatrix((i, j) -> at(i, j).times(factor));
  }

  /** The multiple of the unit matrix. */
  public static FlavourMatrix diagonalOf(Real value) {
    Complex entry = Complex.of(value);
    Complex none = Complex.of(value.graph().zero());
    return new FlavourMatrix((i, j) -> i == j ? entry : none);
  }

  /** The part above the diagonal, for example. */
  public FlavourMatrix where(BiPredicate<Integer, Integer> chosen) {
    Complex none = Complex.of(at(1, 1).re().graph().zero());
    return new FlavourMatrix((i, j) -> chosen.test(i, j) ? at(i, j) : none);
  }

  /** The hermitian conjugate. */
  public FlavourMatrix adjoint() {
    return new FlavourMatrix((i, j) -> at(j, i).conjugate());
  }
}
