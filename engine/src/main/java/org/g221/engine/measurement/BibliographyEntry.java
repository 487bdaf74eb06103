package org.g221.engine.measurement;

import java.io.Serializable;

/**
 * What a bibliography needs of a publication; each is empty if it is not stated.
 *
 * @param authors as BibTeX has them, or the collaboration
 * @param title its title
 * @param journal journal, volume and page
 * @param year year of publication
 * @param arxiv arXiv number
 * @param url address of a page
 */
public record BibliographyEntry(
    String authors, String title, String journal, String year, String arxiv, String url)
    implements Serializable {

  /** Nothing is stated. */
  static final BibliographyEntry UNKNOWN = new BibliographyEntry("", "", "", "", "", "");

  /** Address of a page that shows it: that of arXiv if there is one. */
  public String link() {
    return arxiv.isEmpty() ? url : "https://arxiv.org/abs/" + arxiv;
  }
}
