/**
 * What pictures are drawn on: a canvas, the looks of lines, areas and letters, text with symbols,
 * and SVG. Well-formed XML that loads nothing and is the same whatever the locale.
 */
package org.g221.job.canvas;
