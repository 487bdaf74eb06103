package org.g221.engine.formula;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns expressions into an {@link IntervalProgram}. */
final class IntervalCompiler {

  private static final int LAST = Integer.MAX_VALUE;

  private final List<Real> outputs;
  private final Map<Real, Interval> ranges;
  private final boolean reuse;
  private final List<Real> order;
  private final Map<Real, Optional<Polynomial>> polynomials = new HashMap<>();
  private final Map<Real, Optional<LinearCombination>> combinations = new HashMap<>();
  private final Map<Real, Integer> uses;
  private final Map<Real, Integer> slots = new HashMap<>();
  private final List<IntervalStep> code = new ArrayList<>();
  private final Map<Integer, Double> constantSlots = new HashMap<>();
  private final List<Integer> free = new ArrayList<>();
  private int slotCount;

  /**
   * @param ranges the intervals in which expressions lie wherever the program is used
   * @param reuse whether a slot is reused after the last use of its content
   */
  IntervalCompiler(List<Real> outputs, Map<Real, Interval> ranges, boolean reuse) {
    this.outputs = List.copyOf(outputs);
    this.ranges = ranges;
    this.reuse = reuse;
    this.uses = Expressions.uses(outputs);
    this.order = Expressions.reachable(outputs, this::operands);
  }

  IntervalProgram compile(int inputCount) {
    int[] inputs = new int[inputCount];
    Arrays.fill(inputs, -1);
    Map<Real, Integer> lastUse = lastUses();
    for (Real node : order) {
      if (node.operation() == Operation.INPUT) {
        slots.put(node, slotCount);
        inputs[node.inputIndex()] = slotCount++;
      }
    }
    for (int position = 0; position < order.size(); position++) {
      Real node = order.get(position);
      if (node.operation() != Operation.INPUT && !node.isConstant()) {
        emit(node);
        release(node, position, lastUse);
      }
    }
    int[] results = outputs.stream().mapToInt(this::slot).toArray();
    return new IntervalProgram(
        code.toArray(IntervalStep[]::new), constantSlots, slotCount, inputs, results);
  }

  /**
   * The bounds of each expression in a box; all of them are there only if no slot is reused.
   *
   * @param run of the program that was compiled here
   */
  Map<Real, Interval> ranges(IntervalRun run, int box) {
    Map<Real, Interval> found = new HashMap<>();
    slots.forEach((node, slot) -> found.put(node, run.range(slot, box)));
    return found;
  }

  private Map<Real, Integer> lastUses() {
    Map<Real, Integer> last = new HashMap<>();
    for (int position = 0; position < order.size(); position++) {
      for (Real operand : operands(order.get(position))) {
        last.put(operand, position);
      }
    }
    outputs.forEach(output -> last.put(output, LAST));
    return last;
  }

  private void release(Real node, int position, Map<Real, Integer> lastUse) {
    for (Real operand : operands(node)) {
      boolean done = reuse && lastUse.get(operand) == position;
      boolean temporary = operand.operation() != Operation.INPUT && !operand.isConstant();
      if (done && temporary && !free.contains(slots.get(operand))) {
        free.add(slots.get(operand));
      }
    }
  }

  /** The slot of an operand; a constant gets one that is filled from the start. */
  private int slot(Real node) {
    Integer known = slots.get(node);
    if (known != null) {
      return known;
    }
    int slot = slotCount++;
    slots.put(node, slot);
    constantSlots.put(slot, node.constantValue());
    return slot;
  }

  private int target(Real node) {
    int slot = free.isEmpty() ? slotCount++ : free.remove(free.size() - 1);
    slots.put(node, slot);
    return slot;
  }

  private void emit(Real node) {
    Optional<Polynomial> polynomial = polynomial(node);
    Optional<LinearCombination> combination = combination(node);
    if (polynomial.isPresent()) {
      double[] coefficients = polynomial.get().coefficients();
      List<Real> base = List.of(polynomial.get().base());
      emitSum(IntervalInstruction.POLYNOMIAL, node, base, coefficients, 2 * coefficients.length);
    } else if (combination.isPresent()) {
      LinearCombination sum = combination.get();
      emitSum(
          IntervalInstruction.LINEAR_COMBINATION,
          node,
          sum.operands(),
          sum.coefficients(),
          sum.operations());
    } else {
      emitOperation(node);
    }
  }

  private void emitSum(
      IntervalInstruction kind,
      Real node,
      List<Real> operands,
      double[] coefficients,
      int operations) {
    int[] places = operands.stream().mapToInt(this::slot).toArray();
    Interval range = range(node);
    double lower = Double.isNaN(range.lower()) ? Double.NEGATIVE_INFINITY : range.lower();
    double upper = Double.isNaN(range.upper()) ? Double.POSITIVE_INFINITY : range.upper();
    IntervalSum sum = new IntervalSum(places, coefficients, lower, upper, operations);
    code.add(IntervalStep.sum(kind, target(node), sum));
  }

