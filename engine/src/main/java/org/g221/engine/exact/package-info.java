/**
 * The full model of arXiv:1604.03088, without expansion: particle content and anomalies (Table II),
 * symmetry breaking with exact masses and couplings, vector-like fermions, running couplings, and
 * the classification of G(221) models (Table I).
 */
package org.g221.engine.exact;
