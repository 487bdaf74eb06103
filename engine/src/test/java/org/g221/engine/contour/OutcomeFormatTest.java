package org.g221.engine.contour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Arrays;
import java.util.List;
import org.g221.engine.plane.EnclosedBin;
import org.g221.engine.plane.EnclosedPlanePlan;
import org.g221.engine.plane.EnclosedPlanes;
import org.g221.engine.plane.PlaneOutcome;
import org.g221.engine.plane.PlaneTask;
import org.g221.engine.plane.PlaneWorker;
import org.g221.engine.plane.Toy;
import org.junit.jupiter.api.Test;

class OutcomeFormatTest {

  private static final PlaneOutcome OUTCOME =
      new PlaneOutcome(
          2,
          7,
          List.of(
              new EnclosedBin(1.25, 1.5, new double[] {0.1, -3}, 40),
              new EnclosedBin(9, Double.POSITIVE_INFINITY, new double[0], 0)),
          123);

  private static byte[] bytes(PlaneOutcome outcome) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    OutcomeFormat.write(outcome, new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private static PlaneOutcome read(byte[] bytes) throws IOException {
    return OutcomeFormat.read(new DataInputStream(new ByteArrayInputStream(bytes)));
  }

  @Test
  void outcomesAreReadAsTheyWereWritten() throws IOException {
    assertThat(read(bytes(OUTCOME))).isEqualTo(OUTCOME);
  }

  @Test
  void bytesThatEndEarlyAreRefused() throws IOException {
    byte[] bytes = bytes(OUTCOME);
    assertThatThrownBy(() -> read(Arrays.copyOf(bytes, bytes.length - 1)))
        .isInstanceOf(EOFException.class);
  }

  @Test
  void damagedBytesAreRefused() throws IOException {
    byte[] tooMany = bytes(OUTCOME);
    tooMany[16] = 1;
    assertThatThrownBy(() -> read(tooMany))
        .isInstanceOf(IOException.class)
        .hasMessage("16777218 bins where 16777216 are the most");
    byte[] notANumber = bytes(OUTCOME);
    Arrays.fill(notANumber, 20, 28, (byte) -1);
    assertThatThrownBy(() -> read(notANumber)).isInstanceOf(IOException.class);
  }

  @Test
  void outcomesOfContoursAreReadAsTheyWereWritten() throws IOException {
    ContourOutcome outcome = new ContourOutcome(17, new byte[][] {{0, 1, 2, 2}, {1, 2, 2, 2}}, 99);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    OutcomeFormat.write(outcome, new DataOutputStream(bytes));
    byte[] written = bytes.toByteArray();
    assertThat(readContour(written)).isEqualTo(outcome);
    written[written.length - 1] = 3;
    assertThatThrownBy(() -> readContour(written)).hasMessage("a cell with state 3");
  }

  private static ContourOutcome readContour(byte[] bytes) throws IOException {
    return OutcomeFormat.readContour(new DataInputStream(new ByteArrayInputStream(bytes)));
  }

  @Test
  void tasksPlansAndOutcomesReachOtherProcesses() throws Exception {
    EnclosedPlanePlan plan = Toy.twoMinima().plan(Toy.settings());
    PlaneTask task = EnclosedPlanes.begin(plan).tasks().get(0);
    assertThat(copy(task)).isEqualTo(task);
    assertThat(copy(OUTCOME)).isEqualTo(OUTCOME);
    EnclosedPlanePlan copied = copy(plan);
    assertThat(copied).isEqualTo(plan);
    assertThat(EnclosedPlanes.begin(copied).tasks()).isEqualTo(EnclosedPlanes.begin(plan).tasks());
    PlaneOutcome there = task.run(new PlaneWorker(copied, Toy.twoMinima().problem()));
    assertThat(there).isEqualTo(task.run(new PlaneWorker(plan, Toy.twoMinima().problem())));
  }

  @SuppressWarnings("unchecked")
  private static <T> T copy(T value) throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (T) in.readObject();
    }
  }
}
