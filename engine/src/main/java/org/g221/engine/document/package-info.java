/**
 * Reading the files that users write: YAML whose every mistake is reported with file, key, value
 * and rule, all mistakes at once.
 */
package org.g221.engine.document;
