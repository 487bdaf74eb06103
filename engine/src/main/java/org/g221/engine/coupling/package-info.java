/**
 * What observables know of a model: amplitudes for any flavours, as expressions, behind interfaces.
 * Models implement them, running lies between the two.
 */
package org.g221.engine.coupling;
