package org.g221.engine.formula;

import static org.g221.engine.formula.VectorInstruction.Operand.SCALAR;
import static org.g221.engine.formula.VectorInstruction.Operand.VECTOR;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The loops a {@link Program} is made of; each is one method of {@link VectorLoops}.
 *
 * <p>Letters say which operands are vectors (V) and which are scalars (S). Fused instructions take
 * a product {@code a·b} and a third operand {@code c}.
 */
enum VectorInstruction {
  ADD_VV(Operation.ADD, VECTOR, VECTOR),
  ADD_VS(Operation.ADD, VECTOR, SCALAR),
  SUBTRACT_VV(Operation.SUBTRACT, VECTOR, VECTOR),
  SUBTRACT_VS(Operation.SUBTRACT, VECTOR, SCALAR),
  SUBTRACT_SV(Operation.SUBTRACT, SCALAR, VECTOR),
  MULTIPLY_VV(Operation.MULTIPLY, VECTOR, VECTOR),
  MULTIPLY_VS(Operation.MULTIPLY, VECTOR, SCALAR),
  DIVIDE_VV(Operation.DIVIDE, VECTOR, VECTOR),
  DIVIDE_VS(Operation.DIVIDE, VECTOR, SCALAR),
  DIVIDE_SV(Operation.DIVIDE, SCALAR, VECTOR),
  MINIMUM_VV(Operation.MINIMUM, VECTOR, VECTOR),
  MINIMUM_VS(Operation.MINIMUM, VECTOR, SCALAR),
  MAXIMUM_VV(Operation.MAXIMUM, VECTOR, VECTOR),
  MAXIMUM_VS(Operation.MAXIMUM, VECTOR, SCALAR),
  STEP_V(Operation.STEP, VECTOR),
  SQUARE_ROOT_V(Operation.SQUARE_ROOT, VECTOR),
  EXPONENTIAL_V(Operation.EXPONENTIAL, VECTOR),
  LOGARITHM_V(Operation.LOGARITHM, VECTOR),
  SINE_V(Operation.SINE, VECTOR),
  COSINE_V(Operation.COSINE, VECTOR),
  ARC_TANGENT_2_VV(Operation.ARC_TANGENT_2, VECTOR, VECTOR),
  ARC_TANGENT_2_VS(Operation.ARC_TANGENT_2, VECTOR, SCALAR),
  ARC_TANGENT_2_SV(Operation.ARC_TANGENT_2, SCALAR, VECTOR),
  /** a·b + c. */
  PRODUCT_PLUS_VVV(Operation.ADD, Product.FIRST, VECTOR, VECTOR, VECTOR),
  PRODUCT_PLUS_VVS(Operation.ADD, Product.FIRST, VECTOR, VECTOR, SCALAR),
  PRODUCT_PLUS_VSV(Operation.ADD, Product.FIRST, VECTOR, SCALAR, VECTOR),
  PRODUCT_PLUS_VSS(Operation.ADD, Product.FIRST, VECTOR, SCALAR, SCALAR),
  /** a·b − c. */
  PRODUCT_MINUS_VVV(Operation.SUBTRACT, Product.FIRST, VECTOR, VECTOR, VECTOR),
  PRODUCT_MINUS_VVS(Operation.SUBTRACT, Product.FIRST, VECTOR, VECTOR, SCALAR),
  PRODUCT_MINUS_VSV(Operation.SUBTRACT, Product.FIRST, VECTOR, SCALAR, VECTOR),
  PRODUCT_MINUS_VSS(Operation.SUBTRACT, Product.FIRST, VECTOR, SCALAR, SCALAR),
  /** c − a·b. */
  MINUS_PRODUCT_VVV(Operation.SUBTRACT, Product.SECOND, VECTOR, VECTOR, VECTOR),
  MINUS_PRODUCT_VVS(Operation.SUBTRACT, Product.SECOND, VECTOR, VECTOR, SCALAR),
  MINUS_PRODUCT_VSV(Operation.SUBTRACT, Product.SECOND, VECTOR, SCALAR, VECTOR),
  MINUS_PRODUCT_VSS(Operation.SUBTRACT, Product.SECOND, VECTOR, SCALAR, SCALAR);

  /** Kind of an operand. */
  enum Operand {
    VECTOR,
    SCALAR
  }

  /** Which operand of the operation, if any, is a product computed with it. */
  enum Product {
    NONE,
    FIRST,
    SECOND
  }

  private static final VectorInstruction[] ALL = values();
  private static final Map<Key, VectorInstruction> BY_KEY = new HashMap<>();

  /** Identifies an instruction. */
  private record Key(Operation operation, Product product, List<Operand> operands) {}

  static {
    for (VectorInstruction one : ALL) {
      BY_KEY.put(new Key(one.operation, one.product, one.operands), one);
    }
  }

  private final Operation operation;
  private final Product product;
  private final List<Operand> operands;

  VectorInstruction(Operation operation, Operand... operands) {
    this(operation, Product.NONE, operands);
  }

  VectorInstruction(Operation operation, Product product, Operand... operands) {
    this.operation = operation;
    this.product = product;
    this.operands = List.copyOf(Arrays.asList(operands));
  }

  static VectorInstruction at(int ordinal) {
    return ALL[ordinal];
  }

  /**
   * The instruction for an operation.
   *
   * @param operands those of the operation; with a product, its two operands come first
   * @throws IllegalArgumentException if there is none
   */
  static VectorInstruction of(Operation operation, Product product, List<Operand> operands) {
    Key key = new Key(operation, product, operands);
    VectorInstruction found = BY_KEY.get(key);
    if (found == null) {
      throw new IllegalArgumentException("no instruction for " + key);
    }
    return found;
  }

  /** The operation, with a product or without. */
  Operation operation() {
    return operation;
  }

  /** Which operand of the operation is a product. */
  Product product() {
    return product;
  }

  /** Kinds of the operands; those of a product come first. */
  List<Operand> operands() {
    return operands;
  }

  /** Floating-point operations for each point: two with a product, otherwise one. */
  int floatingPointCount() {
    return product == Product.NONE ? 1 : 2;
  }
}
