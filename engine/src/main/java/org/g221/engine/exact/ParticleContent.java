package org.g221.engine.exact;

import static org.g221.engine.exact.Field.Kind.COMPLEX_SCALAR;
import static org.g221.engine.exact.Field.Kind.LEFT_HANDED;
import static org.g221.engine.exact.Field.Kind.RIGHT_HANDED;
import static org.g221.engine.exact.Field.Kind.SELF_DUAL_SCALAR;

import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The fields of the model.
 *
 * <p>Source: arXiv:1604.03088, Table II and eqs. (5), (7), with the second doublet φ' of Section V.
 * The bidoublet is self-dual, the minimum that its vacuum value needs.
 *
 * @param families number n_VL of generations of vector-like quarks and leptons
 * @param fields in the order of the table
 */
public record ParticleContent(int families, List<Field> fields) {

  private static final BigFraction HALF = new BigFraction(1, 2);
  private static final BigFraction SIXTH = new BigFraction(1, 6);

  public ParticleContent {
    fields = List.copyOf(fields);
  }

  /**
   * The content with the given number of vector-like generations.
   *
   * @throws IllegalArgumentException if {@code families} is negative
   */
  public static ParticleContent withVectorLikeFamilies(int families) {
    if (families < 0) {
      throw new IllegalArgumentException(
          "number of vector-like families is " + families + " but must be at least 0");
    }
    return new ParticleContent(
        families,
        List.of(
            new Field("phi", COMPLEX_SCALAR, 1, 1, 1, 2, HALF, false),
            new Field("Phi", SELF_DUAL_SCALAR, 1, 1, 2, 2, BigFraction.ZERO, true),
            new Field("phi'", COMPLEX_SCALAR, 1, 1, 2, 1, HALF, true),
            new Field("qL", LEFT_HANDED, 3, 3, 1, 2, SIXTH, false),
            new Field("uR", RIGHT_HANDED, 3, 3, 1, 1, new BigFraction(2, 3), false),
            new Field("dR", RIGHT_HANDED, 3, 3, 1, 1, new BigFraction(-1, 3), false),
            new Field("lL", LEFT_HANDED, 3, 1, 1, 2, HALF.negate(), false),
            new Field("eR", RIGHT_HANDED, 3, 1, 1, 1, BigFraction.MINUS_ONE, false),
            new Field("QL", LEFT_HANDED, families, 3, 2, 1, SIXTH, true),
            new Field("QR", RIGHT_HANDED, families, 3, 2, 1, SIXTH, true),
            new Field("LL", LEFT_HANDED, families, 1, 2, 1, HALF.negate(), true),
            new Field("LR", RIGHT_HANDED, families, 1, 2, 1, HALF.negate(), true)));
  }

  /** The field of that name. */
  public Field field(String name) {
    return fields.stream()
        .filter(field -> field.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no field '" + name + "'"));
  }

  /** Left- and right-handed fermions. */
  public List<Field> fermions() {
    return fields.stream().filter(Field::isFermion).toList();
  }

  /** The fermions of the Standard Model. */
  public List<Field> standardModelFermions() {
    return fermions().stream().filter(field -> !field.added()).toList();
  }
}
