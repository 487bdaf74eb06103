/**
 * Reads the files that users write: YAML, with all mistakes reported at once, each with file, key,
 * value and rule.
 */
package org.g221.engine.document;
