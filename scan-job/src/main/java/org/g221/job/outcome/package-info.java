/** What a scan tells: its result, its effort, how far it is, and why it failed. */
package org.g221.job.outcome;
