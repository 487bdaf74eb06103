package org.g221.engine.coupling;

import org.g221.engine.formula.Real;

/**
 * The exchange of heavy vectors that form a triplet of SU(2)_L, which is what running starts from.
 *
 * <p>Integrating them out leaves L = −(2κ/v²) J^I·J^I with J^I = ½[Δℓ_ab l̄_aγτ^I l_b + Δq_ij
 * q̄_iγτ^I q_j + ζ·H†iD↔^I H] at the scale μ = M, their mass; doublets are in the basis of the
 * masses of down quarks and charged leptons at that scale.
 *
 * @param kappa κ = v²ĝ²/(4M²)
 * @param zeta the coupling ζ of the Higgs doublet
 * @param leptons the couplings Δℓ of lepton doublets
 * @param quarks the couplings Δq of quark doublets
 */
public record TripletExchange(Real kappa, Real zeta, FlavourMatrix leptons, FlavourMatrix quarks) {}
