/**
 * A model as scans and points see it: its parameters and their ranges, the formulas that follow
 * from them, and its couplings as expressions; also what only some models provide.
 */
package org.g221.engine.model;
