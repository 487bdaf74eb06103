package org.g221.engine.measurement;

import java.io.Serializable;

/**
 * A publication.
 *
 * @param key the key by which measurements refer to it, an INSPIRE key where there is one
 * @param citation collaboration and arXiv number or report
 * @param arxiv its arXiv number; empty if it has none
 */
public record Reference(String key, String citation, String arxiv) implements Serializable {}
