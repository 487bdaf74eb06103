/**
 * Grids of parameter points: axes, nodes and their numbers, tiles, and the evaluation of whole
 * tiles, loop by loop.
 */
package org.g221.engine.grid;
