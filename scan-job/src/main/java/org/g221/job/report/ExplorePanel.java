package org.g221.job.report;

import org.g221.job.canvas.XmlWriter;

/**
 * The part of the page that its script brings to life: a picture with controls, and the chosen
 * point. Hidden until then.
 */
final class ExplorePanel {

  private final XmlWriter html;

  ExplorePanel(XmlWriter html) {
    this.html = html;
  }

  void write() {
    html.start("section", "id", "explore", "hidden", "", "aria-labelledby", "explore-heading");
    html.element("h2", "Explore", "id", "explore-heading");
    writeChoices();
    html.start("div", "class", "explorer").start("div", "class", "stage");
    writePlane();
    html.start("div", "class", "tools");
    writeTools();
    writeLevel();
    html.end();
    html.element("p", "", "id", "origin", "class", "quiet");
    html.start("ul", "id", "legend", "class", "legend").end();
    writeSwitches();
    writeOverlay();
    html.end();
    writePoint();
    html.end();
    html.element("p", "", "id", "said", "class", "unseen", "aria-live", "polite");
    html.end();
  }

  private void writeChoices() {
    html.start("div", "class", "choices");
    choice("choose-x", "x");
    choice("choose-y", "y");
    choice("choose-source", "from");
    html.end();
  }

  private void choice(String id, String label) {
    html.start("label", "for", id).element("span", label);
    html.start("select", "id", id).end().end();
  }

  private void writePlane() {
    html.start(
            "div",
            "id",
            "plane",
            "class",
            "plane",
            "tabindex",
            0,
            "role",
            "application",
            "aria-roledescription",
            "picture with a cursor",
            "aria-describedby",
            "keys")
        .end();
    html.element(
        "p",
        "Arrow keys move the cursor, Enter chooses its point, plus and minus zoom, Shift and arrow"
            + " keys move the picture, 0 shows the first view, Escape removes the cursor.",
        "id",
        "keys",
        "class",
        "unseen");
  }

  private void writeTools() {
    html.start("div", "class", "zoom", "role", "group", "aria-label", "Zoom");
    button("zoom-in", "+", "Zoom in");
    button("zoom-out", "−", "Zoom out");
    button("zoom-reset", "Reset", "First view");
    html.end();
  }

  private void button(String id, String text, String title) {
    html.element("button", text, "type", "button", "id", id, "title", title, "aria-label", title);
  }

  private void writeLevel() {
    html.start("div", "class", "level");
    html.element("label", "Level", "for", "level");
    html.empty("input", "type", "range", "id", "level");
    html.element("output", "", "id", "level-text", "for", "level");
    html.end();
  }

  private void writeSwitches() {
    html.start("fieldset", "class", "switches").element("legend", "Show");
    toggle("show-regions", "regions", true);
    toggle("show-bins", "χ² of bins", false);
    toggle("show-measured", "measured", true);
    toggle("show-model", "Standard Model", true);
    html.end();
  }

  private void toggle(String id, String text, boolean on) {
    html.start("label");
    if (on) {
      html.empty("input", "type", "checkbox", "id", id, "checked", "");
    } else {
      html.empty("input", "type", "checkbox", "id", id);
    }
    html.element("span", text).end();
  }

  private void writeOverlay() {
    html.start("div", "class", "overlay");
    html.start("label", "for", "overlay-file")
        .text("Lay the regions of another scan over it: drop its ")
        .element("code", "regions.geojson")
        .text(" on the picture, or choose it");
    html.end();
    html.empty("input", "type", "file", "id", "overlay-file", "accept", ".geojson,.json");
    html.element("button", "Remove", "type", "button", "id", "overlay-clear", "hidden", "");
    html.element("p", "", "id", "overlay-text", "role", "status");
    html.end();
  }

  private void writePoint() {
    html.start("aside", "class", "point", "aria-labelledby", "point-heading");
    html.element("h3", "Point", "id", "point-heading");
    html.start("div", "id", "point").end();
    html.start("div", "class", "copying");
    html.element("button", "Copy as point file", "type", "button", "id", "copy");
    html.element("span", "", "id", "copied", "role", "status");
    html.end();
    html.start("pre", "tabindex", 0, "aria-label", "Point file")
        .element("code", "", "id", "point-file");
    html.end().end();
  }
}
