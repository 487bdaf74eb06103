/**
 * The model of arXiv:1604.03088: its parameters and the couplings that follow from them, eqs. (8)
 * to (14), (A1) and (A2), at leading order in κ = v²ĝ²/(4M²).
 */
package org.g221.engine.g221;
