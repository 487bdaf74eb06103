package org.g221.engine.parameter;

import java.util.List;

/** How the flavour structure of couplings follows from parameters; each model has its own. */
public interface Texture {

  /** The name in scan files. */
  String key();

  /** Its parameters; those not given are 0. */
  List<Parameter> parameters();
}
