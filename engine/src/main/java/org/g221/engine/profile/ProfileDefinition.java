package org.g221.engine.profile;

import java.io.Serializable;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The plane or line in which a profile likelihood is shown.
 *
 * @param axes one or two
 */
public record ProfileDefinition(List<ProfileAxis> axes) implements Serializable {

  public ProfileDefinition {
    axes = List.copyOf(axes);
    if (axes.isEmpty() || axes.size() > 2) {
      throw new IllegalArgumentException("a profile has one or two axes");
    }
  }

  /** Such as {@code R(D*) x R_K[1,6]}. */
  public String name() {
    return axes.size() == 1 ? axes.get(0).name() : axes.get(0).name() + " x " + axes.get(1).name();
  }

  public int dimension() {
    return axes.size();
  }

  /** Number of bins. */
  public int bins() {
    return axes.stream().mapToInt(ProfileAxis::bins).reduce(1, Math::multiplyExact);
  }

  /** Bins along the second axis, which varies fastest; 1 for a line. */
  public int columns() {
    return dimension() == 2 ? axes.get(1).bins() : 1;
  }

  /** The bins of a set and all of their neighbours, including diagonal ones. */
  BitSet withNeighbours(BitSet bins) {
    BinLattice lattice = new BinLattice(this);
    BitSet grown = (BitSet) bins.clone();
    bins.stream().flatMap(bin -> IntStream.of(lattice.around(bin))).forEach(grown::set);
    return grown;
  }
}
