/**
 * The model of arXiv:1604.03088 at leading order in κ = v²ĝ²/(4M²): its parameters, textures and
 * ranges, and the couplings that follow from them at tree level, eqs. (8) to (14), (A1) and (A2).
 */
package org.g221.engine.treelevel;
