package org.g221.engine.grid;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.g221.engine.parameter.Parameter;
import org.g221.engine.treelevel.G221Parameter;

/** Grids with axes of any parameters and lengths, for what depends on neither. */
final class RandomGrids {

  private RandomGrids() {}

  /** Up to six axes of 2 to {@code longest} nodes. */
  static Arbitrary<ScanGrid> grids(int longest) {
    Arbitrary<List<Integer>> sizes =
        Arbitraries.integers().between(2, longest).list().ofMinSize(1).ofMaxSize(6);
    return Combinators.combine(sizes, Arbitraries.randomValue(Random::nextLong))
        .as(RandomGrids::grid)
        .withoutEdgeCases();
  }

  private static ScanGrid grid(List<Integer> sizes, long seed) {
    List<Parameter> parameters = new ArrayList<>(List.of(G221Parameter.values()));
    Collections.shuffle(parameters, new Random(seed));
    List<Axis> axes = new ArrayList<>();
    for (int i = 0; i < sizes.size(); i++) {
      axes.add(Axis.linear(parameters.get(i), 0, 1, sizes.get(i)));
    }
    return new ScanGrid(axes);
  }
}
