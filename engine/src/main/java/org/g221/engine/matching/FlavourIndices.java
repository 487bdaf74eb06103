package org.g221.engine.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.g221.engine.coupling.Generation;

/**
 * Flavours of an operator of two or four fermions: pairs (ij) or (ij, kl) of indices from 1 to 3,
 * where the first of a pair is the conjugated field.
 *
 * @param values the indices in order
 */
record FlavourIndices(List<Integer> values) implements Comparable<FlavourIndices> {

  FlavourIndices {
    values = List.copyOf(values);
  }

  static FlavourIndices of(Integer... values) {
    return new FlavourIndices(List.of(values));
  }

  /** All values that {@code count} indices can take, in lexicographic order. */
  static List<FlavourIndices> all(int count) {
    List<FlavourIndices> all = new ArrayList<>();
    for (int number = 0; number < Math.pow(Generation.COUNT, count); number++) {
      Integer[] digits = new Integer[count];
      int rest = number;
      for (int k = count - 1; k >= 0; k--) {
        digits[k] = rest % Generation.COUNT + 1;
        rest /= Generation.COUNT;
      }
      all.add(of(digits));
    }
    return all;
  }

  /** The hermitian conjugate: each pair reversed. */
  FlavourIndices conjugate() {
    List<Integer> turned = new ArrayList<>();
    for (int k = 0; k < values.size(); k += 2) {
      turned.add(values.get(k + 1));
      turned.add(values.get(k));
    }
    return new FlavourIndices(turned);
  }

  /** The two pairs exchanged. */
  FlavourIndices exchanged() {
    return of(values.get(2), values.get(3), values.get(0), values.get(1));
  }

  int[] toArray() {
    return values.stream().mapToInt(Integer::intValue).toArray();
  }

  @Override
  public int compareTo(FlavourIndices other) {
    return toString().compareTo(other.toString());
  }

  /** The digits, as WCxf writes them. */
  @Override
  public String toString() {
    return values.stream().map(String::valueOf).collect(Collectors.joining());
  }
}
