/**
 * Pictures as files that look the same everywhere: SVG with letters as outlines, PDF with its fonts
 * in it, PNG.
 *
 * <p>The letters are those of DejaVu Sans, upright and oblique, which is among the resources; no
 * font of the machine is used, and none is asked for.
 */
package org.g221.job.print;
