package org.g221.job.canvas;

import java.util.function.Consumer;

/**
 * A picture that is ready to be drawn.
 *
 * @param title in a line of plain text
 * @param description for readers who cannot see it
 * @param width in pixels
 * @param height in pixels
 * @param marks draws it
 */
public record Picture(
    String title, String description, double width, double height, Consumer<Canvas> marks) {}
