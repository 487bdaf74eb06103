/**
 * A model as observables see it: amplitudes for any flavours, as expressions, behind interfaces.
 * Models implement the interfaces; running lies between the two.
 */
package org.g221.engine.coupling;
