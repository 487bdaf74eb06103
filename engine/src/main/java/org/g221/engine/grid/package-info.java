/**
 * Grids of parameter points: axes, nodes and their numbers, and how a scan of them is ordered in
 * loops, blocks and tiles. Nothing is computed here.
 */
package org.g221.engine.grid;
