/**
 * Profiles of one or two quantities over continuous ranges, with proof: the least χ² enclosed in
 * every bin. Work is divided into tasks whose results do not depend on where, when or in which
 * order they run.
 */
package org.g221.engine.plane;
