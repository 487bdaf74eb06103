package org.g221.engine.measurement;

import java.io.Serializable;

/**
 * A publication under the key by which measurements refer to it.
 *
 * @param key an INSPIRE key where there is one
 * @param citation how tables name it: collaboration and arXiv number or report
 * @param publication what a bibliography needs
 */
public record Reference(String key, String citation, BibliographyEntry publication)
    implements Serializable {

  /** A publication of which nothing is known but how it is cited. */
  public static Reference cited(String key, String citation) {
    return new Reference(key, citation, BibliographyEntry.UNKNOWN);
  }
}
