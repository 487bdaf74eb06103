package org.g221.job.plot;

import org.g221.engine.quantity.Quantity;

/**
 * A plane that two scans have in common.
 *
 * @param x the quantity along x
 * @param y the quantity along y
 * @param first the regions of the one scan
 * @param second those of the other
 */
public record ComparedPlane(
    Quantity x, Quantity y, ComparedRegions first, ComparedRegions second) {}
