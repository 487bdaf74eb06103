package org.g221.job.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DrawingTest {

  private final Map<String, String> written = new TreeMap<>();
  private final Drawing drawing = new Drawing(written::put);

  static List<Throwable> failures() {
    return List.of(
        new IllegalStateException("a path without points\nand more"),
        new OutOfMemoryError("Java heap space"),
        new StackOverflowError(),
        new NoClassDefFoundError("org/g221/job/report/Ticks"));
  }

  private static <T> Supplier<T> failing(Throwable failure) {
    return () -> {
      if (failure instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) failure;
    };
  }

  @ParameterizedTest
  @MethodSource("failures")
  void pictureThatCannotBeDrawnKeepsNoOther(Throwable failure) {
    drawing.draw("figures/a.svg", () -> "a");
    drawing.draw("figures/b.svg", failing(failure));
    drawing.draw("figures/c.svg", () -> "c");
    assertThat(written).isEqualTo(Map.of("figures/a.svg", "a", "figures/c.svg", "c"));
    assertThat(drawing.undrawn()).containsExactly(new Undrawn("figures/b.svg", failure));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void contentThatCannotBeGatheredIsNotThrown(Throwable failure) {
    drawing.draw(failing(failure), List.of());
    assertThat(drawing.undrawn()).containsExactly(new Undrawn("report.html", failure));
  }

  @Test
  void fileThatCannotBeWrittenIsNamedWithTheReason() {
    Drawing full =
        new Drawing(
            (file, text) -> {
              throw new IOException("No space left on device");
            });
    full.draw("report.html", () -> "page");
    assertThat(full.undrawn())
        .extracting(file -> file.warning("out/sample"))
        .containsExactly(
            "out/sample/report.html: could not be drawn (No space left on device); the numbers are"
                + " complete without it; try again with: g221 report out/sample");
  }

  @Test
  void reasonIsOneLine() {
    assertThat(new Undrawn("x", failures().get(0)).reason()).isEqualTo("a path without points");
    assertThat(new Undrawn("x", new StackOverflowError()).reason())
        .isEqualTo("java.lang.StackOverflowError");
  }
}
