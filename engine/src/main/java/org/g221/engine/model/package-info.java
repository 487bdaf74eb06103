/**
 * What scans and points know of a model: its parameters, their ranges, what follows from them, and
 * its couplings as expressions; beside that what only some models can say.
 */
package org.g221.engine.model;
