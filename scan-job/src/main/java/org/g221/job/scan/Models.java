package org.g221.job.scan;

import org.g221.engine.g221.G221Model;
import org.g221.engine.model.Model;

/** The models that can be scanned. */
public final class Models {

  /** The model offered to users. */
  public static final Model DEFAULT = G221Model.INSTANCE;

  private Models() {}
}