  private void emitOperation(Real node) {
    Real left = node.left();
    Real right = node.right();
    switch (node.operation()) {
      case ADD -> add(node, left, right);
      case SUBTRACT -> subtract(node, left, right);
      case MULTIPLY -> multiply(node, left, right);
      case DIVIDE -> instruction(quotient(left, right), node, left, right);
      case MINIMUM -> instruction(IntervalInstruction.MINIMUM, node, left, right);
      case MAXIMUM -> instruction(IntervalInstruction.MAXIMUM, node, left, right);
      case STEP -> instruction(IntervalInstruction.STEP, node, left, left);
      case ARC_TANGENT_2 -> instruction(IntervalInstruction.ARC_TANGENT_2, node, left, right);
      case SQUARE_ROOT -> instruction(IntervalInstruction.SQUARE_ROOT, node, left, left);
      case EXPONENTIAL -> exponential(node, left);
      case LOGARITHM -> instruction(IntervalInstruction.LOGARITHM, node, left, left);
      case SINE -> instruction(IntervalInstruction.SINE, node, left, left);
      case COSINE -> instruction(IntervalInstruction.COSINE, node, left, left);
      case CONSTANT, INPUT ->
          throw new IllegalStateException(node.operation() + " is not computed");
    }
  }

  private void exponential(Real node, Real operand) {
    Optional<Real> base = Expressions.base(node);
    if (base.isPresent()) {
      int place = slot(operand);
      int ofBase = slot(base.get());
      code.add(IntervalStep.power(target(node), place, ofBase, Expressions.exponent(node)));
    } else {
      instruction(IntervalInstruction.EXPONENTIAL, node, operand, operand);
    }
  }

  /** What a step reads: of a power the base as well, which forms follow from. */
  private List<Real> operands(Real node) {
    Optional<List<Real>> ofSum =
        polynomial(node)
            .map(polynomial -> List.of(polynomial.base()))
            .or(() -> combination(node).map(LinearCombination::operands));
    if (ofSum.isPresent()) {
      return ofSum.get();
    }
    List<Real> operands = new ArrayList<>(Expressions.operands(node));
    Expressions.base(node).ifPresent(operands::add);
    return operands;
  }

  /** Polynomials and linear combinations are taken as a whole once the ranges of all are known. */
  private Optional<Polynomial> polynomial(Real node) {
    return ranges.isEmpty() ? Optional.empty() : polynomials.computeIfAbsent(node, Polynomial::of);
  }

  private Optional<LinearCombination> combination(Real node) {
    return ranges.isEmpty() || polynomial(node).isPresent()
        ? Optional.empty()
        : combinations.computeIfAbsent(
            node,
            known ->
                LinearCombination.of(
                    known, part -> uses.get(part) == 1 && polynomial(part).isEmpty()));
  }

  private void add(Real node, Real left, Real right) {
    if (right.isConstant()) {
      withConstant(IntervalInstruction.ADD_CONSTANT, node, left, right.constantValue());
    } else if (left.isConstant()) {
      withConstant(IntervalInstruction.ADD_CONSTANT, node, right, left.constantValue());
    } else {
      instruction(IntervalInstruction.ADD, node, left, right);
    }
  }

  private void subtract(Real node, Real left, Real right) {
    if (right.isConstant()) {
      // x − c and x + (−c) round alike.
      withConstant(IntervalInstruction.ADD_CONSTANT, node, left, -right.constantValue());
    } else if (left.isConstant()) {
      withConstant(IntervalInstruction.SUBTRACT_FROM_CONSTANT, node, right, left.constantValue());
    } else {
      instruction(IntervalInstruction.SUBTRACT, node, left, right);
    }
  }

  private void multiply(Real node, Real left, Real right) {
    if (left == right) {
      instruction(IntervalInstruction.square(sign(left)), node, left, left);
    } else if (right.isConstant()) {
      scale(node, left, right.constantValue());
    } else if (left.isConstant()) {
      scale(node, right, left.constantValue());
    } else if (sign(left).compareTo(sign(right)) <= 0) {
      multiplyInOrder(node, left, right);
    } else {
      multiplyInOrder(node, right, left);
    }
  }

  private void scale(Real node, Real operand, double factor) {
    IntervalInstruction instruction =
        factor >= 0
            ? IntervalInstruction.TIMES_POSITIVE_CONSTANT
            : IntervalInstruction.TIMES_NEGATIVE_CONSTANT;
    withConstant(instruction, node, operand, factor);
  }

  private void multiplyInOrder(Real node, Real first, Real second) {
    instruction(IntervalInstruction.product(sign(first), sign(second)), node, first, second);
  }

  private IntervalInstruction quotient(Real left, Real right) {
    if (!range(right).isPositive()) {
      return IntervalInstruction.DIVIDE_MM;
    }
    return sign(left) == Sign.NOWHERE_NEGATIVE
        ? IntervalInstruction.DIVIDE_PP
        : IntervalInstruction.DIVIDE_MP;
  }

  private Sign sign(Real node) {
    return range(node).sign();
  }

  private Interval range(Real node) {
    return node.isConstant()
        ? Interval.of(node.constantValue())
        : ranges.getOrDefault(node, Interval.UNKNOWN);
  }

  private void withConstant(IntervalInstruction kind, Real node, Real operand, double constant) {
    int place = slot(operand);
    code.add(IntervalStep.withConstant(kind, target(node), place, constant));
  }

  private void instruction(IntervalInstruction kind, Real node, Real left, Real right) {
    int first = slot(left);
    int second = slot(right);
    code.add(IntervalStep.of(kind, target(node), first, second));
  }
}
