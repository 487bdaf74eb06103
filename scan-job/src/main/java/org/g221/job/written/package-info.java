/** Points, models, scans and regions as they are written to YAML and JSON. */
package org.g221.job.written;
