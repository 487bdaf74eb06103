package org.g221.engine.formula;

/** Known sign of an expression over the whole range of its inputs. */
enum Sign {
  NOWHERE_NEGATIVE,
  NOWHERE_POSITIVE,
  EITHER
}
