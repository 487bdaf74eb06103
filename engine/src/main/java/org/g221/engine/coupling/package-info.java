/**
 * From parameters to low-energy couplings: eqs. (8) to (14), (A1) and (A2) of arXiv:1604.03088 at
 * leading order in κ = v²ĝ²/(4M²), as expressions.
 */
package org.g221.engine.coupling;
