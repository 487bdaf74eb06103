package org.g221.job.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import org.g221.job.canvas.XmlWriter;

/**
 * A script as it stands in the page, between its tags.
 *
 * <p>The page is HTML as well as XML: comments for the one, which hide what looks like markup from
 * the other, surround the text.
 */
record InlineScript(String content) {

  private static final String START = "//<![CDATA[\n";
  private static final String END = "\n//]]>\n";

  /** The parts of the page's own script, in the order in which they build on each other. */
  private static final List<String> PARTS =
      List.of(
          "data", "text", "levels", "sources", "plane", "marks", "regions", "points", "line",
          "overlay", "cursor", "panel", "tables", "choices", "view", "drawing", "legend", "page");

  /** The library D3, with its licence. */
  static InlineScript library() {
    String folder = "/META-INF/resources/webjars/d3/" + libraryVersion() + "/";
    String licence = text(folder + "LICENSE");
    return of("/*\n" + licence + "*/\n" + text(folder + "dist/d3.min.js"));
  }

  /** The script of the page itself. */
  static InlineScript page() {
    StringBuilder text = new StringBuilder("(() => {\n'use strict';\n");
    for (String part : PARTS) {
      text.append(text("explore/" + part + ".js"));
    }
    return of(text.append("})();").toString());
  }

  private static InlineScript of(String text) {
    // Two brackets of an index before "greater than" would end the section.
    return new InlineScript(START + text.replace("]]>", "]] >") + END);
  }

  private static String libraryVersion() {
    Properties properties = new Properties();
    try (InputStream in = stream("/org/g221/job/version.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("d3");
  }

  /** A file beside the classes of this package, or anywhere if it starts with a slash. */
  static String text(String name) {
    try (InputStream in = stream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream stream(String name) throws IOException {
    InputStream in = InlineScript.class.getResourceAsStream(name);
    if (in == null) {
      throw new IOException("the build lacks " + name);
    }
    return in;
  }

  /** How a policy names this text. */
  String source() {
    return source(content);
  }

  /** How a policy names a text between tags. */
  static String source(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  void write(XmlWriter html) {
    html.start("script").markup(content).end();
  }
}
