/**
 * Chunks, the units of work that survive an interruption: how a task evaluates one, and how it is
 * made durable, checked and merged.
 */
package org.g221.job.chunk;
