/**
 * The output folder of a scan: who uses it, which scan its contents belong to, what of it is done,
 * and when it becomes visible.
 */
package org.g221.job.folder;
