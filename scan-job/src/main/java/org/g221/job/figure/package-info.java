/**
 * Figures of one or several finished scans: what a command line or a figure file asks for, and the
 * layers that draw it.
 *
 * <p>Whatever cannot be drawn, such as a plane that a scan does not have or a level that it has not
 * resolved, is reported together with all other mistakes.
 */
package org.g221.job.figure;
