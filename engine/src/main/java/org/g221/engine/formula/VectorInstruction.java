package org.g221.engine.formula;

/**
 * The loops a {@link Program} is made of; each is one method of {@link VectorLoops}.
 *
 * <p>Letters tell which operands are vectors (V) and which scalars (S). Fused instructions take a
 * product {@code a·b} and a third operand {@code c}.
 */
enum VectorInstruction {
  ADD_VV,
  ADD_VS,
  SUBTRACT_VV,
  SUBTRACT_VS,
  SUBTRACT_SV,
  MULTIPLY_VV,
  MULTIPLY_VS,
  DIVIDE_VV,
  DIVIDE_VS,
  DIVIDE_SV,
  MINIMUM_VV,
  MINIMUM_VS,
  SQUARE_ROOT_V,
  EXPONENTIAL_V,
  LOGARITHM_V,
  SINE_V,
  COSINE_V,
  ARC_TANGENT_2_VV,
  ARC_TANGENT_2_VS,
  ARC_TANGENT_2_SV,
  /** a·b + c. */
  PRODUCT_PLUS_VVV,
  PRODUCT_PLUS_VVS,
  PRODUCT_PLUS_VSV,
  PRODUCT_PLUS_VSS,
  /** a·b − c. */
  PRODUCT_MINUS_VVV,
  PRODUCT_MINUS_VVS,
  PRODUCT_MINUS_VSV,
  PRODUCT_MINUS_VSS,
  /** c − a·b. */
  MINUS_PRODUCT_VVV,
  MINUS_PRODUCT_VVS,
  MINUS_PRODUCT_VSV,
  MINUS_PRODUCT_VSS;

  private static final VectorInstruction[] ALL = values();

  static VectorInstruction at(int ordinal) {
    return ALL[ordinal];
  }

  /** Floating-point operations for each point: two for a product with a sum, otherwise one. */
  int floatingPointCount() {
    return compareTo(PRODUCT_PLUS_VVV) < 0 ? 1 : 2;
  }

  /** For each operand whether it is a vector (V) or a scalar (S). */
  String operands() {
    return name().substring(name().lastIndexOf('_') + 1);
  }

  /** What is done, whatever the operands are. */
  String action() {
    return name().substring(0, name().lastIndexOf('_'));
  }

  /** Whether this is a function, which kernels leave to a loop. */
  boolean isFunction() {
    return switch (action()) {
      case "EXPONENTIAL", "LOGARITHM", "SINE", "COSINE", "ARC_TANGENT_2" -> true;
      default -> false;
    };
  }

  static VectorInstruction of(Operation operation, boolean firstScalar, boolean secondScalar) {
    String operands =
        operation.isBinary() ? (firstScalar ? "S" : "V") + (secondScalar ? "S" : "V") : "V";
    return valueOf(operation.name() + "_" + operands);
  }

  static VectorInstruction fused(
      Operation operation, boolean productIsRight, boolean secondScalar, boolean thirdScalar) {
    String kind =
        operation == Operation.ADD
            ? "PRODUCT_PLUS_"
            : productIsRight ? "MINUS_PRODUCT_" : "PRODUCT_MINUS_";
    return valueOf(kind + "V" + (secondScalar ? "S" : "V") + (thirdScalar ? "S" : "V"));
  }
}
