package org.g221.engine.observable;

import java.io.Serializable;

/**
 * The rates that predict a ratio such as R_K in a bin of q².
 *
 * @param observable name, such as {@code R_K[1,6]}
 * @param muon rate into muons
 * @param electron rate into electrons
 */
public record UniversalityRatio(String observable, RatePolynomial muon, RatePolynomial electron)
    implements Serializable {}
