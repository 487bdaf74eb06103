/**
 * Caveats for the reader of a result: where best fit and regions owe their place or shape to the
 * grid and its frame, not to χ²; and what a continuous scan can say of its result.
 */
package org.g221.job.warning;
