/**
 * Chunks, the units of work that survive an interruption: what a task does with one, how it is made
 * durable, checked and merged.
 */
package org.g221.job.chunk;
