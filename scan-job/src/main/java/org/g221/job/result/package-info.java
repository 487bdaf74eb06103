/** The folder of a result: what describes it, what is drawn of it, and how it is read back. */
package org.g221.job.result;
