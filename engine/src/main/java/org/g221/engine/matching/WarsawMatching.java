package org.g221.engine.matching;

import org.g221.engine.formula.Complex;
import org.g221.engine.formula.Real;

/**
 * Tree-level matching of a model with heavy triplets of vectors to the Standard Model effective
 * field theory, as constants.
 *
 * <p><b>Convention.</b> L = Σ C·Q over all values of all flavour indices; operators as in
 * arXiv:1008.4884, Tables 2 and 3, with coefficients in GeV⁻². Doublets are in the basis of
 * down-quark and charged-lepton masses, q_i = ((V†u_L)_i, d_Li).
 */
public interface WarsawMatching {

  /** The scale of the coefficients. */
  Real massGev();

  /** C_lq3[ab,ij] of (l̄_aγτ^I l_b)(q̄_iγτ^I q_j). */
  Complex leptonQuark(int a, int b, int i, int j);

  /** C_qq3[ij,kl] of (q̄_iγτ^I q_j)(q̄_kγτ^I q_l). */
  Complex quarkQuark(int i, int j, int k, int l);

  /** C_ll[ab,cd] of (l̄_aγ l_b)(l̄_cγ l_d). */
  Complex leptonLepton(int a, int b, int c, int d);

  /** C_Hl3[ab] of (H†iD↔^I H)(l̄_aγτ^I l_b). */
  Complex higgsLepton(int a, int b);

  /** C_Hq3[ij] of (H†iD↔^I H)(q̄_iγτ^I q_j). */
  Complex higgsQuark(int i, int j);
}
