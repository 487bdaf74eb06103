/**
 * Which nodes matter: lower bounds of χ² over boxes of nodes, smallest values that are known, and
 * the searches that find them before a scan.
 */
package org.g221.engine.search;
