/**
 * The model of arXiv:1604.03088 as scans and points see it: couplings and formulas at leading
 * order, coordinates for searches, and how far leading order is from the exact calculation.
 */
package org.g221.engine.g221;
