/**
 * Finds the nodes that matter: lower bounds of χ² over boxes of nodes, the smallest known values,
 * and the searches for these before a scan.
 */
package org.g221.engine.search;
