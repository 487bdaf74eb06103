/** Scan files: every key read, every rule checked, every mistake reported. */
package org.g221.job.scanfile;
