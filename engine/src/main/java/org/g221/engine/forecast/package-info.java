/** How many boxes planes and their contours will take, guessed from some of their bins. */
package org.g221.engine.forecast;
