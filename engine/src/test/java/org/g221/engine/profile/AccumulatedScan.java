package org.g221.engine.profile;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.g221.engine.evaluation.ExclusionCounts;
import org.g221.engine.evaluation.GridFormulas;
import org.g221.engine.evaluation.GridProgram;
import org.g221.engine.evaluation.SmallScan;
import org.g221.engine.evaluation.TileEvaluator;
import org.g221.engine.grid.Axis;
import org.g221.engine.grid.GridTile;

/** A scan whose nodes are given to accumulators in one way or another. */
public record AccumulatedScan(
    SmallScan scan, GridProgram program, List<ProfileDefinition> definitions) {

  private static final String[] QUANTITIES = {"R(D*)", "kappa"};

  /** Profiles of quantities and of grid axes, in one and two dimensions. */
  public static AccumulatedScan of(SmallScan scan) {
    ProfileAxis ratio = ProfileAxis.ofQuantity("R(D*)", 0, 0.23, 0.29, 12);
    ProfileAxis kappa = ProfileAxis.ofQuantity("kappa", 1, 0, 0.08, 9);
    ProfileAxis first = axis(scan, 0);
    ProfileAxis last = axis(scan, scan.grid().axes().size() - 1);
    List<ProfileDefinition> definitions = new ArrayList<>();
    definitions.add(new ProfileDefinition(List.of(ratio)));
    definitions.add(new ProfileDefinition(List.of(first)));
    definitions.add(new ProfileDefinition(List.of(ratio, kappa)));
    definitions.add(new ProfileDefinition(List.of(last, ratio)));
    definitions.add(new ProfileDefinition(List.of(kappa, first)));
    return new AccumulatedScan(scan, scan.compile(QUANTITIES), definitions);
  }

  private static ProfileAxis axis(SmallScan scan, int number) {
    Axis axis = scan.grid().axes().get(number);
    return ProfileAxis.ofGridAxis(axis.parameter().key(), number, axis.values());
  }

  /** What is computed at each node. */
  public GridFormulas formulas() {
    return scan.formulas(QUANTITIES);
  }

  public ScanAccumulator empty() {
    return new ScanAccumulator(definitions, new ExclusionCounts(program.rules().size()));
  }

  /** Evaluates some blocks as one tile. */
  ScanAccumulator accumulate(ScanAccumulator target, long firstBlock, long endBlock) {
    long nodes = 0;
    for (long block = firstBlock; block < endBlock; block++) {
      nodes += program.layout().nodeCount(block);
    }
    TileEvaluator evaluator = new TileEvaluator(program);
    evaluator.evaluate(new GridTile(0, firstBlock, endBlock, nodes), target::accept);
    target.count(nodes, evaluator.excluded());
    return target;
  }

  /** All nodes in order, one accumulator. */
  public ScanAccumulator inOneGo() {
    return accumulate(empty(), 0, program.layout().blockCount());
  }

  /**
   * Tiles of random lengths, given to up to four accumulators, which are merged in random order.
   */
  ScanAccumulator inRandomParts(Random random) {
    List<ScanAccumulator> parts = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(4); i++) {
      parts.add(empty());
    }
    long blocks = program.layout().blockCount();
    List<long[]> tiles = new ArrayList<>();
    for (long first = 0; first < blocks; ) {
      long end = Math.min(blocks, first + 1 + random.nextInt(5));
      tiles.add(new long[] {first, end});
      first = end;
    }
    Collections.shuffle(tiles, random);
    for (long[] tile : tiles) {
      accumulate(parts.get(random.nextInt(parts.size())), tile[0], tile[1]);
    }
    while (parts.size() > 1) {
      ScanAccumulator left = parts.remove(random.nextInt(parts.size()));
      ScanAccumulator right = parts.remove(random.nextInt(parts.size()));
      parts.add(left.combine(right));
    }
    return parts.get(0);
  }

  /** Everything an accumulator tells, to the last bit. */
  public static byte[] content(ScanAccumulator accumulator) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeDouble(accumulator.bestFit().chiSquare());
      out.writeLong(accumulator.bestFit().gridIndex());
      out.writeLong(accumulator.nodes());
      ExclusionCounts excluded = accumulator.excluded();
      for (int rule = 0; rule < excluded.rules(); rule++) {
        out.writeLong(excluded.count(rule));
      }
      out.writeLong(excluded.countNotFinite());
      for (ProfileLikelihood profile : accumulator.profiles()) {
        for (int bin = 0; bin < profile.definition().bins(); bin++) {
          out.writeDouble(profile.chiSquareMin(bin));
          out.writeLong(profile.gridIndex(bin));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * A node by brute force.
   *
   * @param quantities values of the quantities of profiles
   */
  public record Node(long gridIndex, double chiSquare, double[] quantities) {}

  /** All nodes inside the ranges. */
  public List<Node> nodes() {
    List<Node> nodes = new ArrayList<>();
    GridTile whole = new GridTile(0, 0, program.layout().blockCount(), scan.grid().size());
    new TileEvaluator(program)
        .evaluate(
            whole,
            strip -> {
              for (int i = 0; i < strip.count(); i++) {
                if (strip.chiSquare()[i] < Double.POSITIVE_INFINITY) {
                  double[] quantities = {strip.quantity(0, i), strip.quantity(1, i)};
                  nodes.add(new Node(strip.gridIndex(i), strip.chiSquare()[i], quantities));
                }
              }
            });
    return nodes;
  }

  /** The profile by brute force over {@link #nodes}: bin by bin, the first of the best nodes. */
  public ProfileLikelihood profile(ProfileDefinition definition, List<Node> nodes) {
    double[] smallest = new double[definition.bins()];
    long[] index = new long[definition.bins()];
    Arrays.fill(smallest, Double.POSITIVE_INFINITY);
    Arrays.fill(index, -1);
    for (Node node : nodes) {
      int bin = 0;
      for (ProfileAxis axis : definition.axes()) {
        int position = position(axis, node);
        bin = bin < 0 || position < 0 ? -1 : bin * axis.bins() + position;
      }
      if (bin >= 0 && node.chiSquare() < smallest[bin]) {
        smallest[bin] = node.chiSquare();
        index[bin] = node.gridIndex();
      }
    }
    return new ProfileLikelihood(definition, smallest, index);
  }

  private int position(ProfileAxis axis, Node node) {
    return axis.onGridAxis()
        ? scan.grid().positions(node.gridIndex())[axis.source()]
        : axis.bin(node.quantities()[axis.source()]);
  }
}
