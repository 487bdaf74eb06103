/**
 * Contours of planes, with proof: an outer one, beyond which nothing is attained, and an inner one,
 * within which everything is. Tasks as for planes, and the format of what comes of either.
 */
package org.g221.engine.contour;
