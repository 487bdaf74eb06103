/**
 * What is computed at the nodes of a grid: its formulas, compiled for the loops over the axes, and
 * their evaluation for whole tiles, strip by strip.
 */
package org.g221.engine.evaluation;
