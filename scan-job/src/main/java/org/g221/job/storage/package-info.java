/**
 * Files in any file system known to Hadoop: complete when they appear, and without checksum files
 * on a local disk.
 */
package org.g221.job.storage;
