/**
 * Evaluation at the nodes of a grid: its formulas, compiled for the loops over the axes and
 * evaluated for whole tiles, strip by strip.
 */
package org.g221.engine.evaluation;
