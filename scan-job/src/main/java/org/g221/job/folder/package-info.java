/**
 * The output folder of a scan: who uses it, which scan its contents belong to, how much of the scan
 * is done, and when the result becomes visible.
 */
package org.g221.job.folder;
