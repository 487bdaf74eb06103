/**
 * Enclosures of the least χ² over continuous ranges: a proved lower end and a point that attains
 * the upper one, found by branch and bound.
 */
package org.g221.engine.enclosure;
