package org.g221.job.scan;

import org.g221.engine.g221.G221Model;
import org.g221.engine.model.Model;

/** Which model is scanned. */
public final class Models {

  /** The one that users see. */
  public static final Model DEFAULT = G221Model.INSTANCE;

  private Models() {}
}
